import "server-only";
import * as z from "zod";

/** A variable that is set to nothing is as good as none. */
const optional = <T extends z.ZodType>(schema: T) => z.preprocess((value) => value || undefined, schema.optional());

const counted = (least: number, most: number, usual: number) =>
  z.preprocess((value) => value || undefined, z.coerce.number().int().min(least).max(most).default(usual));

/** The second judge of interviews that is a language model; there when an address and a model are named. */
export const llmSettings = z.object({
  /** A server that speaks OpenAI's chat completions, e.g. http://localhost:11434/v1. */
  LLM_BASE_URL: optional(
    z.string().regex(/^https?:\/\/[^/?#@\s]+(?:\/[^?#\s]*)?$/, "must be an address without user, query and fragment"),
  ),
  LLM_API_KEY: optional(z.string().regex(/^[\x21-\x7e]+$/, "must hold no space and no line end")),
  LLM_MODEL: optional(z.string().max(150)),
  /** For one answer, all tries together. */
  LLM_TIMEOUT_SECONDS: counted(5, 110, 50),
  /** Tokens of a day (UTC), of the whole site and of one learner. */
  LLM_TOKENS_PER_DAY: counted(1, 2_000_000_000, 1_000_000),
  LLM_TOKENS_PER_LEARNER: counted(1, 2_000_000_000, 100_000),
  /** Questions that one server process asks at a time. */
  LLM_CONCURRENCY: counted(1, 64, 2),
});

/**
 * The settings that the server reads from its environment, parsed once. Nothing else reads `process.env`.
 * `scripts/up` sets DATABASE_URL and WARMUP_SECRET when the embedded database is used.
 */
const settings = z.object({
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
  /** Who may make an account: everybody, whoever was invited, or nobody. Unless it is set, an administrator decides. */
  SIGN_UP: optional(z.enum(["open", "invitation", "closed"])),
  /** Of whom a second factor is asked: of nobody, or of instructors and administrators, whose rights wait for it. */
  REQUIRE_SECOND_FACTOR: z.preprocess((value) => value || undefined, z.enum(["none", "staff"]).default("none")),
  /** Where larger models lie; checked at the start (scripts/lib/model-host.mjs). Unless it is set, an administrator decides. */
  MODEL_HOST: optional(z.string()),
  /** Where mail is handed in, e.g. smtps://user:password@mail.example:465; without it the site sends none. */
  SMTP_URL: optional(z.url({ protocol: /^smtps?$/ })),
  /** Who mail comes from: an address, or `Name <address>`. */
  MAIL_FROM: optional(z.string()),
  /** Ways in beside e-mail and password, each there when its settings are. */
  GITHUB_ID: optional(z.string()),
  GITHUB_SECRET: optional(z.string()),
  GOOGLE_ID: optional(z.string()),
  GOOGLE_SECRET: optional(z.string()),
  OIDC_ISSUER: optional(z.url({ protocol: /^https?$/ })),
  OIDC_ID: optional(z.string()),
  OIDC_SECRET: optional(z.string()),
  OIDC_NAME: optional(z.string()),
  ...llmSettings.shape,
});

/** Settings that are worth something together only: half of them is a mistake that would otherwise show as a missing button. */
const TOGETHER = [
  ["GITHUB_ID", "GITHUB_SECRET"],
  ["GOOGLE_ID", "GOOGLE_SECRET"],
  ["OIDC_ISSUER", "OIDC_ID", "OIDC_SECRET"],
  ["SMTP_URL", "MAIL_FROM"],
  ["LLM_BASE_URL", "LLM_MODEL"],
] as const;

const schema = settings.superRefine((given, context) => {
  for (const names of TOGETHER) {
    if (names.every((name) => given[name] === undefined)) continue;
    for (const name of names) {
      if (given[name] !== undefined) continue;
      context.addIssue({ code: "custom", path: [name], message: `must be set together with ${names.join(", ")}` });
    }
  }
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
    // next-auth knows no other way to hear under which address a provider must send people back.
    process.env["NEXTAUTH_URL"] = parsed.PUBLIC_URL;
  }
  return parsed;
}
