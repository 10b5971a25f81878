import { tryEvaluate } from "@/lib/expression/constants";
import type { Scope } from "@/lib/expression/evaluate";

/** Angle in radians, counter-clockwise from the right, and length; the unit circle has radius 1. */
export interface Polar {
  readonly angle: number;
  readonly length: number;
}
interface Authored {
  readonly angle: number | string;
  readonly length: number | string;
}

/** Vectors with the values of their formulas, or why there are none, for their author. */
export function readVectors(vectors: readonly Authored[], scope: Scope): Polar[] | string {
  const list: Polar[] = [];
  for (const vector of vectors) {
    const [angle, length] = [valueOf(vector.angle, scope), valueOf(vector.length, scope)];
    if (typeof angle === "string") return angle;
    if (typeof length === "string") return length;
    if (length < 0 || length > LONGEST) return `a vector is 0 to ${LONGEST} long: the circle's radius is 1`;
    list.push({ angle, length });
  }
  return list;
}

/** What a panel has room for. */
const LONGEST = 1.25;

const valueOf = (value: number | string, scope: Scope): number | string =>
  typeof value === "number" ? value : tryEvaluate(value, scope);
