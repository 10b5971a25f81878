import "server-only";
import { pool } from "@/lib/db/pool";
import { bankOf, countBank } from "@/lib/interviews/draw-turns";
import { planRounds } from "@/lib/interviews/plan-rounds";
import type { PlanOutput, Setup } from "@/lib/interviews/schema";
import { listBank } from "@/lib/interviews/server/list-bank";

/** What an interview by this setup would be made of, before it begins. */
export async function getPlan(setup: Pick<Setup, "minutes" | "level" | "rounds" | "chapters">): Promise<PlanOutput> {
  const { rounds, left } = planRounds(setup, countBank(bankOf(await listBank(pool()), setup)));
  return { rounds: [...rounds], left: [...left] };
}
