import { newId } from "@/lib/core/ids";

/** Whatever runs statements: the application's pool, or a connection of a browser test. */
interface Database {
  query(text: string, values: unknown[]): Promise<unknown>;
}

interface Seeded {
  readonly interviewId: string;
  readonly itemId: string;
  /** What was said to the one question, with follow-ups between. */
  readonly texts: readonly string[];
}

/** An interview of one question as it is stored, over unless said otherwise. The learner must be there. */
export async function seedEndedInterview(
  database: Database,
  learnerId: string,
  itemId: string,
  texts: readonly string[],
  { isRunning = false, locale = "en" }: { readonly isRunning?: boolean; readonly locale?: string } = {},
): Promise<Seeded> {
  const interviewId = newId();
  const setup = {
    ...{ version: 1, role: "inference-engineer", level: "junior", minutes: 15, chapters: [], rounds: ["concept"] },
    ...{ showsDifficulty: false, seed: "abcdef" },
  };
  await database.query(
    `INSERT INTO "InterviewSession" (id, "learnerId", setup, locale, "startedAt", "deadlineAt", "endedAt", "endedBy", "markedAt")
     VALUES ($1, $2, $3, $4, now() - interval '9 minutes', now() + interval '6 minutes', CASE WHEN $5 THEN NULL ELSE now() END,
       CASE WHEN $5 THEN NULL ELSE 'learner'::"InterviewEnd" END, CASE WHEN $5 THEN NULL ELSE now() END)`,
    [interviewId, learnerId, JSON.stringify(setup), locale, isRunning],
  );
  await database.query(
    `INSERT INTO "InterviewTurn" ("sessionId", position, round, "itemId", "revisionId", "viewLearnerId", "viewNumber", "viewKey", "plannedMs")
     SELECT $1, 0, 'concept', $2, r.id, $3, 0, $4, 300000 FROM "ItemRevision" r WHERE r."itemId" = $2 AND r.status = 'published'`,
    [interviewId, itemId, learnerId, newId()],
  );
  const events: object[] = texts.flatMap((text, at) => [
    at === 0 ? { kind: "asked" } : { kind: "followed-up", followUp: at - 1, because: { kind: "depth" } },
    { kind: "answered", said: { text, isSpoken: false }, locale },
  ]);
  for (const [at, { kind, ...body }] of (events as { kind: string }[]).entries())
    // each has one
    await database.query(
      `INSERT INTO "InterviewEvent" ("learnerId", "sessionId", number, position, kind, at, body) VALUES ($1, $2, $3, 0, $4, now(), $5)`,
      [learnerId, interviewId, at + 1, kind, JSON.stringify({ version: 1, ...body })],
    );
  return { interviewId, itemId, texts };
}

/** Keeps the marks of a judge for its question. */
export async function seedMarks(
  database: Database,
  learnerId: string,
  interviewId: string,
  marks: { readonly judge: { readonly name: string } },
) {
  await database.query(
    `INSERT INTO "InterviewMark" ("learnerId", "sessionId", position, judge, body, "createdAt") VALUES ($1, $2, 0, $3, $4, now())`,
    [learnerId, interviewId, marks.judge.name, JSON.stringify({ version: 1, ...marks })],
  );
}
