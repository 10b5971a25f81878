import "server-only";
import type { PoolClient } from "pg";
import type { AccountViewer } from "@/lib/auth/viewer";
import { AppError } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { pool } from "@/lib/db/pool";
import { transaction } from "@/lib/db/transaction";
import type { CreateAssignmentInput, Rule } from "@/lib/quizzes/assignment-schema";
import { findByRule } from "@/lib/quizzes/read-document";
import { MAX_ITEMS } from "@/lib/quizzes/schema";
import { readTerms } from "@/lib/quizzes/show-terms";
import { usesOpenTo } from "@/lib/quizzes/server/assignable-uses";
import { insertQuiz } from "@/lib/quizzes/server/begin-session";
import { listPool, type PoolRow } from "@/lib/quizzes/server/list-pool";
import { requireDraft } from "@/lib/quizzes/server/require-draft";
import { faultsOfTerms } from "@/lib/quizzes/terms";

/**
 * Fixes a quiz and assigns it to a team, or to whoever has its link. The items from which sessions are drawn are those that fit now: so it is
 * known from the start which assessment items are held back until its deadline, and what becomes of the maker's own quiz later changes
 * nothing here. Whoever is no instructor assigns practice items alone, in teams that he owns or coaches.
 * @throws {AppError} not-found, not-allowed, team-archived, invalid-input, draft-newer
 */
export async function createAssignment(
  viewer: AccountViewer,
  input: CreateAssignmentInput,
  now: Date,
): Promise<{ assignmentId: string }> {
  const uses = await usesOpenTo(pool(), viewer, input.teamId);
  const terms = readTerms({ ...input, dueAt: input.dueAt ?? null });
  const resultsAt = input.resultsAt === null ? null : new Date(input.resultsAt);
  const [wrong] = faultsOfTerms({ ...terms, resultsAt }, now);
  if (wrong) throw fault(wrong, "too-early");

  return transaction(async (client) => {
    const made = await readSource(client, viewer, input.source);
    const chosen = await chooseItems(client, made, uses);
    const count = chosen.picked.length + (made.rule?.count ?? 0);
    if (count > MAX_ITEMS) throw fault("source.itemIds", "too-many");
    const quizId = await insertQuiz(client, {
      ...{ learnerId: viewer.learnerId, mode: "assigned", title: input.title, minutes: input.minutes, now, count },
      wish: made.rule ? { ...made.rule.wish, uses: made.rule.uses } : { picked: true },
      draftId: made.draftId,
    });
    await client.query(
      `INSERT INTO "QuizItem" ("quizId", position, "itemId", "isDrawn")
       SELECT $1, i.ordinality - 1, i.id, i.ordinality > $3 FROM unnest($2::text[]) WITH ORDINALITY AS i(id)`,
      [quizId, [...chosen.picked, ...chosen.drawn], chosen.picked.length],
    );
    const assignmentId = newId();
    await client.query(
      `INSERT INTO "Assignment" (id, "quizId", "madeById", "opensAt", "dueAt", "closesAt", tries, "resultsAt", "createdAt", "teamId")
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        ...[assignmentId, quizId, viewer.userId, terms.opensAt, terms.dueAt, terms.closesAt, terms.tries],
        ...[resultsAt, now, input.teamId ?? null],
      ],
    );
    return { assignmentId };
  });
}

interface Made {
  readonly itemIds: readonly string[];
  readonly rule: Rule | null;
  readonly draftId: string | null;
}

async function readSource(
  client: PoolClient,
  viewer: AccountViewer,
  source: CreateAssignmentInput["source"],
): Promise<Made> {
  switch (source.by) {
    case "pick":
      return { itemIds: [...new Set(source.itemIds)], rule: null, draftId: null };
    case "draw":
      return { itemIds: [], rule: source, draftId: null };
    case "draft": {
      // Held, so that it is not deleted meanwhile; and what is assigned is what its maker has before him.
      const { id, version, document } = await requireDraft(client, viewer, source.draftId, true);
      if (version !== source.version) throw new AppError("draft-newer");
      if (document.itemIds.length === 0 && !document.rule) throw fault("source.itemIds", "no-items");
      return { itemIds: document.itemIds, rule: document.rule, draftId: id };
    }
    default:
      return source satisfies never;
  }
}

async function chooseItems(
  client: PoolClient,
  { itemIds, rule }: Made,
  uses: readonly PoolRow["use"][],
): Promise<{ readonly picked: readonly string[]; readonly drawn: readonly string[] }> {
  const known = await listPool(client, uses, itemIds);
  if (known.length < itemIds.length) throw fault("source.itemIds", "unknown-item");
  if (!rule) return { picked: itemIds, drawn: [] };
  if (rule.uses.some((use) => !uses.includes(use))) throw fault("source.uses", "practice-only");
  const found = findByRule(rule, await listPool(client, rule.uses), itemIds);
  if (found.length < rule.count) throw fault("source.count", "too-few-items");
  return { picked: itemIds, drawn: found.map(({ id }) => id) };
}

const fault = (path: string, code: string) => new AppError("invalid-input", { issues: [{ path, code }] });
