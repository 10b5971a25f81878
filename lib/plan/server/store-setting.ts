import "server-only";
import { AppError } from "@/lib/core/errors";
import type { Prisma } from "@/lib/db/prisma";
import { SETTINGS_VERSION } from "@/lib/settings/stored-settings";

/**
 * Puts one part of a learner's settings in place of what it was; a guest gets his row with it.
 * @throws {AppError} not-found for a learner who was merged or deleted meanwhile
 */
export async function storeSetting(
  tx: Prisma.TransactionClient,
  learnerId: string,
  setting: { readonly name: "plan" | "placement"; readonly value: object },
  now: Date,
): Promise<void> {
  const json = JSON.stringify({ version: SETTINGS_VERSION, [setting.name]: setting.value });
  const stored = await tx.$executeRaw`
    INSERT INTO "Learner" AS l (id, kind, "createdAt", "lastSeenAt", settings)
    VALUES (${learnerId}::uuid, 'guest', ${now}, ${now}, jsonb_strip_nulls(${json}::jsonb))
    ON CONFLICT (id) DO UPDATE SET settings = jsonb_strip_nulls(
      CASE jsonb_typeof(l.settings) WHEN 'object' THEN l.settings ELSE '{}' END || ${json}::jsonb)
    WHERE l."mergedIntoId" IS NULL
      AND NOT EXISTS (SELECT 1 FROM "User" u WHERE u.id = l."userId" AND u."deletedAt" IS NOT NULL)`;
  if (stored === 0) throw new AppError("not-found");
}
