import "server-only";
import { can } from "@/lib/auth/policy";
import type { AccountViewer } from "@/lib/auth/viewer";
import { AppError } from "@/lib/core/errors";
import { groupBy } from "@/lib/core/group-by";
import { logger } from "@/lib/core/logger";
import { pool } from "@/lib/db/pool";
import { flag, type Flag, type FlagQuery } from "@/lib/fair-play/schema";
import { formatCursor, parseCursor } from "@/lib/progress/history-cursor";

const PAGE = 20;

interface Row {
  readonly flagId: string;
  readonly learnerId: string;
  readonly nickname: string | null;
  readonly other: string | null;
  readonly evidence: unknown;
  readonly status: Flag["status"];
  readonly createdAt: Date;
  readonly reply: string | null;
  readonly repliedAt: Date | null;
  readonly decidedAt: Date | null;
  readonly decidedBy: string | null;
}

interface ExclusionRow {
  readonly flagId: string;
  readonly answers: number | null;
  readonly why: string;
  readonly fromAt: Date;
  readonly untilAt: Date | null;
  readonly liftedAt: Date | null;
}

const iso = (at: Date | null) => at?.toISOString() ?? null;

/**
 * Findings for people to judge, page by page, newest first.
 * @throws {AppError} `not-found` for whoever may not; `invalid-input` for a cursor that was not given out here
 */
export async function listFlags(
  viewer: AccountViewer,
  { status, cursor: text }: FlagQuery,
): Promise<{ flags: Flag[]; open: number; nextCursor: string | null }> {
  if (!can(viewer, "fairPlay.judge", {})) throw new AppError("not-found");
  const cursor = text === undefined ? undefined : parseCursor(text);
  if (text !== undefined && !cursor)
    throw new AppError("invalid-input", { issues: [{ path: "cursor", code: "invalid" }] });
  const [{ rows }, counted] = await Promise.all([
    pool().query<Row>(
      `SELECT f.id AS "flagId", f."learnerId", u.nickname, v.nickname AS other, f.evidence, f.status::text AS status, f."createdAt",
         f.reply, f."repliedAt", f."decidedAt", d.nickname AS "decidedBy"
       FROM "FairPlayFlag" f JOIN "Learner" l ON l.id = f."learnerId" LEFT JOIN "User" u ON u.id = l."userId" AND u."deletedAt" IS NULL
         LEFT JOIN "Learner" m ON m.id = f."otherLearnerId" LEFT JOIN "User" v ON v.id = m."userId" AND v."deletedAt" IS NULL
         LEFT JOIN "User" d ON d.id = f."decidedById"
       WHERE ($1::text IS NULL OR f.status::text = $1) AND ($2::timestamptz IS NULL OR (f."createdAt", f.id) < ($2, $3::uuid))
       ORDER BY f."createdAt" DESC, f.id DESC LIMIT ${PAGE + 1}`,
      [status ?? null, cursor?.at ?? null, cursor?.id ?? null],
    ),
    pool().query<{ open: number }>(`SELECT count(*)::int AS open FROM "FairPlayFlag" WHERE status = 'open'`),
  ]);
  const shown = rows.slice(0, PAGE);
  const exclusions = await listExclusionsOf(shown.map(({ flagId }) => flagId));
  const last = shown.at(-1);
  return {
    flags: shown.flatMap((row) => toFlag(viewer, row, exclusions.get(row.flagId) ?? [])),
    open: counted.rows[0]?.open ?? 0,
    nextCursor: rows.length > PAGE && last ? formatCursor({ at: last.createdAt, id: last.flagId }) : null,
  };
}

/** Answers that were excluded by one decision are one line. */
async function listExclusionsOf(flagIds: readonly string[]): Promise<Map<string, ExclusionRow[]>> {
  const { rows } = await pool().query<ExclusionRow>(
    `SELECT "flagId", nullif(count("attemptId"), 0)::int AS answers, why, "fromAt", "untilAt", "liftedAt" FROM "BoardExclusion"
     WHERE "flagId" = ANY($1::uuid[]) GROUP BY "flagId", "attemptId" IS NULL, why, "fromAt", "untilAt", "liftedAt" ORDER BY "fromAt"`,
    [flagIds],
  );
  return groupBy(rows, ({ flagId }) => flagId);
}

/** One that cannot be read is left out rather than taking the page with it. */
function toFlag(viewer: AccountViewer, { learnerId, ...row }: Row, exclusions: readonly ExclusionRow[]): Flag[] {
  const parsed = flag.safeParse({
    ...{ ...row, isOwn: learnerId === viewer.learnerId, createdAt: row.createdAt.toISOString() },
    ...{ repliedAt: iso(row.repliedAt), decidedAt: iso(row.decidedAt) },
    exclusions: exclusions.map(({ flagId: _, ...each }) => ({
      ...each,
      ...{ fromAt: each.fromAt.toISOString(), untilAt: iso(each.untilAt), liftedAt: iso(each.liftedAt) },
    })),
  });
  if (!parsed.success) logger.error({ err: parsed.error, flag: row.flagId }, "a finding of fair play cannot be read");
  return parsed.success ? [parsed.data] : [];
}
