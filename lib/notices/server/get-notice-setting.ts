import "server-only";
import { can } from "@/lib/auth/policy";
import type { AccountViewer } from "@/lib/auth/viewer";
import { AppError } from "@/lib/core/errors";
import { DEFAULT_TIME_ZONE } from "@/lib/core/local-day";
import { pool } from "@/lib/db/pool";
import { isMailOn } from "@/lib/mail/server/send-mail";
import type { NoticeSetting } from "@/lib/notices/schema";
import { readChoices } from "@/lib/notices/topics";
import { readStoredSettings } from "@/lib/settings/stored-settings";

interface Row {
  readonly settings: unknown;
  readonly isConfirmed: boolean;
  readonly choices: unknown;
  readonly isWeekly: boolean | null;
  readonly hour: number | null;
  readonly weekday: number | null;
  readonly nextDigestAt: Date | null;
}

/** How the viewer wants to be told of things: as he chose, or as it is for everybody who never did. */
export async function getNoticeSetting(viewer: AccountViewer): Promise<NoticeSetting> {
  const { learnerId, userId } = viewer;
  if (!can(viewer, "settings.read", { learnerId })) throw new AppError("not-found");
  const { rows } = await pool().query<Row>(
    `SELECT l.settings, u."emailVerifiedAt" IS NOT NULL AS "isConfirmed", s.choices, s."isWeekly", s.hour, s.weekday, s."nextDigestAt"
     FROM "User" u JOIN "Learner" l ON l."userId" = u.id LEFT JOIN "NoticeSetting" s ON s."learnerId" = l.id WHERE u.id = $1`,
    [userId],
  );
  const row = rows[0];
  if (!row) throw new AppError("not-found");
  return {
    ways: readChoices(row.choices).ways,
    ...{ isWeekly: row.isWeekly ?? false, hour: row.hour ?? 8, weekday: row.weekday ?? 1 },
    zone: readStoredSettings(row.settings).timeZone ?? DEFAULT_TIME_ZONE,
    mail: !isMailOn() ? "off" : row.isConfirmed ? "on" : "unconfirmed",
    nextDigestAt: row.nextDigestAt?.toISOString() ?? null,
  };
}
