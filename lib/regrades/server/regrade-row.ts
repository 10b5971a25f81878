import "server-only";
import { AppError } from "@/lib/core/errors";
import { pool } from "@/lib/db/pool";
import { histogramOf } from "@/lib/regrades/histogram";
import { regradeReason, storedPreview, type Regrade, type RegradeStatus } from "@/lib/regrades/schema";

interface Row {
  id: string;
  itemId: string;
  status: RegradeStatus;
  revision: number;
  reason: unknown;
  preview: unknown;
  madeBy: string | null;
  createdAt: Date;
  startedAt: Date | null;
  endedAt: Date | null;
  total: number;
  done: number;
  changed: number;
  bars: { change: number; count: number }[];
  changes: number;
  learners: number;
  quizzes: Regrade["quizzes"] | null;
}

const SQL = `
  SELECT g.id, g."itemId", g.status, r.number AS revision, g.reason, g.preview, g."createdAt", g."startedAt", g."endedAt",
    g.total, g.done, g.changed,
    (SELECT nickname FROM "User" WHERE id = g."madeById" AND "deletedAt" IS NULL) AS "madeBy",
    coalesce((SELECT jsonb_agg(b) FROM (
      SELECT c.earned / c.possible - c."earnedBefore" / c."possibleBefore" AS change, count(*)::int AS count
      FROM "RegradeChange" c WHERE c."regradeId" = g.id GROUP BY 1) b), '[]') AS bars,
    (SELECT count(*)::int FROM "RegradeChange" c WHERE c."regradeId" = g.id) AS changes,
    (SELECT count(DISTINCT a."learnerId")::int FROM "RegradeChange" c JOIN "Attempt" a ON a.id = c."attemptId"
       WHERE c."regradeId" = g.id) AS learners,
    (SELECT jsonb_agg(q ORDER BY q."closesAt" DESC) FROM (
       SELECT z.title, to_char(n."closesAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "closesAt",
         count(DISTINCT s.id)::int AS sessions
       FROM "RegradeChange" c JOIN "Attempt" a ON a.id = c."attemptId" JOIN "QuizSessionItem" i ON i."viewKey" = a."viewKey"
         JOIN "QuizSession" s ON s.id = i."sessionId" JOIN "Assignment" n ON n.id = s."assignmentId" JOIN "Quiz" z ON z.id = s."quizId"
       WHERE c."regradeId" = g.id GROUP BY n.id, z.title, n."closesAt") q) AS quizzes
  FROM "Regrade" g JOIN "ItemRevision" r ON r.id = g."toRevisionId"`;

const LISTED = 20;

/** The regrades of an item, newest first. */
export async function listRegradeRows(itemId: string): Promise<Regrade[]> {
  const { rows } = await pool().query<Row>(
    `${SQL} WHERE g."itemId" = $1 ORDER BY g."createdAt" DESC, g.id DESC LIMIT ${LISTED}`,
    [itemId],
  );
  return rows.map(toRegrade);
}

/** @throws {AppError} `not-found` */
export async function requireRegradeRow(regradeId: string): Promise<Regrade> {
  const { rows } = await pool().query<Row>(`${SQL} WHERE g.id = $1`, [regradeId]);
  const [row] = rows;
  if (!row) throw new AppError("not-found", { message: "no such regrade" });
  return toRegrade(row);
}

function toRegrade({ reason, preview: stored, bars, quizzes, createdAt, startedAt, endedAt, ...row }: Row): Regrade {
  const preview = storedPreview.parse(stored);
  const mean = (sum: number) => (row.total > 0 ? Math.min(1, Math.max(0, sum / row.total)) : null);
  return {
    ...row,
    reason: regradeReason.parse(reason),
    createdAt: createdAt.toISOString(),
    startedAt: startedAt?.toISOString() ?? null,
    endedAt: endedAt?.toISOString() ?? null,
    kept: preview.kept,
    meanBefore: mean(preview.sumBefore),
    meanAfter: mean(preview.sumAfter),
    samples: preview.samples,
    histogram: [...histogramOf(bars)],
    quizzes: quizzes ?? [],
  };
}
