import * as z from "zod";
import { LOCALES } from "@/lib/core/locale";

/** Hosts that a browser trusts without https, for those who try it out. */
const LOCAL = new Set(["localhost", "127.0.0.1", "[::1]"]);

/** The address of a folder of larger models, as MODEL_HOST takes it (scripts/lib/model-host.mjs); it ends with a slash. */
const modelHost = z
  .string()
  .trim()
  .max(500)
  .refine((text) => {
    const url = URL.canParse(text) ? new URL(text) : undefined;
    const isReachable = url?.protocol === "https:" || (url?.protocol === "http:" && LOCAL.has(url.hostname));
    return isReachable && !url?.username && !url?.password && !/[?#]/.test(text);
  }, "not-a-host")
  .transform((text) => new URL(text).href.replace(/\/*$/, "/"));

/**
 * Everything that an administrator decides for the whole site, by the key under which it is stored. A key is never renamed; what is
 * stored and does not parse any more counts as not set.
 */
export const siteSettingSchemas = {
  /** Who may make an account: everybody, whoever was invited, or nobody. */
  signUp: z.enum(["open", "invitation", "closed"]),
  /** The languages that are offered. */
  languages: z
    .array(z.enum(LOCALES))
    .min(1)
    .refine((all) => new Set(all).size === all.length, "twice"),
  /** Where larger models lie; null: the tiny one alone. */
  modelHost: modelHost.nullable(),
  retention: z.strictObject({
    /** A guest who did nothing for so long is deleted with all that is his. */
    idleGuestDays: z.int().min(7).max(3_650),
    /** A session that was not used for so long is over. */
    sessionIdleDays: z.int().min(1).max(90),
  }),
  /** Who may approve a revision: somebody else than its author, or any reviewer. */
  review: z.strictObject({ by: z.enum(["other", "anyone"]) }),
} as const;

export type SiteSettingKey = keyof typeof siteSettingSchemas;
export type SiteSettings = { readonly [K in SiteSettingKey]: z.output<(typeof siteSettingSchemas)[K]> };

export const SITE_SETTING_KEYS = [
  "signUp",
  "languages",
  "modelHost",
  "retention",
  "review",
] as const satisfies readonly SiteSettingKey[];

export const SITE_DEFAULTS: SiteSettings = {
  signUp: "open",
  languages: [...LOCALES],
  modelHost: null,
  retention: { idleGuestDays: 90, sessionIdleDays: 30 },
  review: { by: "other" },
};

export const siteSettingParams = z.strictObject({ key: z.enum(SITE_SETTING_KEYS) });
export const siteSettingInput = z.strictObject({
  /** Parsed by the key's own schema. */
  value: z.json(),
  /** When what the editor shows was saved; null where nothing was. */
  updatedAt: z.iso.datetime().nullable(),
});

const siteSettingRow = z.strictObject({
  key: z.enum(SITE_SETTING_KEYS),
  value: z.json(),
  /** Where the value comes from. The environment wins, and only whoever starts the server changes it. */
  source: z.enum(["environment", "site", "default"]),
  updatedAt: z.iso.datetime().nullable(),
  /** Nickname; null where nobody changed it or the account is gone. */
  updatedBy: z.string().nullable(),
});
export type SiteSettingRow = z.output<typeof siteSettingRow>;
export const siteSettingList = z.strictObject({ settings: z.array(siteSettingRow) });
export type SiteSettingList = z.output<typeof siteSettingList>;
export const siteSettingChange = z.strictObject({ setting: siteSettingRow, before: z.json() });
