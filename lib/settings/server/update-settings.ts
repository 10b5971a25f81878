import "server-only";
import { can } from "@/lib/auth/policy";
import type { LearnerViewer } from "@/lib/auth/viewer";
import { AppError } from "@/lib/core/errors";
import { DEFAULT_TIME_ZONE } from "@/lib/core/local-day";
import { Prisma, prisma } from "@/lib/db/prisma";
import { lockLearner } from "@/lib/practice/server/locked-learner";
import { markScores } from "@/lib/points/server/mark-scores";
import { rebuildDerivedRows } from "@/lib/progress/server/rebuild-derived-rows";
import type { SettingsOutput, UpdateSettingsInput } from "@/lib/settings/schema";
import { readStoredSettings, SETTINGS_VERSION } from "@/lib/settings/stored-settings";

/**
 * Changes the fields that are named and no others, so that two tabs lose nothing of each other: the last word on each field counts.
 * Where days begin decides which answers were the first of theirs, so another time zone derives everything anew from the answers.
 * @throws {AppError} `sign-in-required` for a guest's nickname, `not-found` when the learner is gone
 */
export async function updateSettings(
  viewer: LearnerViewer,
  { nickname, ...patch }: UpdateSettingsInput,
  now: Date,
): Promise<SettingsOutput> {
  const { learnerId } = viewer;
  if (!can(viewer, "settings.change", { learnerId })) throw new AppError("not-found");
  if (nickname !== undefined && viewer.kind !== "account") throw new AppError("sign-in-required");
  return prisma().$transaction(
    async (tx) => {
      await lockLearner(tx, learnerId);
      const before = await tx.learner.findUnique({ where: { id: learnerId }, select: { settings: true } });
      const settings = readStoredSettings(await store(tx, learnerId, patch, now));
      if (zoneOf(before?.settings) !== (settings.timeZone ?? DEFAULT_TIME_ZONE)) {
        await rebuildDerivedRows(tx, learnerId, [learnerId]);
      }
      if ((readStoredSettings(before?.settings).boards ?? "teams") !== (settings.boards ?? "teams")) {
        await markScores(tx, learnerId, now);
      }
      if (viewer.kind !== "account") return { settings, nickname: null };
      if (nickname !== undefined) await tx.user.updateMany({ where: { id: viewer.userId }, data: { nickname } });
      return { settings, nickname: nickname ?? viewer.nickname };
    },
    { maxWait: 10_000, timeout: 60_000 },
  );
}

function zoneOf(stored: unknown): string {
  return readStoredSettings(stored).timeZone ?? DEFAULT_TIME_ZONE;
}

/** One statement; a guest gets his row with his first choice. What was merged or deleted meanwhile is not brought back. */
async function store(
  tx: Prisma.TransactionClient,
  learnerId: string,
  patch: Omit<UpdateSettingsInput, "nickname">,
  now: Date,
): Promise<unknown> {
  const json = JSON.stringify({ ...patch, version: SETTINGS_VERSION });
  const [row] = await tx.$queryRaw<{ settings: unknown }[]>`
    INSERT INTO "Learner" AS l (id, kind, "createdAt", "lastSeenAt", settings)
    VALUES (${learnerId}::uuid, 'guest', ${now}, ${now}, jsonb_strip_nulls(${json}::jsonb))
    ON CONFLICT (id) DO UPDATE SET settings = jsonb_strip_nulls(
      CASE jsonb_typeof(l.settings) WHEN 'object' THEN l.settings ELSE '{}' END || ${json}::jsonb)
    WHERE l."mergedIntoId" IS NULL
      AND NOT EXISTS (SELECT 1 FROM "User" u WHERE u.id = l."userId" AND u."deletedAt" IS NOT NULL)
    RETURNING settings`;
  if (!row) throw new AppError("not-found");
  return row.settings;
}
