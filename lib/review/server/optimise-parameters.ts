import "server-only";
import type { FSRSBindingItem } from "@open-spaced-repetition/binding";
import { default_w } from "ts-fsrs";
import type { LearnerViewer } from "@/lib/auth/viewer";
import { AppError } from "@/lib/core/errors";
import { prisma } from "@/lib/db/prisma";
import type { Optimised } from "@/lib/review/schema";
import { loadOptimiser, type Optimiser } from "@/lib/review/server/load-optimiser";
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
  return toExamples(log, timeZone).toSorted((a, b) => a.reviewedAt.getTime() - b.reviewedAt.getTime());
}

/**
 * Learns the learner's own FSRS-6 parameters from his log. They are taken only if parameters learnt from the first four fifths
 * foretell the last fifth better (log loss) than those in use; then they are learnt from all of it.
 * @throws {AppError} optimiser-missing, too-few-reviews
 */
export async function optimiseParameters(viewer: LearnerViewer, now: Date): Promise<Optimised> {
  const { rules } = await readOwnSettings(viewer);
  const examples = await readExamples(viewer.learnerId, rules.timeZone);
  if (examples.length < REVIEWS_NEEDED) throw new AppError("too-few-reviews");
  const optimiser = await loadOptimiser();
  if (!optimiser) throw new AppError("optimiser-missing");

  const outcome = await learn(optimiser, examples, rules.parameters ?? default_w).catch((cause: unknown) => {
    // The optimiser leaves out intervals that hardly occur; what is left may be too little whatever the count.
    if (String(cause).includes("NotEnoughData")) throw new AppError("too-few-reviews", { cause });
    throw cause;
  });
  if (outcome.learnt) await updateReviewSettings(viewer, { parameters: outcome.learnt }, now);
  const { before, after } = outcome;
  return { isTaken: outcome.learnt !== undefined, reviews: examples.length, before, after };
}

async function learn(optimiser: Optimiser, examples: readonly TrainingExample[], inUse: readonly number[]) {
  const { FSRSBinding, FSRSBindingItem: Item, FSRSBindingReview: Review, computeParameters } = optimiser;
  const items: FSRSBindingItem[] = examples.map(
    ({ reviews }) => new Item(reviews.map(({ rating, deltaT }) => new Review(rating, deltaT))),
  );
  const cut = Math.floor(items.length * (1 - HELD_BACK));
  const [earlier, latest] = [items.slice(0, cut), items.slice(cut)];
  const train = (set: FSRSBindingItem[]) => computeParameters(set, { enableShortTerm: false });
  const lossOf = (parameters: readonly number[]) => new FSRSBinding([...parameters]).evaluate(latest).logLoss;
  const before = lossOf(inUse);
  const after = lossOf(await train(earlier));
  return { before, after, learnt: after < before ? await train(items) : undefined };
}
