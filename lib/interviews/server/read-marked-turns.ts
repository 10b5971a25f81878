import "server-only";
import { pool } from "@/lib/db/pool";

/** One question of one of a learner's interviews, as history and readiness count it. */
export interface MarkedTurn {
  readonly sessionId: string;
  readonly itemId: string;
  readonly chapter: string;
  readonly concepts: readonly string[];
  readonly plannedMs: number;
  readonly isAsked: boolean;
  readonly isAnswered: boolean;
  /** As in the report: null where it was not asked, or is answered and not marked. */
  readonly share: number | null;
}

/** The marks that count are an instructor's, where he changed them. See `shareOf` of the report. */
const SQL = `
  SELECT t."sessionId", t."itemId", i.chapter, coalesce(r.envelope->'concepts', '[]') AS concepts, t."plannedMs",
    coalesce(e."isAsked", false) AS "isAsked", coalesce(e."isAnswered", false) AS "isAnswered",
    CASE WHEN NOT coalesce(e."isAsked", false) THEN NULL WHEN NOT coalesce(e."isAnswered", false) THEN 0 ELSE m.share END AS share
  FROM "InterviewTurn" t JOIN "InterviewSession" s ON s.id = t."sessionId" AND s."learnerId" = $1 AND s."markedAt" IS NOT NULL
    JOIN "Item" i ON i.id = t."itemId" JOIN "ItemRevision" r ON r.id = t."revisionId"
    LEFT JOIN LATERAL (
      SELECT bool_or(e.kind = 'asked') AS "isAsked", bool_or(e.kind = 'answered' AND
        coalesce(btrim(e.body->'said'->>'text', E' \\t\\r\\n'), e.body->'said'->>'answer', '') <> '') AS "isAnswered"
      FROM "InterviewEvent" e WHERE e."sessionId" = t."sessionId" AND e.position = t.position) e ON true
    LEFT JOIN LATERAL (
      SELECT greatest(0, least(1, (m.body->>'share')::float8)) AS share FROM "InterviewMark" m
      WHERE m."sessionId" = t."sessionId" AND m.position = t.position AND m.judge IN ('instructor', 'matcher', 'key')
        AND jsonb_typeof(m.body->'share') = 'number'
      ORDER BY m.judge = 'instructor' DESC LIMIT 1) m ON true
  ORDER BY s."startedAt", t."sessionId", t.position`;

/** Every question of the learner's marked interviews, the oldest interview first. */
export async function readMarkedTurns(learnerId: string): Promise<MarkedTurn[]> {
  const { rows } = await pool().query<MarkedTurn>({ name: "read-marked-turns", text: SQL, values: [learnerId] });
  return rows;
}
