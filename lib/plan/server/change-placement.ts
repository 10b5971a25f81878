import "server-only";
import { can } from "@/lib/auth/policy";
import type { LearnerViewer } from "@/lib/auth/viewer";
import { AppError } from "@/lib/core/errors";
import { localDay } from "@/lib/core/local-day";
import { createRng, type Rng } from "@/lib/core/rng";
import { hmac } from "@/lib/core/secret";
import { prisma } from "@/lib/db/prisma";
import { lockLearner } from "@/lib/practice/server/locked-learner";
import { describePlacement, placementItems } from "@/lib/plan/describe-placement";
import type { PlanFacts } from "@/lib/plan/plan-facts";
import { drawPlacement } from "@/lib/plan/placement";
import type { PlacementDraw } from "@/lib/plan/plan-settings";
import type { PlacementAct, Today } from "@/lib/plan/schema";
import { getToday } from "@/lib/plan/server/get-today";
import { readOwnPlan, type OwnPlan } from "@/lib/plan/server/read-own-plan";
import { readPlanFacts } from "@/lib/plan/server/read-plan-facts";
import { storeSetting } from "@/lib/plan/server/store-setting";

/**
 * Begins a placement or goes on with the open one, closes it, or declines it. Which items were drawn is kept; what they showed is read
 * from the answers.
 * @throws {AppError} `placement-too-soon`, `placement-empty`; `not-found` when the learner is gone
 */
export async function changePlacement(viewer: LearnerViewer, act: PlacementAct, now: Date): Promise<Today> {
  const { learnerId } = viewer;
  if (!can(viewer, "plan.change", { learnerId })) throw new AppError("not-found");
  // Read before the lock, which holds a connection: whoever waits for a second one with it could wait for ever.
  const own = await readOwnPlan(viewer, now);
  const changed = nextDraw(act, await readPlanFacts(viewer, own, now), own, learnerId, now);
  if (!changed) return getToday(viewer, now);

  await prisma().$transaction(async (tx) => {
    await lockLearner(tx, learnerId);
    const { draw } = await readOwnPlan(viewer, now, tx);
    // Another tab was quicker: what it did stands.
    if (draw?.begun !== own.draw?.begun || draw?.ended !== own.draw?.ended) return;
    await storeSetting(tx, learnerId, { name: "placement", value: changed }, now);
  });
  return getToday(viewer, now);
}

/** Undefined where everything stays as it is. */
function nextDraw(
  act: PlacementAct,
  facts: PlanFacts,
  { draw, rules }: OwnPlan,
  learnerId: string,
  now: Date,
): PlacementDraw | undefined {
  const { state, again } = describePlacement(facts, draw && localDay(new Date(draw.begun), rules.timeZone));
  const moment = now.toISOString();
  switch (act) {
    case "begin": {
      if (state === "open") return undefined;
      if (again !== null && facts.today < again) throw new AppError("placement-too-soon");
      const items = drawPlacement(placementItems(facts), rngOf(learnerId, facts.today));
      if (items.length === 0) throw new AppError("placement-empty");
      return { begun: moment, items, ended: null };
    }
    case "end":
      return state === "open" && draw ? { ...draw, ended: moment } : undefined;
    case "decline":
      return state === "offered" ? { begun: moment, items: [], ended: moment } : undefined;
  }
}

/** The same learner is asked the same items on the same day. */
function rngOf(learnerId: string, day: string): Rng {
  const seed = hmac("placement", `${learnerId} ${day}`);
  return createRng([seed.readUInt32LE(0), seed.readUInt32LE(4), seed.readUInt32LE(8), seed.readUInt32LE(12)]);
}
