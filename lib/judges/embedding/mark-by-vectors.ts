import type { RubricMarks } from "@/lib/interviews/schema";
import type { JudgedQuestion } from "@/lib/judges/contract";
import type { Span } from "@/lib/judges/find-quote";
import { totalMarks } from "@/lib/judges/total-marks";

/** Of unit length, so that the cosine of two is their product. */
export type Vector = ArrayLike<number>;

export interface RubricVectors {
  /** In the order of the question's points. */
  readonly points: readonly Vector[];
  /** In the order of its misconceptions; what is right instead stands beside each. */
  readonly misconceptions: readonly { readonly text: Vector; readonly correction: Vector }[];
}

/** A sentence or clause of an answer. */
export interface SaidVector extends Span {
  readonly event: number;
  readonly vector: Vector;
}

/** From which nearness a sentence says a point, and from which a part of it. */
export const FOUND = 0.6;
export const HALF = 0.4;
/** A sentence that is nearer to another point by more than this speaks of that one. */
export const MARGIN = 0.15;

/**
 * Marks by the vectors of sentences. With cos the cosine of two vectors:
 *
 *     base(p)   = mean of cos(p, q) over the other points q: how alike any two statements of this rubric are to this model
 *     near(x,p) = (cos(x, p) − base(p)) / (1 − base(p)): 0 for a sentence that is no nearer than they are, 1 for the point itself
 *
 * A sentence x may speak for the point p where no misconception is nearer to it, cos(x, p) ≥ cos(x, m) for each m, and no other point much
 * nearer, near(x, p) ≥ near(x, q) − 0.15 for each q. A point is found where the nearest such sentence has near ≥ 0.6, half from 0.4 on, and
 * missing else; that sentence is its evidence. A misconception m is raised where a sentence has near(x, m) ≥ 0.6 and m is nearer to it than its
 * correction and every point are. So the scale is the rubric's own, since what one model calls 0.8 is 0.5 to another.
 * Vectors hardly see a denial: nothing is `negated` here.
 */
export function markByVectors(
  question: Pick<JudgedQuestion, "points" | "misconceptions">,
  rubric: RubricVectors,
  said: readonly SaidVector[],
  version: string,
): RubricMarks {
  const bases = rubric.points.map((point, at) => meanCosine(point, rubric.points.toSpliced(at, 1)));
  const read = said.map((sentence) => {
    const toPoints = rubric.points.map((point) => cosine(sentence.vector, point));
    const near = toPoints.map((value, at) => nearness(value, bases[at]!));
    const toMisconceptions = rubric.misconceptions.map(({ text }) => cosine(sentence.vector, text));
    return { sentence, toPoints, near, toMisconceptions };
  });
  type Read = (typeof read)[number];

  const speaksFor = ({ toPoints, near, toMisconceptions }: Read, at: number) =>
    toMisconceptions.every((value) => toPoints[at]! >= value) && near.every((value) => near[at]! >= value - MARGIN);
  const points = question.points.map(({ id, weight }, at) => {
    const best = highest(
      read.filter((one) => speaksFor(one, at)),
      ({ near }) => near[at]!,
    );
    const status = statusOf(best?.near[at] ?? 0);
    return { id, weight, status, hedged: false, evidence: status === "missing" ? [] : quote(best) };
  });

  const misconceptions = question.misconceptions.map(({ id }, at) => {
    const { text, correction } = rubric.misconceptions[at]!; // one for each
    const base = meanCosine(text, rubric.points);
    const asserts = ({ sentence, toPoints, toMisconceptions }: Read) => {
      const own = toMisconceptions[at]!;
      return (
        own > cosine(sentence.vector, correction) &&
        toPoints.every((value) => own > value) &&
        nearness(own, base) >= FOUND
      );
    };
    const best = highest(read.filter(asserts), ({ toMisconceptions }) => toMisconceptions[at]!);
    return { id, raised: best !== undefined, evidence: quote(best) };
  });
  return {
    judge: { name: "embedding", version },
    points,
    misconceptions,
    share: totalMarks(question, points, misconceptions),
  };
}

function statusOf(near: number): "found" | "half" | "missing" {
  if (near >= FOUND) return "found";
  return near >= HALF ? "half" : "missing";
}

function quote(read: { readonly sentence: SaidVector } | undefined): RubricMarks["points"][number]["evidence"] {
  if (!read) return [];
  const { event, start, end } = read.sentence;
  return [{ event, start, end, marks: [{ start, end }] }];
}

function cosine(a: Vector, b: Vector): number {
  let sum = 0;
  for (let at = 0; at < a.length; at++) sum += a[at]! * b[at]!;
  return sum;
}

const meanCosine = (vector: Vector, others: readonly Vector[]): number =>
  others.length === 0 ? 0 : others.reduce((sum, other) => sum + cosine(vector, other), 0) / others.length;

/** Two points that are one to the model have no scale between them. */
const nearness = (value: number, base: number): number => (base < 1 ? (value - base) / (1 - base) : 0);

/** The first of those with the highest value. */
function highest<T>(entries: readonly T[], valueOf: (entry: T) => number): T | undefined {
  return entries.reduce<T | undefined>(
    (best, entry) => (best === undefined || valueOf(entry) > valueOf(best) ? entry : best),
    undefined,
  );
}
