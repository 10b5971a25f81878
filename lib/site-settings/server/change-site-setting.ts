import "server-only";
import type * as z from "zod";
import { can } from "@/lib/auth/policy";
import type { AccountViewer } from "@/lib/auth/viewer";
import { AppError } from "@/lib/core/errors";
import { transaction } from "@/lib/db/transaction";
import {
  siteSettingSchemas,
  type siteSettingChange,
  type siteSettingInput,
  type SiteSettingKey,
} from "@/lib/site-settings/schema";
import { readRows } from "@/lib/site-settings/server/list-site-settings";
import { environmentSettings, forgetSiteSettings } from "@/lib/site-settings/server/read-site-settings";

/** So that of two administrators at once the second is told. */
const ONE_BY_ONE = "SELECT pg_advisory_xact_lock(hashtextextended('site-settings', 0))";

/**
 * Changes one setting of the site; it is in force here at once and everywhere within two seconds.
 * @throws {AppError} `not-found`, `setting-fixed` (by the environment), `invalid-input`, `setting-changed` (by somebody else since)
 */
export async function changeSiteSetting(
  viewer: AccountViewer,
  key: SiteSettingKey,
  { value, updatedAt }: z.output<typeof siteSettingInput>,
  now: Date,
): Promise<z.output<typeof siteSettingChange>> {
  if (!can(viewer, "setting.manage", {})) throw new AppError("not-found");
  if (environmentSettings()[key] !== undefined) throw new AppError("setting-fixed");
  const parsed = siteSettingSchemas[key].safeParse(value);
  if (!parsed.success)
    throw new AppError("invalid-input", {
      issues: parsed.error.issues.map((issue) => ({ path: ["value", ...issue.path].join("."), code: issue.code })),
    });
  const change = await transaction(async (client) => {
    const before = (await readRows(client)).find((row) => row.key === key);
    if ((before?.updatedAt ?? null) !== updatedAt) throw new AppError("setting-changed");
    await client.query(
      `INSERT INTO "SiteSetting" (key, value, "updatedAt", "updatedById") VALUES ($1, $2, $3, $4)
       ON CONFLICT (key) DO UPDATE SET value = $2, "updatedAt" = GREATEST($3, "SiteSetting"."updatedAt" + interval '1 millisecond'), "updatedById" = $4`,
      [key, JSON.stringify(parsed.data), now, viewer.userId],
    );
    const setting = (await readRows(client)).find((row) => row.key === key);
    if (!setting) throw new AppError("internal");
    return { setting, before: before?.value ?? null };
  }, ONE_BY_ONE);
  forgetSiteSettings();
  return change;
}
