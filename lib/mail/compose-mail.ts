import { createTranslator } from "use-intl/core";
import { langOf, type Locale } from "@/lib/core/locale";
import en from "@/messages/en.json";
import zh from "@/messages/zh.json";

const MESSAGES = { zh: zh.mail, en: en.mail };

export type MailTemplate = "invitation" | "password" | "passwordChanged" | "secondFactorOff" | "verification";

export interface Mail {
  readonly template: MailTemplate | "digest";
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/**
 * A mail in one language, as plain text and as simple HTML that says the same. It holds only our own words and our own address:
 * nothing that somebody typed, or strangers could have the site send their words to anybody.
 * @param url where the mail leads; `site` is the address of the site
 */
export function composeMail(template: MailTemplate, locale: Locale, to: { url: string; site: string }): Mail {
  const t = createTranslator({ locale, messages: MESSAGES[locale] });
  const host = new URL(to.site).host;
  const [subject, intro, action, outro] = (["subject", "intro", "action", "outro"] as const).map((part) =>
    t(`${template}.${part}`, { host }),
  ) as [string, string, string, string]; // as many as there are parts
  const footer = t("footer", { host });
  const text = [intro, `${action}\n${to.url}`, outro, `-- \n${footer}`].join("\n\n");
  const html = [
    `<!doctype html><html lang="${langOf(locale)}"><meta charset="utf-8"><title>${escape(subject)}</title>`,
    `<p>${escape(intro)}</p>`,
    `<p><a href="${escape(to.url)}">${escape(action)}</a></p>`,
    `<p>${escape(outro)}</p><hr><p>${escape(footer)}</p></html>`,
  ].join("\n");
  return { template, subject, text, html };
}

/** A text as it stands in HTML, between tags and in attributes. */
export function escape(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
