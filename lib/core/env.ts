import "server-only";
import * as z from "zod";

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
  DATABASE_POOL: z.coerce.number().int().min(1).max(200).default(10),
  /** Who may make an account: everybody, whoever was invited, or nobody. */
  SIGN_UP: z.enum(["open", "invitation", "closed"]).default("open"),
  /** Where mail is handed in, e.g. smtps://user:password@mail.example:465; without it the site sends none. */
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  /** Who mail comes from: an address, or `Name <address>`. */
  MAIL_FROM: z.string().optional(),
});

const whole = schema.refine((given) => !given.SMTP_URL || given.MAIL_FROM, {
  path: ["MAIL_FROM"],
  message: "SMTP_URL needs a sender",
});

export type Env = z.infer<typeof schema>;

let parsed: Env | undefined;

/** Parsed on first use, so that a build needs no secrets. Throws a sentence that names the wrong setting. */
export function env(): Env {
  if (!parsed) {
    const result = whole.safeParse(withoutEmpty(process.env));
    if (!result.success) {
      const wrong = result.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`).join("; ");
      throw new Error(`The server's settings are incomplete. ${wrong}`);
    }
    parsed = result.data;
  }
  return parsed;
}

/** A variable that is set to nothing is as good as not set. */
function withoutEmpty(given: NodeJS.ProcessEnv): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== ""));
}
