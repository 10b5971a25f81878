import "server-only";
import { AppError } from "@/lib/core/errors";
import { pool } from "@/lib/db/pool";
import { readUnsubscribeToken } from "@/lib/notices/server/unsubscribe-token";
import { readChoices, TOPICS, type StoredChoices, type Ways } from "@/lib/notices/topics";

/**
 * Ends all mail about notices to whoever a digest was for; on the site they are told as before. Twice is as good as once.
 * @throws {AppError} `link-unknown` for what is no token of ours
 */
export async function unsubscribe(token: string): Promise<{ done: true }> {
  const learnerId = readUnsubscribeToken(token);
  if (learnerId === undefined) throw new AppError("link-unknown");
  const { rows } = await pool().query<{ choices: unknown }>(
    `SELECT choices FROM "NoticeSetting" WHERE "learnerId" = $1`,
    [learnerId],
  );
  const { ways, locale } = readChoices(rows[0]?.choices);
  const choices: StoredChoices = { version: 1, ways: withoutMail(ways), locale: locale ?? "en" };
  await pool().query(`UPDATE "NoticeSetting" SET choices = $2, "nextDigestAt" = NULL WHERE "learnerId" = $1`, [
    ...[learnerId, choices],
  ]);
  return { done: true };
}

const withoutMail = (ways: Ways): Ways => ({
  ...ways,
  ...Object.fromEntries(TOPICS.filter((topic) => ways[topic] === "mail").map((topic) => [topic, "app" as const])),
});
