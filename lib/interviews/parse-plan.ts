import type * as z from "zod";
import { type planQuery, ROUNDS, type Setup } from "@/lib/interviews/schema";

type PlanWish = Pick<Setup, "role" | "level" | "minutes" | "rounds" | "chapters">;

/** What a plan depends on, as the query of an address holds it. */
export function formatPlan({ role, level, minutes, rounds, chapters }: PlanWish): Record<string, string> {
  return { role, level, minutes: String(minutes), rounds: rounds.join(), chapters: chapters.join() };
}

/** The other way round; a round that there is not is left out. */
export function parsePlan({ role, level, minutes, rounds, chapters }: z.output<typeof planQuery>): PlanWish {
  const wanted = rounds.split(",");
  return {
    ...{ role, level, minutes: Number(minutes) as Setup["minutes"] }, // one of MINUTES, says the schema
    rounds: ROUNDS.filter((round) => wanted.includes(round)),
    chapters: chapters.split(",").filter((chapter) => chapter !== ""),
  };
}
