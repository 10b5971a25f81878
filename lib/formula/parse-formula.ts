import {
  FUNCTIONS,
  UnreadableFormula,
  type Formula,
  type FormulaReading,
  type FunctionName,
  type Operator,
  type Variable,
} from "@/lib/formula/formula";
import { normalizeFormula } from "@/lib/formula/normalize-formula";
import { tokenize, type Token } from "@/lib/formula/tokenize";

export const MAX_FORMULA_LENGTH = 300;
const MAX_DEPTH = 24;

/**
 * Reads a text as a formula in the named variables, in time linear in its length. Never throws.
 *
 *     sum      = product (("+" | "-") product)*
 *     product  = signed (("*" | "/") signed | power)*       side by side means times, as tightly as a written sign
 *     signed   = ("+" | "-")* power
 *     power    = atom ["^" exponent]                        from the right: 2^3^2 is 2^9
 *     exponent = ("+" | "-")* power
 *     atom     = number | name | "(" sum ")" | function ["^" exponent] ("(" sum ("," sum)* ")" | power)
 *
 * `log^2 n` is (log n)²; a function without parentheses takes the one power after it: `n log n d` is n · log(n) · d.
 */
export function parseFormula(text: string, variables: readonly Variable[]): FormulaReading {
  if (text.trim() === "") return { ok: false, code: "blank", what: "" };
  if (text.length > MAX_FORMULA_LENGTH) return { ok: false, code: "too-long", what: "" };
  try {
    return { ok: true, formula: new Reader(tokenize(normalizeFormula(text), variables)).readAll() };
  } catch (error) {
    if (error instanceof UnreadableFormula) return { ok: false, code: error.code, what: error.what };
    throw error;
  }
}

const binary = (op: Operator, left: Formula, right: Formula): Formula => ({ op, left, right });

class Reader {
  private at = 0;
  private depth = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  readAll(): Formula {
    const formula = this.sum();
    if (this.at < this.tokens.length) throw this.unexpected();
    return formula;
  }

  private get next(): Token | undefined {
    return this.tokens[this.at];
  }

  private unexpected(): UnreadableFormula {
    const token = this.next;
    if (!token) return new UnreadableFormula("unfinished");
    const what = token.type === "number" ? token.text : token.type === "sign" ? token.sign : token.name;
    return new UnreadableFormula("unexpected", what);
  }

  private isSign(...signs: string[]): boolean {
    return this.next?.type === "sign" && signs.includes(this.next.sign);
  }

  private takeSign(...signs: string[]): string | undefined {
    if (this.next?.type !== "sign" || !signs.includes(this.next.sign)) return undefined;
    const { sign } = this.next;
    this.at++;
    return sign;
  }

  private demand(sign: string): void {
    if (this.takeSign(sign) === undefined) throw this.unexpected();
  }

  /** Runs one level deeper; the limit bounds the stack. */
  private deeper<T>(read: () => T): T {
    if (++this.depth > MAX_DEPTH) throw new UnreadableFormula("too-deep");
    const result = read();
    this.depth--;
    return result;
  }

  private sum(): Formula {
    let left = this.product();
    for (let sign = this.takeSign("+", "-"); sign; sign = this.takeSign("+", "-"))
      left = binary(sign === "+" ? "+" : "-", left, this.product());
    return left;
  }

  private product(): Formula {
    let left = this.signed();
    for (;;) {
      const sign = this.takeSign("*", "/");
      if (sign) left = binary(sign === "*" ? "*" : "/", left, this.signed());
      // A number goes with what stands after it: "n 2" is more likely a slip than n times two.
      else if (this.next && (this.next.type === "name" || this.next.type === "function" || this.isSign("(")))
        left = binary("*", left, this.power());
      else return left;
    }
  }

  private signed(): Formula {
    const isNegative = this.takeMinus();
    const inner = this.power();
    return isNegative ? { op: "negate", inner } : inner;
  }

  private takeMinus(): boolean {
    let isNegative = false;
    for (let sign = this.takeSign("+", "-"); sign; sign = this.takeSign("+", "-"))
      if (sign === "-") isNegative = !isNegative;
    return isNegative;
  }

  private power(): Formula {
    const base = this.atom();
    return this.takeSign("^") ? binary("^", base, this.exponent()) : base;
  }

  private exponent(): Formula {
    return this.deeper(() => {
      const isNegative = this.takeMinus();
      const inner = this.power();
      return isNegative ? { op: "negate", inner } : inner;
    });
  }

  private atom(): Formula {
    if (this.takeSign("(")) {
      const inner = this.deeper(() => this.sum());
      this.demand(")");
      return inner;
    }
    const token = this.next;
    if (!token || token.type === "sign") throw this.unexpected();
    this.at++;
    if (token.type === "number") return { op: "number", text: token.text };
    return token.type === "name" ? { op: "name", name: token.name } : this.deeper(() => this.call(token.name));
  }

  private call(name: FunctionName): Formula {
    const exponent = this.takeSign("^") ? this.exponent() : undefined;
    const args: Formula[] = [];
    if (this.takeSign("(")) {
      do args.push(this.sum());
      while (this.takeSign(","));
      this.demand(")");
    } else args.push(this.power());
    const { arity } = FUNCTIONS[name];
    if (arity === 1 ? args.length !== 1 : args.length < 2) throw new UnreadableFormula("wrong-arguments", name);
    const call: Formula = { op: "call", name, args };
    return exponent ? binary("^", call, exponent) : call;
  }
}
