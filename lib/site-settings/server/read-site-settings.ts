import "server-only";
import { env } from "@/lib/core/env";
import { logger } from "@/lib/core/logger";
import { pool } from "@/lib/db/pool";
import { resolveSettings } from "@/lib/site-settings/resolve-settings";
import { SITE_DEFAULTS, siteSettingSchemas, type SiteSettings } from "@/lib/site-settings/schema";

/** So long what was read counts: a change is in force everywhere after it at the latest. */
const LIFE_MS = 2_000;

interface Kept {
  readonly at: number;
  readonly settings: Promise<SiteSettings>;
}

// One per process, shared by the framework's modules and the front's; the front itself reads `now` (scripts/front/site-settings.mjs).
const store = globalThis as typeof globalThis & { warmupSettings?: Kept & { now?: SiteSettings } };

/** What the environment fixes; nobody changes it from within. */
export function environmentSettings(): Partial<SiteSettings> {
  const { SIGN_UP, MODEL_HOST } = env();
  return {
    ...(SIGN_UP !== undefined && { signUp: SIGN_UP }),
    ...(MODEL_HOST !== undefined && { modelHost: siteSettingSchemas.modelHost.parse(MODEL_HOST) }),
  };
}

/** The settings that count, at most two seconds old. A database out of reach leaves those that were known. */
export function siteSettings(now = Date.now()): Promise<SiteSettings> {
  const kept = store.warmupSettings;
  if (kept && now - kept.at < LIFE_MS) return kept.settings;
  const before = kept?.now;
  const settings = load().catch((err: unknown) => {
    logger.warn({ err }, "the site's settings could not be read; those of before count");
    return before ?? { ...SITE_DEFAULTS, ...environmentSettings() };
  });
  const next: Kept & { now?: SiteSettings } = { at: now, settings, ...(before && { now: before }) };
  store.warmupSettings = next;
  void settings.then((read) => (next.now = read));
  return settings;
}

/**
 * What is known of the settings without asking: for who is asked with every request. A server keeps them fresh (run-jobs.ts).
 */
export function knownSiteSettings(): SiteSettings {
  return store.warmupSettings?.now ?? { ...SITE_DEFAULTS, ...environmentSettings() };
}

/** Forgets what is kept, so that whoever changed a setting sees it at once. */
export function forgetSiteSettings(): void {
  if (store.warmupSettings) store.warmupSettings = { ...store.warmupSettings, at: 0 };
}

async function load(): Promise<SiteSettings> {
  const { rows } = await pool().query<{ key: string; value: unknown }>({
    name: "site-settings",
    text: `SELECT key, value FROM "SiteSetting"`,
  });
  return resolveSettings(environmentSettings(), new Map(rows.map(({ key, value }) => [key, value]))).settings;
}
