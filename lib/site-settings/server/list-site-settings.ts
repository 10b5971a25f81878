import "server-only";
import { can } from "@/lib/auth/policy";
import type { Viewer } from "@/lib/auth/viewer";
import { AppError } from "@/lib/core/errors";
import { pool, type Queryable } from "@/lib/db/pool";
import { resolveSettings } from "@/lib/site-settings/resolve-settings";
import { SITE_SETTING_KEYS, type SiteSettingList, type SiteSettingRow } from "@/lib/site-settings/schema";
import { environmentSettings } from "@/lib/site-settings/server/read-site-settings";

interface Row {
  readonly key: string;
  readonly value: unknown;
  readonly updatedAt: Date;
  readonly nickname: string | null;
}

/**
 * Every setting of the site, where it comes from and who changed it last.
 * @throws {AppError} `not-found` for everybody but an administrator
 */
export async function listSiteSettings(viewer: Viewer): Promise<SiteSettingList> {
  if (!can(viewer, "setting.manage", {})) throw new AppError("not-found");
  return { settings: await readRows(pool()) };
}

export async function readRows(queryable: Queryable): Promise<SiteSettingRow[]> {
  const { rows } = await queryable.query<Row>(
    `SELECT s.key, s.value, s."updatedAt", u.nickname FROM "SiteSetting" s
     LEFT JOIN "User" u ON u.id = s."updatedById" AND u."deletedAt" IS NULL`,
  );
  const { settings, sources } = resolveSettings(
    environmentSettings(),
    new Map(rows.map(({ key, value }) => [key, value])),
  );
  return SITE_SETTING_KEYS.map((key) => {
    const row = rows.find((each) => each.key === key);
    return {
      ...{ key, value: settings[key] as SiteSettingRow["value"], source: sources[key] }, // every setting is plain JSON
      ...{ updatedAt: row?.updatedAt.toISOString() ?? null, updatedBy: row?.nickname ?? null },
    };
  });
}
