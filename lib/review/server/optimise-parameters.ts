import "server-only";
import { default_w } from "ts-fsrs";
import type { LearnerViewer } from "@/lib/auth/viewer";
import { AppError } from "@/lib/core/errors";
import { prisma } from "@/lib/db/prisma";
import { logLossOf } from "@/lib/review/log-loss";
import type { Optimised } from "@/lib/review/schema";
import { learnParameters } from "@/lib/review/server/learn-parameters";
import { readOwnSettings } from "@/lib/review/server/read-own-settings";
import { updateReviewSettings } from "@/lib/review/server/update-review-settings";
import { toExamples, type TrainingExample } from "@/lib/review/training-set";

/** FSRS's authors ask for some hundreds of reviews; with fewer the parameters follow chance. */
export const REVIEWS_NEEDED = 400;

/** Part of the reviews, the latest ones, that parameters are tried on before they are taken. */
const HELD_BACK = 0.2;

/** What there is to learn from, in time order. */
export async function readExamples(learnerId: string, timeZone: string): Promise<TrainingExample[]> {
  const log = await prisma().reviewLog.findMany({
    where: { learnerId },
    select: { itemId: true, rating: true, state: true, reviewedAt: true },
  });
  return toExamples(log, timeZone);
}

/**
 * Learns the learner's own FSRS-6 parameters from his log. They are taken only if parameters learnt from the first four fifths
 * foretell the last fifth better (log loss) than those in use; then they are learnt from all of it.
 * @throws {AppError} too-few-reviews
 */
export async function optimiseParameters(viewer: LearnerViewer, now: Date): Promise<Optimised> {
  const { rules } = await readOwnSettings(viewer);
  const examples = await readExamples(viewer.learnerId, rules.timeZone);
  if (examples.length < REVIEWS_NEEDED) throw new AppError("too-few-reviews");
  const cut = Math.floor(examples.length * (1 - HELD_BACK));
  const latest = examples.slice(cut);
  const before = logLossOf(latest, rules.parameters ?? default_w);
  const after = logLossOf(latest, await learnParameters(examples.slice(0, cut)));
  const isTaken = after < before;
  if (isTaken) await updateReviewSettings(viewer, { parameters: await learnParameters(examples) }, now);
  return { isTaken, reviews: examples.length, before, after };
}
