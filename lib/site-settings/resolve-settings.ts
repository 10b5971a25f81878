import { SITE_DEFAULTS, SITE_SETTING_KEYS, siteSettingSchemas } from "@/lib/site-settings/schema";
import type { SiteSettingKey, SiteSettingRow, SiteSettings } from "@/lib/site-settings/schema";

type Source = SiteSettingRow["source"];

/** What counts for each key, and why: the environment, else what is stored and reads, else the default. */
export function resolveSettings(
  environment: Partial<SiteSettings>,
  stored: ReadonlyMap<string, unknown>,
): { readonly settings: SiteSettings; readonly sources: Readonly<Record<SiteSettingKey, Source>> } {
  const settings: Record<string, unknown> = {};
  const sources: Record<string, Source> = {};
  for (const key of SITE_SETTING_KEYS) {
    const kept = siteSettingSchemas[key].safeParse(stored.get(key));
    const source: Source = environment[key] !== undefined ? "environment" : kept.success ? "site" : "default";
    sources[key] = source;
    settings[key] = source === "environment" ? environment[key] : kept.success ? kept.data : SITE_DEFAULTS[key];
  }
  // Each key was given a value of its own schema above.
  return { settings: settings as unknown as SiteSettings, sources: sources as Record<SiteSettingKey, Source> };
}
