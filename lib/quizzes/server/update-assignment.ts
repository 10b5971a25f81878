import "server-only";
import type { PoolClient } from "pg";
import type { AccountViewer } from "@/lib/auth/viewer";
import { AppError } from "@/lib/core/errors";
import type { ChangeTermsInput, ShownTerms } from "@/lib/quizzes/assignment-schema";
import { readTerms, showTerms } from "@/lib/quizzes/show-terms";
import type { AssignmentRow } from "@/lib/quizzes/server/assignment-row";
import { heldUntil, withLockedAssignment, writeDeadlines } from "@/lib/quizzes/server/locked-assignment";
import { readGrants } from "@/lib/quizzes/server/read-grants";
import { tellTerms } from "@/lib/quizzes/server/tell-terms";
import { faultsOfTerms, keptDeadline, termsFor, type Terms } from "@/lib/quizzes/terms";

type KeptTerms = ShownTerms & { readonly resultsAt: string | null };

/** A closing in the minute that goes by means now: fields hold minutes. */
const MINUTE_MS = 60_000;

/**
 * Changes the times, the limits and the moment of the results of an assigned quiz. Sessions that run gain by it where it gives more, and
 * lose nothing where it gives less; results that are held back wait for the last of them. Those who may take it are told.
 * @throws {AppError} not-found, team-archived, invalid-input
 */
export function updateAssignment(
  viewer: AccountViewer,
  assignmentId: string,
  input: ChangeTermsInput,
): Promise<{ assignmentId: string; before: KeptTerms; after: KeptTerms }> {
  return withLockedAssignment(viewer, assignmentId, null, async (client, kept, running) => {
    const { terms, resultsAt: wanted } = readWanted(input, kept);
    const grants = await readGrants(client, assignmentId);
    const deadlines = running.map((session) => {
      const own = termsFor(terms, grants.get(session.learnerId) ?? null);
      return { id: session.id, deadlineAt: keptDeadline(session.deadlineAt, session.startedAt, own) };
    });
    const resultsAt = heldUntil(wanted, terms, grants.values(), deadlines);
    await write(client, kept, terms, resultsAt);
    await writeDeadlines(client, deadlines);
    const [before, after] = [show(kept, kept.resultsAt), show(terms, resultsAt)];
    if (JSON.stringify(showTerms(kept)) !== JSON.stringify(showTerms(terms)))
      await tellTerms(client, viewer, { assignment: kept, terms, grants, why: "terms", onlyTo: null });
    return { assignmentId, before, after };
  });
}

function readWanted(input: ChangeTermsInput, kept: AssignmentRow): { terms: Terms; resultsAt: Date | null } {
  const { now } = kept;
  const asked = readTerms(input);
  const age = now.getTime() - asked.closesAt.getTime();
  const isKept = asked.closesAt.getTime() === kept.closesAt.getTime();
  const isNow = !isKept && age >= 0 && age < MINUTE_MS;
  const closesAt = isNow ? now : asked.closesAt;
  const terms = { ...asked, closesAt, dueAt: isNow && asked.dueAt && asked.dueAt > now ? now : asked.dueAt };
  const shown = input.resultsAt === null ? null : new Date(input.resultsAt);
  const resultsAt = isNow && shown && shown < now ? now : shown;
  const [wrong] = faultsOfTerms({ ...terms, resultsAt }, isNow ? new Date(now.getTime() - 1) : now, kept);
  if (wrong) throw new AppError("invalid-input", { issues: [{ path: wrong, code: "too-early" }] });
  return { terms, resultsAt };
}

async function write(
  client: PoolClient,
  { id, quizId }: AssignmentRow,
  { opensAt, dueAt, closesAt, tries, minutes }: Terms,
  resultsAt: Date | null,
): Promise<void> {
  await client.query(
    `UPDATE "Assignment" SET "opensAt" = $2, "dueAt" = $3, "closesAt" = $4, tries = $5, "resultsAt" = $6 WHERE id = $1`,
    [id, opensAt, dueAt, closesAt, tries, resultsAt],
  );
  // A quiz is assigned once: what it was made from is another row.
  await client.query(`UPDATE "Quiz" SET minutes = $2 WHERE id = $1`, [quizId, minutes]);
}

const show = (terms: Terms, resultsAt: Date | null): KeptTerms => ({
  ...showTerms(terms),
  resultsAt: resultsAt?.toISOString() ?? null,
});
