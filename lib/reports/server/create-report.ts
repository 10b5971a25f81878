import "server-only";
import type { PoolClient } from "pg";
import type { LearnerViewer } from "@/lib/auth/viewer";
import { listWrittenChapters } from "@/lib/content/server/list-written-chapters";
import { AppError } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { pool } from "@/lib/db/pool";
import { prisma } from "@/lib/db/prisma";
import { MergedInto, withLockedLearner } from "@/lib/practice/server/locked-learner";
import { getRevision } from "@/lib/practice/server/read-revision";
import { resolveRevision } from "@/lib/practice/server/resolve-revision";
import { historyOf, readTicket, rngOf, type Ticket } from "@/lib/practice/server/ticket";
import { findPart, nameOfPart } from "@/lib/reports/part-name";
import type { CreateReportInput, ReportPlace } from "@/lib/reports/schema";

/** The columns of a report that say where the mistake is. */
interface Place {
  readonly chapter: string;
  readonly itemId: string | null;
  readonly revisionId: string | null;
  readonly part: string | null;
  /** The seed's inputs of the view. */
  readonly viewLearnerId: string | null;
  readonly viewNumber: number | null;
  readonly block: string | null;
  readonly quote: string | null;
}

/**
 * Keeps what a reader found wrong, as the asking learner's own row: a guest's comes along when he signs up or in.
 * @throws {AppError} `invalid-input` for a chapter that is not written, `not-found` for a view that was not made here
 */
export async function createReport(
  viewer: LearnerViewer,
  input: CreateReportInput,
  now: Date,
): Promise<{ reportId: string }> {
  const found = await findPlace(input.place);
  const reportId = newId();
  await withLockedLearner(viewer.learnerId, async (client, learnerId) => {
    const mergedInto = await readMergedInto(client, learnerId);
    if (mergedInto) return new MergedInto(mergedInto);
    await client.query(
      `INSERT INTO "Learner" (id, kind, "createdAt", "lastSeenAt") VALUES ($1, 'guest', $2, $2)
       ON CONFLICT (id) DO UPDATE SET "lastSeenAt" = excluded."lastSeenAt"`,
      [learnerId, now],
    );
    const { chapter, itemId, revisionId, block, quote, part, viewLearnerId, viewNumber } = found;
    return client.query(
      `INSERT INTO "ProblemReport" (id, "learnerId", locale, chapter, "itemId", "revisionId", block, quote, text, "createdAt",
         part, "viewLearnerId", "viewNumber")
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
      [
        ...[reportId, learnerId, input.locale, chapter, itemId, revisionId, block, quote, input.text, now],
        ...[part, viewLearnerId, viewNumber],
      ],
    );
  });
  return { reportId };
}

async function findPlace(place: ReportPlace): Promise<Place> {
  if (place.kind === "lesson") {
    if (!listWrittenChapters().some(({ slug }) => slug === place.chapter))
      throw new AppError("invalid-input", { issues: [{ path: "place.chapter", code: "unknown" }] });
    const { chapter, block, quote } = place;
    return { ...NO_VIEW, chapter, block: block || null, quote };
  }
  // Whose view it was does not matter: it only says which wording was on the screen.
  const ticket = readTicket(place.viewId);
  const item = ticket && (await prisma().item.findUnique({ where: { id: ticket.itemId }, select: { chapter: true } }));
  if (!ticket || !item) throw new AppError("not-found", { message: "no such view" });
  const { itemId, revisionId, learnerId: viewLearnerId, number: viewNumber } = ticket;
  const part = place.part === undefined ? null : await namePart(ticket, place.part);
  return { chapter: item.chapter, itemId, revisionId, part, viewLearnerId, viewNumber, block: null, quote: null };
}

const NO_VIEW = { itemId: null, revisionId: null, part: null, viewLearnerId: null, viewNumber: null };

/** A part by what its id in the view names in the authored body. */
async function namePart(ticket: Ticket, part: string): Promise<string> {
  if (!part.startsWith("part:")) return part;
  const revision = await getRevision(pool(), ticket.revisionId);
  const named =
    revision &&
    findPart(resolveRevision(revision, rngOf(ticket), historyOf(ticket)).variant().parts, part.slice("part:".length));
  if (!named) throw new AppError("invalid-input", { issues: [{ path: "place.part", code: "unknown" }] });
  return nameOfPart(named);
}

async function readMergedInto(client: PoolClient, learnerId: string): Promise<string | null> {
  const { rows } = await client.query<{ mergedIntoId: string | null }>(
    `SELECT "mergedIntoId" FROM "Learner" WHERE id = $1`,
    [learnerId],
  );
  return rows[0]?.mergedIntoId ?? null;
}
