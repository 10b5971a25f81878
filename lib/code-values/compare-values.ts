import { tagOf, type Json } from "@/lib/code-values/decode";

/**
 * When two results count as the same. `exact`: the same value, where 3 and 3.0 are one number. `tolerance`: numbers may differ by
 * `absolute` or by `relative` of the expected one. `set`: two lists with the same elements, whatever their order and number.
 */
export type Comparison =
  | { readonly mode: "exact" }
  | { readonly mode: "tolerance"; readonly relative: number; readonly absolute: number }
  | { readonly mode: "set" };

/** Encoded numbers, tagged ones too; undefined for anything else. */
function numberOf(value: Json): number | undefined {
  if (typeof value === "number") return value;
  const tagged = tagOf(value);
  return tagged && (tagged[0] === "$float" || tagged[0] === "$int") ? Number(tagged[1]) : undefined;
}

function isClose(expected: number, given: number, comparison: Comparison): boolean {
  if (Object.is(expected, given) || expected === given) return true;
  if (comparison.mode !== "tolerance") return false;
  const gap = Math.abs(expected - given);
  return Number.isFinite(gap) && gap <= Math.max(comparison.absolute, comparison.relative * Math.abs(expected));
}

/** Depth follows the expected value, so a result nested without end is no trap. */
function isSame(expected: Json, given: Json, comparison: Comparison): boolean {
  if (isBig(expected) || isBig(given))
    return comparison.mode !== "tolerance" ? isEqualBig(expected, given) : isCloseBig(expected, given, comparison);
  const [one, other] = [numberOf(expected), numberOf(given)];
  if (one !== undefined || other !== undefined)
    return one !== undefined && other !== undefined && isClose(one, other, comparison);
  if (typeof expected !== "object" || typeof given !== "object" || expected === null || given === null)
    return expected === given;
  if (Array.isArray(expected) || Array.isArray(given)) {
    const [list, others] = [expected, given] as readonly [readonly Json[], readonly Json[]];
    return (
      Array.isArray(expected) &&
      Array.isArray(given) &&
      list.length === others.length &&
      list.every((each, index) => isSame(each, others[index]!, comparison)) // of one length
    );
  }
  const [entries, others] = [Object.entries(expected as Record<string, Json>), given as Record<string, Json>];
  return (
    entries.length === Object.keys(others).length &&
    entries.every(([key, each]) => Object.hasOwn(others, key) && isSame(each, others[key]!, comparison)) // just seen
  );
}

const isBig = (value: Json) => tagOf(value)?.[0] === "$int";
/** Two whole numbers beyond 2⁵³ are compared digit by digit. */
const isEqualBig = (expected: Json, given: Json) =>
  isBig(expected) && isBig(given) && tagOf(expected)![1] === tagOf(given)![1];
const isCloseBig = (expected: Json, given: Json, comparison: Comparison) =>
  numberOf(expected) !== undefined &&
  numberOf(given) !== undefined &&
  isClose(numberOf(expected)!, numberOf(given)!, comparison);

function hasSameElements(expected: readonly Json[], given: readonly Json[]): boolean {
  const exact = { mode: "exact" } as const;
  const isIn = (one: Json, list: readonly Json[]) => list.some((other) => isSame(one, other, exact));
  return expected.every((each) => isIn(each, given)) && given.every((each) => isIn(each, expected));
}

function parse(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json; // JSON.parse gives nothing else
  } catch {
    return undefined;
  }
}

/** Compares two results in canonical encoding. What is no encoding equals nothing. */
export function isSameResult(expected: string, given: string, comparison: Comparison): boolean {
  const [one, other] = [parse(expected), parse(given)];
  if (one === undefined || other === undefined) return false;
  return comparison.mode === "set" && Array.isArray(one) && Array.isArray(other)
    ? hasSameElements(one as readonly Json[], other as readonly Json[])
    : isSame(one, other, comparison);
}
