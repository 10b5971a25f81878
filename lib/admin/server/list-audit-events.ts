import "server-only";
import type { AuditEvent, AuditPage, AuditQuery } from "@/lib/admin/audit-schema";
import { can } from "@/lib/auth/policy";
import type { Viewer } from "@/lib/auth/viewer";
import { AppError } from "@/lib/core/errors";
import { pool } from "@/lib/db/pool";

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** Nicknames are not unique; more people than this are asked for by id. */
const MOST_ACTORS = 20;

interface Row extends Omit<AuditEvent, "at" | "actor"> {
  readonly at: Date;
  readonly actorId: string | null;
  readonly nickname: string | null;
  readonly isGone: boolean;
}

/**
 * One page of what was done, newest first. Each way of asking walks an index in the order of time, so that a page costs the same
 * however long the log is.
 * @throws {AppError} `not-found` for everybody but an administrator
 */
export async function listAuditEvents(viewer: Viewer, query: AuditQuery): Promise<AuditPage> {
  if (!can(viewer, "audit.read", {})) throw new AppError("not-found");
  const actions = await listActions();
  const empty = { events: [], nextCursor: null, actions };
  const actors = query.actor === undefined ? undefined : await findActors(query.actor);
  if (actors?.length === 0) return empty;
  const { action, q } = query;
  const chosen =
    action === undefined ? undefined : actions.filter((each) => each === action || each.startsWith(`${action}.`));
  if (chosen?.length === 0) return empty;

  const values: unknown[] = [];
  const place = (value: unknown) => `$${values.push(value)}`;
  const conditions = [
    ...(query.from ? [`e.at >= ${place(query.from)}`] : []),
    ...(query.to ? [`e.at < ${place(query.to)}`] : []),
    ...(query.object ? [`e.object = ${place(query.object)}`] : []),
    ...(query.cursor ? [after(query.cursor, place)] : []),
  ];
  const limit = place(query.limit + 1);
  const branch = (only: readonly string[] | undefined, more: readonly string[]) =>
    walk({ actions: only, actors, conditions: [...conditions, ...more], limit, place });
  const branches =
    q === undefined
      ? [branch(chosen, [])]
      : [
          branch(
            (chosen ?? actions).filter((each) => each.includes(q.toLowerCase())),
            [],
          ),
          branch(chosen, [`e.object LIKE ${place(`${q.replace(/[\\%_]/g, "\\$&")}%`)}`]),
        ];
  const { rows } = await pool().query<Row>(
    `SELECT e.id, e.at, e.action, e."actorId", e.object, e.before, e.after, e."requestId",
       u.nickname, (l.id IS NULL OR u."deletedAt" IS NOT NULL) AS "isGone"
     FROM (${branches.map((sql) => `(${sql})`).join(" UNION ")}) AS found
     JOIN "AuditEvent" e ON e.id = found.id
     LEFT JOIN "Learner" l ON l.id = e."actorId" LEFT JOIN "User" u ON u.id = l."userId"
     -- By what was found, not by the log itself: else the planner may walk all of the log for the few that fit.
     ORDER BY found.at DESC, found.id DESC LIMIT ${limit}`,
    values,
  );
  const shown = rows.slice(0, query.limit);
  const last = shown.at(-1);
  return {
    events: shown.map(toEvent),
    nextCursor: rows.length > query.limit && last ? `${last.at.toISOString()}_${last.id}` : null,
    actions,
  };
}

/** Ids of the newest entries: one walk for each action or else each actor that is asked for, so that none has to skip. */
function walk({
  actions,
  actors,
  conditions,
  limit,
  place,
}: {
  readonly actions: readonly string[] | undefined;
  readonly actors: readonly string[] | undefined;
  readonly conditions: readonly string[];
  readonly limit: string;
  readonly place: (value: unknown) => string;
}): string {
  const where = [...conditions];
  let each = "";
  let order = "";
  // Between a value and itself, and ordered by it: said as an equation, PostgreSQL would rather walk all of the log in the order of
  // time, which takes a second where few entries fit.
  const only = (column: string, type: string, wanted: readonly string[]) => {
    each = `unnest(${place(wanted)}::${type}[]) AS one(value)`;
    where.push(`${column} >= one.value AND ${column} <= one.value`);
    order = `${column} DESC, `;
  };
  if (actors) {
    only(`e."actorId"`, "uuid", actors);
    if (actions) where.push(`e.action = ANY(${place(actions)}::text[])`);
  } else if (actions) only("e.action", "text", actions);
  const newest = `SELECT e.id, e.at FROM "AuditEvent" e ${where.length > 0 ? `WHERE ${where.join(" AND ")}` : ""} ORDER BY ${order}e.at DESC, e.id DESC LIMIT ${limit}`;
  return each === ""
    ? newest
    : `SELECT n.id, n.at FROM ${each} CROSS JOIN LATERAL (${newest}) AS n ORDER BY n.at DESC, n.id DESC LIMIT ${limit}`;
}

function after(cursor: string, place: (value: unknown) => string): string {
  const [at, id] = cursor.split("_");
  return `(e.at, e.id) < (${place(at)}::timestamptz, ${place(id)}::uuid)`;
}

/** Every action that was ever done, each found by one step along the index. */
async function listActions(): Promise<string[]> {
  const { rows } = await pool().query<{ action: string }>(
    `WITH RECURSIVE known AS (
       (SELECT action FROM "AuditEvent" ORDER BY action LIMIT 1)
       UNION ALL
       SELECT (SELECT action FROM "AuditEvent" e WHERE e.action > known.action ORDER BY action LIMIT 1)
       FROM known WHERE known.action IS NOT NULL)
     SELECT action FROM known WHERE action IS NOT NULL ORDER BY action`,
  );
  return rows.map(({ action }) => action);
}

/** Learner ids of those whose nickname holds the text, or of the one whose id it is. */
async function findActors(text: string): Promise<string[]> {
  if (UUID.test(text)) {
    const { rows } = await pool().query<{ id: string }>(`SELECT id FROM "Learner" WHERE id = $1 OR "userId" = $1`, [
      text,
    ]);
    return rows.length > 0 ? rows.map(({ id }) => id) : [text.toLowerCase()];
  }
  const { rows } = await pool().query<{ id: string }>(
    `SELECT l.id FROM "User" u JOIN "Learner" l ON l."userId" = u.id
     WHERE u."deletedAt" IS NULL AND u.nickname ILIKE $1 ORDER BY u.id DESC LIMIT ${MOST_ACTORS}`,
    [`%${text.replace(/[\\%_]/g, "\\$&")}%`],
  );
  return rows.map(({ id }) => id);
}

function toEvent({ at, actorId, nickname, isGone, ...row }: Row): AuditEvent {
  const actor: AuditEvent["actor"] =
    actorId === null
      ? { kind: "site" }
      : isGone
        ? { kind: "gone", id: actorId }
        : nickname === null
          ? { kind: "guest", id: actorId }
          : { kind: "account", id: actorId, nickname };
  return { ...row, at: at.toISOString(), actor };
}
