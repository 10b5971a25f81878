import "server-only";
import { PAGE_SIZE, takePage } from "@/lib/admin/take-page";
import { can } from "@/lib/auth/policy";
import type { Viewer } from "@/lib/auth/viewer";
import { AppError } from "@/lib/core/errors";
import { observed } from "@/lib/core/observed";
import { pool } from "@/lib/db/pool";
import { firstLine } from "@/lib/jobs/first-line";
import type { JobOverview, JobQuery, QueuedJob } from "@/lib/jobs/schema";

interface Row {
  readonly id: string;
  readonly queue: string;
  readonly state: QueuedJob["state"];
  readonly createdAt: Date;
  readonly startedAt: Date | null;
  readonly endedAt: Date | null;
  readonly tries: number;
  readonly errorName: string | null;
  readonly errorMessage: string | null;
}

/**
 * What the site does by itself: this server's rounds by the clock, and the queues that all servers share. Nothing of what a job
 * is about is told but its queue.
 * @throws {AppError} `not-found` for everybody but an administrator
 */
export async function listJobs(viewer: Viewer, { state, cursor }: JobQuery): Promise<JobOverview> {
  if (!can(viewer, "job.manage", {})) throw new AppError("not-found");
  const timers = [...observed().rounds].map(([name, round]) => ({ name, ...round }));
  if (!(await hasQueues())) return { timers, counts: [], jobs: [], nextCursor: null };
  const counts = await pool().query<JobOverview["counts"][number]>(
    `SELECT name AS queue, state::text AS state, count(*)::int AS count FROM pgboss.job
     WHERE name NOT LIKE '\\_\\_pgboss%' GROUP BY 1, 2 ORDER BY 1, 2`,
  );
  // Ids are random: a page goes on after the time of the job that the last one ended with, and its id.
  const { rows } = await pool().query<Row>(
    `SELECT id, name AS queue, state::text AS state, created_on AS "createdAt", started_on AS "startedAt", completed_on AS "endedAt",
       retry_count AS tries, output->>'name' AS "errorName", output->>'message' AS "errorMessage"
     FROM pgboss.job
     WHERE name NOT LIKE '\\_\\_pgboss%' AND ($1::text IS NULL OR state::text = $1)
       AND ($2::uuid IS NULL OR (created_on, id) < (SELECT created_on, id FROM pgboss.job WHERE id = $2))
     ORDER BY created_on DESC, id DESC LIMIT ${PAGE_SIZE + 1}`,
    [state ?? null, cursor ?? null],
  );
  const { shown, nextCursor } = takePage(rows);
  return { timers, counts: counts.rows, jobs: shown.map(toJob), nextCursor };
}

/** Whether queues were ever made here. */
export async function hasQueues(): Promise<boolean> {
  const { rows } = await pool().query<{ there: boolean }>(`SELECT to_regclass('pgboss.job') IS NOT NULL AS there`);
  return rows[0]?.there === true;
}

function toJob({ errorName, errorMessage, createdAt, startedAt, endedAt, ...row }: Row): QueuedJob {
  const hasError = row.state !== "completed" && (errorName !== null || errorMessage !== null);
  return {
    ...row,
    createdAt: createdAt.toISOString(),
    startedAt: startedAt?.toISOString() ?? null,
    endedAt: endedAt?.toISOString() ?? null,
    error: hasError ? firstLine(errorName ?? "", errorMessage ?? "") : null,
  };
}
