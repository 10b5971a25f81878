import "server-only";
import { can } from "@/lib/auth/policy";
import type { AccountViewer } from "@/lib/auth/viewer";
import { AppError } from "@/lib/core/errors";
import { pool } from "@/lib/db/pool";
import { nextDigest } from "@/lib/notices/next-digest";
import type { NoticeSetting, UpdateNoticeSettingInput } from "@/lib/notices/schema";
import { getNoticeSetting } from "@/lib/notices/server/get-notice-setting";
import { TOPICS, type StoredChoices } from "@/lib/notices/topics";

/**
 * Keeps how the viewer wants to be told of things. The first digest holds what happens from now on.
 * @throws {AppError} `not-found` where the account was deleted meanwhile
 */
export async function updateNoticeSetting(
  viewer: AccountViewer,
  { ways, locale, isWeekly, hour, weekday }: UpdateNoticeSettingInput,
  now: Date,
): Promise<NoticeSetting> {
  const { learnerId } = viewer;
  if (!can(viewer, "settings.change", { learnerId })) throw new AppError("not-found");
  const { zone } = await getNoticeSetting(viewer);
  const choices: StoredChoices = { version: 1, ways, locale };
  const wantsMail = TOPICS.some((topic) => ways[topic] === "mail");
  const next = wantsMail ? nextDigest({ isWeekly, hour, weekday }, zone, now) : null;
  await pool().query(
    `INSERT INTO "NoticeSetting" ("learnerId", choices, "isWeekly", hour, weekday, "nextDigestAt", "digestedAt")
     SELECT l.id, $2, $3, $4, $5, $6, $7 FROM "Learner" l JOIN "User" u ON u.id = l."userId" AND u."deletedAt" IS NULL WHERE l.id = $1
     ON CONFLICT ("learnerId") DO UPDATE SET choices = excluded.choices, "isWeekly" = excluded."isWeekly", hour = excluded.hour,
       weekday = excluded.weekday, "nextDigestAt" = excluded."nextDigestAt",
       "digestedAt" = CASE WHEN "NoticeSetting"."nextDigestAt" IS NULL THEN excluded."digestedAt" ELSE "NoticeSetting"."digestedAt" END`,
    [learnerId, choices, isWeekly, hour, weekday, next, now],
  );
  return getNoticeSetting(viewer);
}
