import "server-only";
import { createTransport, type Transporter } from "nodemailer";
import { parseEmail } from "@/lib/auth/email";
import { env } from "@/lib/core/env";
import type { Locale } from "@/lib/core/locale";
import { logger } from "@/lib/core/logger";
import { observed } from "@/lib/core/observed";
import { composeMail, type Mail, type MailTemplate } from "@/lib/mail/compose-mail";

const TIMES_OUT_MS = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };

let transport: Transporter | undefined;

/** Whether the operator has told the site how to send mail. */
export function isMailOn(): boolean {
  return env().SMTP_URL !== undefined;
}

/** One of our own few mails to one address; false when it could not be handed in. */
export function sendMail(template: MailTemplate, locale: Locale, to: string, url: string): Promise<boolean> {
  return handIn(composeMail(template, locale, { url, site: env().PUBLIC_URL }), to);
}

/**
 * Hands one mail to the operator's server. False when that fails, which is logged by its code alone: what servers answer quotes
 * addresses.
 * @param headers besides our own
 */
export async function handIn(
  { template, subject, text, html }: Mail,
  to: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<boolean> {
  const parsed = parseEmail(to);
  // Stored addresses were parsed before they were stored; one that was not must not reach a mail header.
  if (!("email" in parsed)) throw new Error("A mail has no plain address.");
  try {
    transport ??= createTransport({
      url: env().SMTP_URL,
      ...TIMES_OUT_MS,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
    await transport.sendMail({
      from: env().MAIL_FROM,
      // As an object it is taken as one address and not read again.
      to: { name: "", address: parsed.email },
      subject,
      text,
      html,
      headers: { "Auto-Submitted": "auto-generated", ...headers },
    });
    return true;
  } catch (error) {
    const { code, responseCode } = error as { code?: string; responseCode?: number }; // nodemailer's own errors have both
    observed().mailFailure = { at: new Date().toISOString(), code: code ?? String(responseCode ?? "unknown") };
    logger.error({ template, code, responseCode }, "mail not sent");
    return false;
  }
}
