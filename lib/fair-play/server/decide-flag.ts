import "server-only";
import type { PoolClient } from "pg";
import type * as z from "zod";
import { can } from "@/lib/auth/policy";
import type { AccountViewer } from "@/lib/auth/viewer";
import { AppError } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { transaction } from "@/lib/db/transaction";
import { evidence as evidenceSchema, type Evidence } from "@/lib/fair-play/evidence";
import type { Decision, decisionOutput, Flag } from "@/lib/fair-play/schema";
import { excludeAnswer } from "@/lib/points/server/exclude-answer";
import { MARK_SCORES, runningSeasons } from "@/lib/points/server/mark-scores";
import { insertNotices } from "@/lib/notices/server/insert-notice";
import type { NoticeBody } from "@/lib/notices/schema";
import { lockLearners } from "@/lib/practice/server/locked-learner";

const DAY_MS = 86_400_000;

interface Found {
  readonly id: string;
  readonly learnerId: string;
  readonly evidence: Evidence;
  readonly status: Flag["status"];
  readonly hasReply: boolean;
}

/**
 * Decides what comes of a finding. Whatever touches the learner is told to him with the evidence, and can be taken back: nothing of his
 * answers is changed: boards leave him out, or the ledger gets an entry that takes back what an answer earned. Nobody judges what is about himself.
 * @throws {AppError} `not-found` for whoever may not; `not-allowed` about oneself; `step-impossible` where the evidence names no answers,
 *   or nothing is there to uphold
 */
export async function decideFlag(
  viewer: AccountViewer,
  flagId: string,
  decision: Decision,
  now: Date,
): Promise<z.input<typeof decisionOutput>> {
  if (!can(viewer, "fairPlay.judge", {})) throw new AppError("not-found");
  return transaction(async (client) => {
    const found = await lockFlag(client, flagId);
    await lockLearners(client, [found.learnerId]);
    if (found.learnerId === viewer.learnerId) throw new AppError("not-allowed");
    await apply(client, viewer, found, decision, now);
    const status = decision.act === "dismiss" ? "dismissed" : "acted";
    await client.query(
      `UPDATE "FairPlayFlag" SET status = $2::"FlagStatus", "decidedAt" = $3, "decidedById" = $4 WHERE id = $1`,
      [flagId, status, now, viewer.userId],
    );
    return { flagId, act: decision.act, before: found.status, status };
  });
}

async function lockFlag(client: PoolClient, flagId: string): Promise<Found> {
  const { rows } = await client.query<Omit<Found, "evidence"> & { readonly evidence: unknown }>(
    `SELECT id, "learnerId", evidence, status::text AS status, reply IS NOT NULL AS "hasReply" FROM "FairPlayFlag" WHERE id = $1 FOR UPDATE`,
    [flagId],
  );
  if (!rows[0]) throw new AppError("not-found", { message: "no such finding" });
  return { ...rows[0], evidence: evidenceSchema.parse(rows[0].evidence) };
}

async function apply(client: PoolClient, viewer: AccountViewer, found: Found, decision: Decision, now: Date) {
  const { why } = decision;
  switch (decision.act) {
    case "dismiss": {
      const lifted = await lift(client, viewer, found.id, now);
      if (lifted > 0) await tell(client, found, { what: "lifted", why, untilAt: null }, now);
      return;
    }
    case "answers": {
      const attemptIds = "attemptIds" in found.evidence ? found.evidence.attemptIds : await attemptsOf(client, found);
      if (attemptIds.length === 0) throw new AppError("step-impossible");
      await lift(client, viewer, found.id, now);
      for (const attemptId of attemptIds) await exclude(client, viewer, found, { attemptId, why, untilAt: null }, now);
      return tell(client, found, { what: "answers", why, untilAt: null }, now);
    }
    case "member": {
      const untilAt = decision.days === null ? null : new Date(now.getTime() + decision.days * DAY_MS);
      await lift(client, viewer, found.id, now);
      await exclude(client, viewer, found, { attemptId: null, why, untilAt }, now);
      return tell(client, found, { what: "member", why, untilAt: untilAt?.toISOString() ?? null }, now);
    }
    case "uphold":
      if (!found.hasReply || !(await isExcluded(client, found.id))) throw new AppError("step-impossible");
      return tell(client, found, { what: "upheld", why, untilAt: null }, now);
    default:
      return decision satisfies never;
  }
}

/** The learner's own first answers to the items of a finding about two. */
async function attemptsOf(client: PoolClient, { learnerId, evidence }: Found): Promise<readonly string[]> {
  if (evidence.signal !== "same-wrong") return [];
  const { rows } = await client.query<{ id: string }>(
    `SELECT "attemptId" AS id FROM "FirstAnswer" WHERE "learnerId" = $1 AND "itemId" = ANY($2::text[]) ORDER BY at`,
    [learnerId, evidence.itemIds],
  );
  return rows.map(({ id }) => id);
}

interface Exclusion {
  readonly attemptId: string | null;
  readonly why: string;
  readonly untilAt: Date | null;
}

async function exclude(
  client: PoolClient,
  viewer: AccountViewer,
  { id, learnerId }: Found,
  { attemptId, why, untilAt }: Exclusion,
  now: Date,
): Promise<void> {
  const exclusionId = newId();
  await client.query(
    `INSERT INTO "BoardExclusion" (id, "learnerId", "flagId", "attemptId", why, "fromAt", "untilAt", "madeById")
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [exclusionId, learnerId, id, attemptId, why, now, untilAt, viewer.userId],
  );
  if (attemptId === null) await client.query(MARK_SCORES, [learnerId, runningSeasons(now)]);
  else await excludeAnswer(client, { exclusionId, learnerId, attemptId, now }, "exclude");
}

async function lift(client: PoolClient, viewer: AccountViewer, flagId: string, now: Date): Promise<number> {
  const { rows } = await client.query<{ id: string; learnerId: string; attemptId: string | null }>(
    `UPDATE "BoardExclusion" SET "liftedAt" = $2, "liftedById" = $3 WHERE "flagId" = $1 AND "liftedAt" IS NULL
     RETURNING id, "learnerId", "attemptId"`,
    [flagId, now, viewer.userId],
  );
  for (const { id: exclusionId, learnerId, attemptId } of rows) {
    if (attemptId === null) await client.query(MARK_SCORES, [learnerId, runningSeasons(now)]);
    else await excludeAnswer(client, { exclusionId, learnerId, attemptId, now }, "lift");
  }
  return rows.length;
}

async function isExcluded(client: PoolClient, flagId: string): Promise<boolean> {
  const { rowCount } = await client.query(
    `SELECT FROM "BoardExclusion" WHERE "flagId" = $1 AND "liftedAt" IS NULL LIMIT 1`,
    [flagId],
  );
  return rowCount === 1;
}

type Told = Pick<NoticeBody["fair-play"], "what" | "why" | "untilAt">;

async function tell(client: PoolClient, { id, learnerId, evidence }: Found, told: Told, now: Date): Promise<void> {
  const body = { version: 1 as const, flagId: id, signal: evidence.signal, evidence, ...told };
  await insertNotices(
    (text, values) => client.query(text, [...values]),
    { kind: "fair-play", about: `${id}:${now.toISOString()}`, now },
    [{ learnerId, body }],
  );
}
