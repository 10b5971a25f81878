import type { Sample } from "@/lib/items/open/type";
import type { Suggestion } from "@/lib/rubric/schema";

type Verdict = Sample["points"][string];

const VERDICT_OF = { found: "said", half: "half", missing: "missed", negated: "missed" } as const satisfies Record<
  Suggestion["status"],
  Verdict
>;

/** The verdict that what was found amounts to. */
export const verdictOf = (status: Suggestion["status"]): Verdict => VERDICT_OF[status];

interface Result {
  readonly points: readonly { readonly id: string; readonly status: Suggestion["status"] }[];
  readonly misconceptions: readonly { readonly id: string; readonly raised: boolean }[];
}

export interface SampleDifferences {
  readonly points: readonly { readonly id: string; readonly expected: Verdict; readonly found: Verdict }[];
  readonly misconceptions: readonly { readonly id: string; readonly expected: boolean; readonly found: boolean }[];
}

/** In what the result for a sample answer is not what its author expects. Of a point of which he expects nothing nothing is said. */
export function compareSample({ points, misconceptions }: Sample, result: Result): SampleDifferences {
  return {
    points: result.points.flatMap(({ id, status }) => {
      const expected = points[id];
      const found = verdictOf(status);
      return expected === undefined || expected === found ? [] : [{ id, expected, found }];
    }),
    misconceptions: result.misconceptions.flatMap(({ id, raised }) => {
      const expected = misconceptions.includes(id);
      return expected === raised ? [] : [{ id, expected, found: raised }];
    }),
  };
}

export const countDifferences = ({ points, misconceptions }: SampleDifferences): number =>
  points.length + misconceptions.length;
