import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { langOf, type Locale } from "@/lib/core/locale";
import { ChangedTerms } from "@/components/notices/changed-terms";
import { FairPlayTold } from "@/components/notices/fair-play-told";
import { TeamNews } from "@/components/notices/team-news";
import { WeekTold } from "@/components/notices/week-told";
import type { Notice } from "@/lib/notices/schema";
import { reasonIn } from "@/lib/regrades/schema";

interface NoticeEntryProps {
  readonly locale: Locale;
  readonly notice: Notice;
  readonly items: Readonly<Record<string, string>>;
  readonly chapters: Readonly<Record<string, string>>;
}

export function NoticeEntry({ locale, notice, items, chapters }: NoticeEntryProps) {
  const t = useTranslations("notices");
  const date = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" });
  return (
    <li className="rounded-xl border border-line bg-raised p-4 sm:p-6">
      <p className="mb-2 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-muted">
        {notice.readAt === null && (
          <span className="rounded-md bg-accent-soft px-2 py-1 text-xs font-medium text-accent">{t("new")}</span>
        )}
        <time dateTime={notice.createdAt}>{date.format(new Date(notice.createdAt))}</time>
      </p>
      <Told {...{ locale, notice, items, chapters }} />
    </li>
  );
}

function Told({ locale, notice, items, chapters }: NoticeEntryProps) {
  const t = useTranslations("notices");
  switch (notice.kind) {
    case "regrade": {
      const { itemId, scores, reason } = notice.body;
      return (
        <>
          <h2 className="mb-1 font-semibold">{t("regrade.title", { item: items[itemId] ?? itemId })}</h2>
          <ul className="mb-2">
            {scores.map((score) => (
              <li key={score.attemptId}>
                <AnswerLink {...{ locale, attemptId: score.attemptId }}>{t("regrade.score", score)}</AnswerLink>
              </li>
            ))}
          </ul>
          <Why {...{ locale, reason }} />
        </>
      );
    }
    case "rubric": {
      const { itemId, attemptId, reason } = notice.body;
      return (
        <>
          <h2 className="mb-1 font-semibold">{t("rubric.title", { item: items[itemId] ?? itemId })}</h2>
          <p className="mb-2">
            {t("rubric.body")} <AnswerLink {...{ locale, attemptId }}>{t("rubric.answer")}</AnswerLink>
          </p>
          <Why {...{ locale, reason }} />
        </>
      );
    }
    case "assignment":
      return <ChangedTerms locale={locale} body={notice.body} />;
    case "dispute": {
      const { interviewId, position, itemId, status, answer, locale: written } = notice.body;
      return (
        <>
          <h2 className="mb-1 font-semibold">{t(`dispute.${status}`, { item: items[itemId] ?? itemId })}</h2>
          <p lang={langOf(written)} className="mb-2 break-words whitespace-pre-wrap">
            {answer}
          </p>
          <a
            href={`/${locale}/interviews/${interviewId}/report#question-${position + 1}`}
            className="text-accent underline underline-offset-4"
          >
            {t("dispute.open")}
          </a>
        </>
      );
    }
    case "review": {
      const { itemId, number, outcome } = notice.body;
      return (
        <>
          <h2 className="mb-1 font-semibold">{t(`review.${outcome}`, { item: items[itemId] ?? itemId })}</h2>
          <a href={`/${locale}/cms/items/${itemId}`} className="text-accent underline underline-offset-4">
            {t("review.open", { number })}
          </a>
        </>
      );
    }
    case "team":
      return <TeamNews locale={locale} body={notice.body} />;
    case "weekly":
      return <WeekTold locale={locale} body={notice.body} />;
    case "fair-play":
      return <FairPlayTold locale={locale} body={notice.body} />;
    case "second-factor":
      return (
        <>
          <h2 className="mb-1 font-semibold">{t(`secondFactor.${notice.body.by}`)}</h2>
          <p className="mb-2">{t("secondFactor.body")}</p>
          <a href={`/${locale}/account/security`} className="text-accent underline underline-offset-4">
            {t("secondFactor.open")}
          </a>
        </>
      );
    case "report": {
      const { itemId, chapter, status, answer, text, locale: written } = notice.body;
      const lang = langOf(written);
      const about = itemId === null ? chapters[chapter] : items[itemId];
      return (
        <>
          <h2 className="mb-1 font-semibold">{t(`report.${status}`, { about: about ?? itemId ?? chapter })}</h2>
          {text && (
            <blockquote lang={lang} className="mb-2 border-l-2 border-line pl-3 text-sm break-words text-muted">
              {text}
            </blockquote>
          )}
          <p lang={lang} className="break-words whitespace-pre-wrap">
            {answer}
          </p>
        </>
      );
    }
  }
}

function AnswerLink({ locale, attemptId, children }: { locale: Locale; attemptId: string; children: ReactNode }) {
  return (
    <a href={`/${locale}/attempts/${attemptId}`} className="text-accent underline underline-offset-4">
      {children}
    </a>
  );
}

function Why({ locale, reason }: { locale: Locale; reason: Parameters<typeof reasonIn>[0] }) {
  const t = useTranslations("notices");
  const found = reasonIn(reason, locale);
  if (!found) return null;
  return (
    <p className="break-words whitespace-pre-wrap">
      <span className="text-muted">{t("why")}</span> <span lang={langOf(found.locale)}>{found.text}</span>
    </p>
  );
}
