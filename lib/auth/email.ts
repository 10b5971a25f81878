export type EmailProblem = "email-required" | "email-too-long" | "email-not-ascii" | "email-invalid";

export type ParsedEmail = { readonly email: string } | { readonly problem: EmailProblem };

// Fewer characters than RFC 5321 allows: no quotes, comments or source routes (% ! |), which only confuse whoever reads them.
const LOCAL_PART = /^(?=.{1,64}$)[a-z0-9_+&'=~-]+(\.[a-z0-9_+&'=~-]+)*$/;
const LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
const DOMAIN = new RegExp(`^(?=.{4,253}$)(?:${LABEL}\\.)+(?:[a-z]{2,63}|xn--[a-z0-9-]{1,57}[a-z0-9])$`);

/**
 * One plain address in its stored form: trimmed, lower case, ASCII. Anything that two programs could read as two different
 * addresses is refused: quoted local parts, lists, comments, angle brackets, control characters, a second or look-alike @.
 * Addresses with non-ASCII letters are refused by their own code; an international domain may be given in its xn-- form.
 */
export function parseEmail(text: string): ParsedEmail {
  if (text.length > 1_000) return { problem: "email-too-long" };
  const trimmed = text.replace(/^[ \t]+|[ \t]+$/g, "");
  if (trimmed === "") return { problem: "email-required" };
  if (/[^\x00-\x7f]/.test(trimmed)) return { problem: "email-not-ascii" };
  if (trimmed.length > 254) return { problem: "email-too-long" };

  // ASCII is its own NFKC form, so lower case is the whole of the normalisation.
  const email = trimmed.toLowerCase();
  const [local, domain, rest] = email.split("@");
  if (!local || !domain || rest !== undefined) return { problem: "email-invalid" };
  return LOCAL_PART.test(local) && DOMAIN.test(domain) ? { email } : { problem: "email-invalid" };
}
