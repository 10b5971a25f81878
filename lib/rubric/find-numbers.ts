import { DIMENSIONS, isPlainNumber, type Dimension } from "@/lib/quantity/dimension";
import { matchChineseMultiplier, matchLatinMultiplier } from "@/lib/quantity/multipliers";
import { parseQuantity } from "@/lib/quantity/parse-quantity";
import { isWithin } from "@/lib/quantity/tolerance";
import { matchUnit } from "@/lib/quantity/units";
import { findNumberWords } from "@/lib/rubric/number-words";

/** A number that an author looks for, in base units. */
export interface WantedNumber {
  readonly value: number;
  readonly dimension: Dimension;
  /** Share of the value. */
  readonly tolerance: number;
}

/** A number of a text, read in each dimension in which it can be read. */
export interface FoundNumber {
  readonly start: number;
  readonly end: number;
  readonly values: Readonly<Partial<Record<Dimension, number>>>;
}

const LITERAL =
  /(?<![\p{Script=Latin}\p{Script=Greek}\d.])\d+(?:(?:[, ]|\{,\})\d{3}(?!\d))*(?:\.\d+)?(?:e[+-]?\d+(?![\p{L}\d]))?/gu;
/** Nobody's answer holds more; a page of digits is not read to its end. */
const MOST = 300;

/** `7B`: nobody counts so many single bytes. */
const BILLIONS = /^[\d.,]+ ?B$/;

/**
 * The dimension in which an authored number has its unit; plain numbers are counts, with % or × ratios; a bare B is a billion. Undefined:
 * unreadable.
 */
export function readWanted(text: string, tolerance: number): WantedNumber | undefined {
  if (BILLIONS.test(text)) {
    const reading = parseQuantity(text, "count");
    return reading.ok ? { value: reading.value, dimension: "count", tolerance } : undefined;
  }
  const order: readonly Dimension[] = ["ratio", ...DIMENSIONS.filter((dimension) => dimension !== "ratio")];
  for (const needsUnit of [true, false])
    for (const dimension of order) {
      if (!needsUnit && dimension !== "count") continue;
      const reading = parseQuantity(text, dimension);
      if (reading.ok && (reading.unit !== null || !needsUnit)) return { value: reading.value, dimension, tolerance };
    }
  return undefined;
}

/** The numbers of a plain text, each with the unit that it has in each of the dimensions. */
export function findNumbers(text: string, dimensions: readonly Dimension[]): FoundNumber[] {
  if (dimensions.length === 0) return [];
  const found: FoundNumber[] = [];
  for (const { 0: literal, index } of text.matchAll(LITERAL)) {
    if (found.length === MOST) break;
    const end = index + literal.length;
    const values: Partial<Record<Dimension, number>> = {};
    let last = end;
    for (const dimension of dimensions) {
      const stop = unitEnd(text, end, dimension);
      const value = stop === end ? readPlain(literal, dimension) : readWithUnit(text.slice(index, stop), dimension);
      if (value === undefined) continue;
      values[dimension] = value;
      last = Math.max(last, stop);
    }
    found.push({ start: index, end: last, values });
  }
  return [...found, ...findInWords(text, dimensions)];
}

function findInWords(text: string, dimensions: readonly Dimension[]): FoundNumber[] {
  return findNumberWords(text)
    .slice(0, MOST)
    .map(({ start, end, value }) => {
      const values: Partial<Record<Dimension, number>> = {};
      let last = end;
      for (const dimension of dimensions) {
        const stop = unitEnd(text, end, dimension);
        const read =
          stop === end
            ? readPlain(String(value), dimension)
            : readWithUnit(`${value}${text.slice(end, stop)}`, dimension);
        if (read === undefined) continue;
        values[dimension] = read;
        last = Math.max(last, stop);
      }
      return { start, end: last, values };
    });
}

function readPlain(literal: string, dimension: Dimension): number | undefined {
  return isPlainNumber(dimension) ? Number(literal.replace(/[,{} ]/g, "")) : undefined;
}

/** `3{,}670` as LaTeX writes it; and `14G`, which a form for exact numbers refuses, can only be bytes where bytes are looked for; 175 billion are none. */
function readWithUnit(written: string, dimension: Dimension): number | undefined {
  const plain = written.replaceAll("{,}", ",");
  const reading = parseQuantity(dimension === "bytes" ? plain.replace(/([KMGT])$/, "$1B") : plain, dimension);
  return reading.ok && (reading.unit !== null || isPlainNumber(dimension)) ? reading.value : undefined;
}

/** Where the multipliers and the unit behind a number end; `start` when there are none. */
function unitEnd(text: string, start: number, dimension: Dimension): number {
  const skip = (at: number) => (text.charAt(at) === " " ? at + 1 : at);
  const unitAt = (at: number) => matchUnit(text, at, dimension)?.length;
  let end = start;
  let at = skip(start);
  const chinese = matchChineseMultiplier(text, at);
  if (chinese) end = at + chinese.length;
  if (chinese) at = skip(end);
  const latin = unitAt(at)
    ? undefined
    : matchLatinMultiplier(text, at, dimension, (place) => unitAt(place) !== undefined);
  if (latin) end = at + latin.length;
  if (latin) at = skip(end);
  const unit = unitAt(at);
  return unit ? at + unit : end;
}

export function isWanted({ values }: FoundNumber, { value, dimension, tolerance }: WantedNumber): boolean {
  const read = values[dimension];
  return read !== undefined && isWithin(read, value, { relative: tolerance });
}
