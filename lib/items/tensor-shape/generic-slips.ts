import type { Formula } from "@/lib/formula/formula";
import { isSameAxis, isSameShape, type Symbols } from "@/lib/items/tensor-shape/match-shape";

/** Mistakes that are recognised without an author naming them; a slip of the item's own says more and comes first. */
export const GENERIC_SLIPS = {
  transposed: { zh: "各个轴都对，但顺序不对。", en: "The axes are right, but not in this order." },
  "axis-missing": { zh: "少了一个轴，其余的都对。", en: "One axis is missing; the others are right." },
  "axis-extra": { zh: "多了一个轴，其余的都对。", en: "There is one axis too many; the others are right." },
  merged: {
    zh: "两个相邻的轴被合并成了一个：元素总数对，秩不对。",
    en: "Two neighbouring axes are merged into one: the number of elements is right, the rank is not.",
  },
  split: {
    zh: "一个轴被拆成了两个：元素总数对，秩不对。",
    en: "One axis is split into two: the number of elements is right, the rank is not.",
  },
} as const;
export type GenericSlip = keyof typeof GENERIC_SLIPS;

/** The one of the above that a wrong shape shows, if any. */
export function recogniseGenericSlip(
  given: readonly Formula[],
  right: readonly Formula[],
  symbols: Symbols,
): GenericSlip | undefined {
  const same = (one: readonly Formula[], other: readonly Formula[]) => isSameShape(one, other, symbols);
  if (given.length === right.length) return isPermutation(given, right, symbols) ? "transposed" : undefined;
  if (given.length === right.length - 1) {
    if (right.some((_, index) => same(given, right.toSpliced(index, 1)))) return "axis-missing";
    return mergesOf(right).some((merged) => same(given, merged)) ? "merged" : undefined;
  }
  if (given.length === right.length + 1) {
    if (given.some((_, index) => same(given.toSpliced(index, 1), right))) return "axis-extra";
    return mergesOf(given).some((merged) => same(merged, right)) ? "split" : undefined;
  }
  return undefined;
}

function isPermutation(given: readonly Formula[], right: readonly Formula[], symbols: Symbols): boolean {
  const left = [...right];
  return given.every((axis) => {
    const place = left.findIndex((candidate) => isSameAxis(axis, candidate, symbols));
    if (place >= 0) left.splice(place, 1);
    return place >= 0;
  });
}

const mergesOf = (axes: readonly Formula[]): Formula[][] =>
  axes.slice(1).map((axis, index) => axes.toSpliced(index, 2, { op: "*", left: axes[index]!, right: axis })); // index + 1 is inside
