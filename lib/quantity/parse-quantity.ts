import { isPlainNumber, type Dimension } from "@/lib/quantity/dimension";
import { matchChineseMultiplier, matchLatinMultiplier } from "@/lib/quantity/multipliers";
import { normalizeText } from "@/lib/quantity/normalize-text";
import { Unreadable, type QuantityProblem } from "@/lib/quantity/problem";
import { readNumber } from "@/lib/quantity/read-number";
import { matchForeignUnit, matchUnit, type Unit } from "@/lib/quantity/units";

/** `value` is finite (at most 10³⁰⁰ in size) and in the base unit of the dimension; `unit` is the (first) unit that was written, null for a plain number. */
export type QuantityReading =
  | { readonly ok: true; readonly value: number; readonly unit: Unit | null }
  | { readonly ok: false; readonly code: QuantityProblem };

const MAX_LENGTH = 200;
const MAX_DEPTH = 16;

interface Part {
  readonly value: number;
  readonly unit: Unit | null;
}

/**
 * Reads a text as a quantity of one dimension, in time linear in its length. Never throws.
 *
 *     sum     = product (("+" | "-") product)*
 *     product = signed (("×" | "*" | "/") signed)*
 *     signed  = ("+" | "-")* factor
 *     factor  = ["百分之"] power multiplier* [unit]        1 h 30 min: further factors with smaller units add up
 *     power   = atom ["^" exponent]
 *     atom    = number | "(" sum ")"                      1 亿 2000 万: further numbers with smaller multipliers add up
 *
 * A unit behind a quotient belongs to the whole quotient (`2/3 GiB`). In a sum every part has its unit, or the sum stands in
 * parentheses before it; counts and ratios are plain numbers, there they may be mixed.
 */
export function parseQuantity(text: string, dimension: Dimension): QuantityReading {
  if (text.trim() === "") return { ok: false, code: "blank" };
  if (text.length > MAX_LENGTH) return { ok: false, code: "too-long" };
  try {
    return { ok: true, ...new Reader(normalizeText(text), dimension).readAll() };
  } catch (error) {
    if (error instanceof Unreadable) return { ok: false, code: error.problem };
    throw error;
  }
}

/** Far beyond anything real, and with room left for a conversion into a smaller unit. */
const LARGEST = 1e300;

function finite(value: number): number {
  if (!(Math.abs(value) <= LARGEST)) throw new Unreadable("out-of-range");
  return value;
}

class Reader {
  private at = 0;
  private depth = 0;
  private readonly isPlain: boolean;

  constructor(
    private readonly text: string,
    private readonly dimension: Dimension,
  ) {
    this.isPlain = isPlainNumber(dimension);
  }

  readAll(): Part {
    const { value, unit } = this.sum();
    if (this.at < this.text.length) throw new Unreadable("unreadable");
    return { value: value + 0, unit };
  }

  private get next(): string {
    return this.text.charAt(this.at);
  }

  private take(pattern: RegExp): string | undefined {
    if (this.next === "" || !pattern.test(this.next)) return undefined;
    return this.text.charAt(this.at++);
  }

  /** Runs one level deeper; the limit bounds the stack. */
  private deeper<T>(read: () => T): T {
    if (++this.depth > MAX_DEPTH) throw new Unreadable("too-deep");
    const result = read();
    this.depth--;
    return result;
  }

  private sum(): Part {
    let left = this.product();
    for (let sign = this.take(/[+-]/); sign; sign = this.take(/[+-]/)) {
      const right = this.product();
      if (!this.isPlain && (left.unit === null) !== (right.unit === null)) throw new Unreadable("unit-placement");
      const value = sign === "+" ? left.value + right.value : left.value - right.value;
      left = { value: finite(value), unit: left.unit ?? right.unit };
    }
    return left;
  }

  private product(): Part {
    let left = this.signed();
    for (let operator = this.take(/[×*/xX]/); operator; operator = this.take(/[×*/xX]/)) {
      const isParenthesised = this.next === "(";
      const right = this.signed();
      if (!this.isPlain && left.unit && right.unit) throw new Unreadable("unit-placement");
      left = operator === "/" ? this.quotient(left, right, isParenthesised) : this.scaled(left, right);
    }
    return left;
  }

  private scaled(left: Part, right: Part): Part {
    return { value: finite(left.value * right.value), unit: left.unit ?? right.unit };
  }

  private quotient(left: Part, right: Part, isParenthesised: boolean): Part {
    if (right.value === 0) throw new Unreadable("division-by-zero");
    if (left.unit || !right.unit) return { value: finite(left.value / right.value), unit: left.unit };
    if (isParenthesised && this.text.charAt(this.at - 1) === ")") throw new Unreadable("unit-placement");
    const { factor } = right.unit;
    return { value: finite((left.value / (right.value / factor)) * factor), unit: right.unit };
  }

  private signed(): Part {
    let sign = 1;
    for (let taken = this.take(/[+-]/); taken; taken = this.take(/[+-]/)) if (taken === "-") sign = -sign;
    const { value, unit } = this.factor();
    return { value: sign * value, unit };
  }

  private factor(): Part {
    const share = /^[百千万]分之/.exec(this.text.slice(this.at, this.at + 3))?.[0];
    if (share) {
      if (this.dimension !== "ratio") throw new Unreadable("wrong-dimension");
      this.at += share.length;
      const { value } = this.power();
      return { value: value / { 百: 1e2, 千: 1e3, 万: 1e4 }[share.charAt(0) as "百" | "千" | "万"], unit: null };
    }
    let total = this.measured();
    // 1 h 30 min: only with ever smaller units, so that two answers side by side are not added up.
    let last = total;
    while (this.dimension === "seconds" && last.unit && /\d/.test(this.next)) {
      const further = this.measured();
      if (!further.unit || further.unit.factor >= last.unit.factor) throw new Unreadable("unit-placement");
      total = { value: finite(total.value + further.value), unit: total.unit };
      last = further;
    }
    return total;
  }

  /** A number with its multipliers and unit. */
  private measured(): Part {
    const power = this.power();
    let value = power.value;
    const chinese = matchChineseMultiplier(this.text, this.at);
    if (chinese) this.at += chinese.length;
    const isUnitAt = (index: number) =>
      (matchUnit(this.text, index, this.dimension) ?? matchForeignUnit(this.text, index, this.dimension)) !== undefined;
    const own = matchUnit(this.text, this.at, this.dimension);
    const foreign = matchForeignUnit(this.text, this.at, this.dimension);
    const latin = own ? undefined : matchLatinMultiplier(this.text, this.at, this.dimension, isUnitAt);
    const afterLatin = latin && matchUnit(this.text, this.at + latin.length, this.dimension);
    const foreignAfterLatin = latin && matchForeignUnit(this.text, this.at + latin.length, this.dimension);
    // GB/s where bytes are asked for, Mb or Mtok/s where a count is: the longest spelling decides what was meant.
    const ownLength = own?.length ?? (latin ? latin.length + (afterLatin?.length ?? 0) : 0);
    const foreignLength = Math.max(
      foreign?.length ?? 0,
      foreignAfterLatin ? latin.length + foreignAfterLatin.length : 0,
    );
    if (foreignLength > ownLength) throw new Unreadable("wrong-dimension");
    value = finite(value * (chinese?.factor ?? 1) * (latin?.factor ?? 1));
    this.at += latin?.length ?? 0;
    const found = own ?? afterLatin;
    if (!found) {
      const isOperator = /[xX]/.test(this.next) && /[\d.(+-]/.test(this.text.charAt(this.at + 1));
      if (!isOperator && /[\p{L}%‰]/u.test(this.next)) {
        throw new Unreadable("unknown-unit");
      }
      return { value, unit: power.unit };
    }
    if (!("factor" in found.entry)) throw new Unreadable(found.entry.ambiguous);
    if (power.unit && !this.isPlain) throw new Unreadable("unit-placement");
    this.at += found.length;
    return { value: finite(value * found.entry.factor), unit: found.entry };
  }

  private power(): Part {
    const base = this.atom();
    if (!this.take(/\^/)) return base;
    const exponent = this.deeper(() => {
      const sign = this.take(/[+-]/) === "-" ? -1 : 1;
      const { value, unit } = this.power();
      return { value: sign * value, unit };
    });
    if (exponent.unit || (base.unit && !this.isPlain)) throw new Unreadable("unit-placement");
    if (base.value === 0 && exponent.value < 0) throw new Unreadable("division-by-zero");
    return { value: finite(base.value ** exponent.value), unit: base.unit };
  }

  private atom(): Part {
    if (this.take(/\(/)) {
      const inner = this.deeper(() => this.sum());
      if (!this.take(/\)/)) throw new Unreadable("unreadable");
      return inner;
    }
    let { value, multiplier } = this.numeral();
    // 1 亿 2000 万, 3 万 5000; but not 3 万 5, which is 35,000 in speech and 30,005 in writing.
    while (multiplier > 1 && /\d/.test(this.next)) {
      const further = this.numeral();
      if (further.value >= multiplier || (further.multiplier === 1 && further.value < multiplier / 10)) {
        throw new Unreadable("unreadable");
      }
      value += further.value;
      multiplier = further.multiplier;
    }
    return { value: finite(value), unit: null };
  }

  /** A literal with the Chinese multipliers behind it. */
  private numeral(): { value: number; multiplier: number } {
    const number = readNumber(this.text, this.at);
    if (!number) throw new Unreadable("unreadable");
    this.at = number.end;
    const chinese = matchChineseMultiplier(this.text, this.at);
    this.at += chinese?.length ?? 0;
    const multiplier = chinese?.factor ?? 1;
    return { value: number.value * multiplier, multiplier };
  }
}
