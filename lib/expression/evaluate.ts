import { erf } from "@/lib/expression/erf";

/** The names that an expression may use. */
export type Scope = Readonly<Record<string, number>>;

/** Why an expression has no value; the message is for its author. */
export class ExpressionError extends Error {
  override readonly name = "ExpressionError";
}

const MAX_LENGTH = 400;
const MAX_DEPTH = 32;
const FUNCTIONS: Readonly<Record<string, (...values: number[]) => number>> = {
  ...{ sqrt: Math.sqrt, ceil: Math.ceil, floor: Math.floor, round: Math.round, abs: Math.abs },
  ...{ log2: Math.log2, min: Math.min, max: Math.max },
  ...{ exp: Math.exp, ln: Math.log, log10: Math.log10, sin: Math.sin, cos: Math.cos, tanh: Math.tanh, erf },
};
const TOKEN = /\s*(?:(\d+\.?\d*(?:e[+-]?\d+)?|\.\d+)|([a-z]\w*)|([-+*/^(),]))/iy;

/**
 * The value of an arithmetic expression, as authors write it into an item: `L * r * (d_in + d_out)`. Nothing else can be said in it,
 * so it is safe whoever wrote it.
 *
 *     sum     = product (("+" | "-") product)*
 *     product = signed (("*" | "/") signed)*
 *     signed  = "-" signed | power
 *     power   = atom ["^" signed]                                        2^-3, 2^3^2 = 2^9
 *     atom    = number | name | name "(" sum ("," sum)* ")" | "(" sum ")"     the functions of FUNCTIONS
 *
 * This is not the language of lib/formula, in which learners answer. That one forgives: names side by side are a product, case and
 * underscores may differ, a run of letters is cut into names. Here the same would turn an author's typing error into another value, so
 * every sign must be written and every name must be exact; and a body is checked over 150 variants whenever it is read, so the value is
 * taken while reading, without a tree.
 *
 * @throws {ExpressionError} for a text that is none, a name that is not in the scope, or a value that is not finite.
 */
export function evaluate(text: string, scope: Scope): number {
  if (text.length > MAX_LENGTH)
    throw new ExpressionError(`"${text.slice(0, 40)}…" is longer than ${MAX_LENGTH} characters`);
  const value = new Reader(text, scope).readAll();
  if (!Number.isFinite(value)) throw new ExpressionError(`"${text}" has no finite value`);
  return value;
}

class Reader {
  private readonly tokens: string[] = [];
  private at = 0;
  private depth = 0;

  constructor(
    private readonly text: string,
    private readonly scope: Scope,
  ) {
    TOKEN.lastIndex = 0;
    let end = 0;
    for (let match = TOKEN.exec(text); match; match = TOKEN.exec(text)) {
      this.tokens.push(match[0].trim());
      end = TOKEN.lastIndex;
    }
    if (text.slice(end).trim() !== "") throw this.fault(`"${text.slice(end).trim()}" cannot be read`);
  }

  readAll(): number {
    const value = this.sum();
    if (this.at < this.tokens.length) throw this.fault(`"${this.tokens[this.at]!}" is out of place`);
    return value;
  }

  private fault(reason: string): ExpressionError {
    return new ExpressionError(`"${this.text}": ${reason}`);
  }

  private take(...signs: string[]): string | undefined {
    const token = this.tokens[this.at];
    if (token === undefined || !signs.includes(token)) return undefined;
    this.at++;
    return token;
  }

  private sum(): number {
    if (++this.depth > MAX_DEPTH) throw this.fault("it is nested too deep");
    let value = this.product();
    for (let sign = this.take("+", "-"); sign; sign = this.take("+", "-"))
      value = sign === "+" ? value + this.product() : value - this.product();
    this.depth--;
    return value;
  }

  private product(): number {
    let value = this.signed();
    for (let sign = this.take("*", "/"); sign; sign = this.take("*", "/"))
      value = sign === "*" ? value * this.signed() : value / this.signed();
    return value;
  }

  private signed(): number {
    if (!this.take("-")) return this.power();
    if (++this.depth > MAX_DEPTH) throw this.fault("it is nested too deep");
    const value = -this.signed();
    this.depth--;
    return value;
  }

  private power(): number {
    const base = this.atom();
    if (!this.take("^")) return base;
    if (++this.depth > MAX_DEPTH) throw this.fault("it is nested too deep");
    const value = base ** this.signed();
    this.depth--;
    return value;
  }

  private atom(): number {
    if (this.take("(")) return this.close(this.sum());
    const token = this.tokens[this.at];
    if (token === undefined) throw this.fault("it ends too early");
    this.at++;
    if (/^[\d.]/.test(token)) return Number(token);
    if (!/^[a-z]/i.test(token)) throw this.fault(`"${token}" is out of place`);
    if (this.take("(")) return this.call(token);
    if (!Object.hasOwn(this.scope, token)) throw this.fault(`nothing is called "${token}"`);
    return this.scope[token]!;
  }

  private call(name: string): number {
    if (!Object.hasOwn(FUNCTIONS, name)) throw this.fault(`there is no function "${name}"`);
    const values = [this.sum()];
    while (this.take(",")) values.push(this.sum());
    if (values.length > 1 && name !== "min" && name !== "max") throw this.fault(`${name} takes one value`);
    return this.close(FUNCTIONS[name]!(...values));
  }

  private close(value: number): number {
    if (!this.take(")")) throw this.fault("a parenthesis is not closed");
    return value;
  }
}
