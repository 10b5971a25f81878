import "server-only";
import type { LearnerViewer } from "@/lib/auth/viewer";
import { AppError } from "@/lib/core/errors";
import { forEachLocale, type Localized } from "@/lib/core/locale";
import { prisma } from "@/lib/db/prisma";
import { MergedInto, withLockedLearner } from "@/lib/practice/server/locked-learner";
import { readRevision } from "@/lib/practice/server/read-revision";
import { resolveRevision } from "@/lib/practice/server/resolve-revision";
import { readTicket, rngOf, type Ticket } from "@/lib/practice/server/ticket";

/**
 * The hint of that number (from 1) of the item in a view, as HTML. That it was revealed is kept before it is told, and takes its
 * share off what the answer will show (HINT_COST in lib/progress/mastery.ts); asking for it again costs nothing more.
 * @throws {AppError} not-found when the view is not the learner's or has no such hint
 */
export async function revealHint(
  viewer: LearnerViewer,
  viewId: string,
  number: number,
  now: Date,
): Promise<{ hint: Localized }> {
  const ticket = readTicket(viewId);
  if (!ticket || ticket.learnerId !== viewer.learnerId) throw new AppError("not-found", { message: "no such view" });
  const revision = await prisma().itemRevision.findFirst({
    where: { id: ticket.revisionId, publishedAt: { not: null }, item: { use: "practice", status: "active" } },
    select: {
      id: true,
      kind: true,
      version: true,
      body: true,
      // What is read here is kept for everybody, so it is read whole.
      pairs: { select: { input: true, output: true, wrong: true }, orderBy: { number: "asc" } },
    },
  });
  if (!revision) throw new AppError("not-found", { message: "no such revision" });
  const hints = resolveRevision(readRevision(revision), rngOf(ticket)).hints();
  const hint = forEachLocale((locale) => hints[locale][number - 1]);
  const { zh, en } = hint;
  if (zh === undefined || en === undefined) throw new AppError("not-found", { message: "no such hint" });
  await keepReveal(ticket, number, now);
  return { hint: { zh, en } };
}

async function keepReveal({ learnerId: shownTo, revisionId, number: viewNumber }: Ticket, hints: number, now: Date) {
  await withLockedLearner(shownTo, async (client, learnerId) => {
    const { rows } = await client.query<{ mergedIntoId: string | null }>(WHO_ASKS, [learnerId, now]);
    const [learner] = rows;
    if (!learner) throw new AppError("not-found", { message: "no such view" });
    if (learner.mergedIntoId) return new MergedInto(learner.mergedIntoId);
    await client.query(KEEP, [shownTo, revisionId, viewNumber, learnerId, hints, now]);
    return undefined;
  });
}

/** The learner, with a row from now on if he is a guest who had none; nobody where the account was deleted. */
const WHO_ASKS = `
  INSERT INTO "Learner" AS l (id, kind, "createdAt", "lastSeenAt") VALUES ($1, 'guest', $2, $2)
  ON CONFLICT (id) DO UPDATE SET "lastSeenAt" = excluded."lastSeenAt"
  WHERE NOT EXISTS (SELECT 1 FROM "User" u WHERE u.id = l."userId" AND u."deletedAt" IS NOT NULL)
  RETURNING l."mergedIntoId"`;

const KEEP = `
  INSERT INTO "HintReveal" AS h ("viewLearnerId", "revisionId", "viewNumber", "learnerId", hints, "revealedAt")
  VALUES ($1, $2, $3, $4, $5, $6)
  ON CONFLICT ("viewLearnerId", "revisionId", "viewNumber") DO UPDATE SET hints = greatest(h.hints, excluded.hints)`;
