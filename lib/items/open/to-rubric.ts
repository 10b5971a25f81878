import type { Authored } from "@/lib/items/open/type";
import type { AuthoredRubric } from "@/lib/rubric/compile-rubric";

/** The part of a body that the matcher reads. Points and misconceptions of old bodies have no forms. */
export function toRubric({ rubric, misconceptions }: Pick<Authored, "rubric" | "misconceptions">): AuthoredRubric {
  return {
    points: rubric.map(({ id, weight, parts, need, against }) => ({ id, weight, parts: parts ?? {}, need, against })),
    misconceptions: misconceptions.map(({ id, said }) => ({ id, said: said ?? [] })),
  };
}
