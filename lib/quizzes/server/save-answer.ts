import "server-only";
import { createHash } from "node:crypto";
import type { LearnerViewer } from "@/lib/auth/viewer";
import { canonicalJson } from "@/lib/core/canonical-json";
import { AppError } from "@/lib/core/errors";
import { withLockedSession } from "@/lib/quizzes/server/locked-session";
import { viewOf } from "@/lib/quizzes/server/score-item";
import { readItem, stateOf } from "@/lib/quizzes/server/session-row";
import { advance } from "@/lib/quizzes/session-clock";

export interface Save {
  readonly sessionId: string;
  readonly position: number;
  readonly answer: unknown;
  /** One more than the version that the writer knows. */
  readonly version: number;
}

/**
 * Keeps the newest answer to one item of a running session. It is not marked: what comes back is the same for right and wrong. The
 * same answer with the same version is acknowledged again, as when a reply was lost.
 * @throws {AppError} not-found, invalid-input, answer-outdated, quiz-over
 */
export async function saveAnswer(
  viewer: LearnerViewer,
  { sessionId, position, answer, version }: Save,
): Promise<{ version: number }> {
  return withLockedSession(viewer.learnerId, sessionId, async (client, session) => {
    const item = session.mode === "practice" ? undefined : await readItem(client, sessionId, position);
    if (!item) throw new AppError("not-found", { message: "no such item of a session" });
    const { kind } = await viewOf(client, item);
    const parsed = kind.answer.safeParse(answer);
    if (!parsed.success) {
      const issues = parsed.error.issues.map(({ path, code }) => ({ path: ["answer", ...path].join("."), code }));
      throw new AppError("invalid-input", { issues });
    }
    const hash = createHash("sha256").update(canonicalJson(parsed.data)).digest("base64url");
    const kept = new Map(
      item.answerHash === null ? [] : [[position, { version: item.version, hash: item.answerHash }]],
    );
    const { outcome } = advance(stateOf(session, kept), { type: "save", position, version, hash }, session.now);
    if (outcome === "outdated") throw new AppError("answer-outdated");
    if (outcome === "over") throw new AppError("quiz-over");
    if (outcome === "saved") {
      await client.query({
        name: "save-quiz-answer",
        text: `UPDATE "QuizSessionItem" SET answer = $3, "answerHash" = $4, version = $5, "savedAt" = $6 WHERE "sessionId" = $1 AND position = $2`,
        values: [sessionId, position, JSON.stringify(parsed.data), hash, version, session.now],
      });
    }
    return { version };
  });
}
