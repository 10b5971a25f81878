import "server-only";
import * as z from "zod";

/** A variable that is set to nothing is as good as none. */
const optional = <T extends z.ZodType>(schema: T) => z.preprocess((value) => value || undefined, schema.optional());

/**
 * The settings that the server reads from its environment, parsed once. Nothing else reads `process.env`.
 * `scripts/up` sets DATABASE_URL and WARMUP_SECRET when the embedded database is used.
 */
const schema = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  /** At least 32 bytes of entropy, base64url or hex; every key is derived from it. */
  WARMUP_SECRET: z.string().min(43, "WARMUP_SECRET must hold at least 32 random bytes"),
  /** The address under which people reach the site, e.g. https://warmup.example; decides cookies and the allowed Origin. */
  PUBLIC_URL: z.url({ protocol: /^https?$/ }),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "silent"]).default("info"),
  /** Where the operator's own texts lie; `pages` below the data folder unless it is set. */
  PAGES_DIR: optional(z.string()),
  DATA_DIR: optional(z.string()),
  /** Whom people may write to; without it no page names anybody. */
  CONTACT_EMAIL: optional(z.email()),
  DATABASE_POOL: z.coerce.number().int().min(1).max(200).default(10),
});

export type Env = z.infer<typeof schema>;

let parsed: Env | undefined;

/** Parsed on first use, so that a build needs no secrets. Throws a sentence that names the wrong setting. */
export function env(): Env {
  if (!parsed) {
    const result = schema.safeParse(process.env);
    if (!result.success) {
      const wrong = result.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`).join("; ");
      throw new Error(`The server's settings are incomplete. ${wrong}`);
    }
    parsed = result.data;
  }
  return parsed;
}
