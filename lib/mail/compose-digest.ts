import { createTranslator } from "use-intl/core";
import { langOf, type Locale } from "@/lib/core/locale";
import { escape, type Mail } from "@/lib/mail/compose-mail";
import { TOPICS, type Topic } from "@/lib/notices/topics";
import en from "@/messages/en.json";
import zh from "@/messages/zh.json";

const MESSAGES = { zh: zh.mail, en: en.mail };

export interface Digest {
  /** How much of each topic is new; topics with nothing new are left out. */
  readonly counts: Readonly<Partial<Record<Topic, number>>>;
  /** What the newest weekly summary says, where there is one. */
  readonly week: { readonly answered: number; readonly solved: number; readonly days: number } | null;
}

interface Addresses {
  readonly site: string;
  /** Where all of it is read, where it is chosen what comes, and where mail is ended without signing in. */
  readonly inbox: string;
  readonly choices: string;
  readonly unsubscribe: string;
}

/**
 * What is new, in one language, as plain text and as simple HTML that says the same. As every mail of ours it holds only our own words:
 * neither names of teams nor titles of quizzes, by which somebody could have the site send his words to others.
 */
export function composeDigest({ counts, week }: Digest, locale: Locale, to: Addresses): Mail {
  const t = createTranslator({ locale, messages: MESSAGES[locale] });
  const host = new URL(to.site).host;
  const total = TOPICS.reduce((sum, topic) => sum + (counts[topic] ?? 0), 0);
  const subject = t("digest.subject", { host, count: total });
  const lines = TOPICS.flatMap((topic) => {
    const count = counts[topic] ?? 0;
    if (count === 0) return [];
    return [topic === "weekly" && week ? t("digest.week", { ...week }) : t(`digest.${topic}`, { count })];
  });
  const links = [
    [t("digest.open"), to.inbox],
    [t("digest.choose"), to.choices],
    [t("digest.end"), to.unsubscribe],
  ] as const;
  const [open, ...others] = links;
  const intro = t("digest.intro", { host });
  const footer = t("footer", { host });
  const text = [
    intro,
    lines.map((line) => `- ${line}`).join("\n"),
    `${open[0]}\n${open[1]}`,
    ["-- ", footer, ...others.map(([words, url]) => `${words} ${url}`)].join("\n"),
  ].join("\n\n");
  const anchor = ([words, url]: readonly [string, string]) => `<a href="${escape(url)}">${escape(words)}</a>`;
  const html = [
    `<!doctype html><html lang="${langOf(locale)}"><meta charset="utf-8"><title>${escape(subject)}</title>`,
    `<p>${escape(intro)}</p>`,
    `<ul>${lines.map((line) => `<li>${escape(line)}</li>`).join("")}</ul>`,
    `<p>${anchor(open)}</p>`,
    `<hr><p>${escape(footer)}<br>${others.map(anchor).join("<br>")}</p></html>`,
  ].join("\n");
  return { template: "digest", subject, text, html };
}
