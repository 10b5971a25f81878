import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/core/locale";
import type { NoticeBody } from "@/lib/notices/schema";

interface ChangedTermsProps {
  readonly locale: Locale;
  readonly body: NoticeBody["assignment"];
}

/** What holds from now on for the learner in a quiz that was assigned to him. */
export function ChangedTerms({ locale, body }: ChangedTermsProps) {
  const t = useTranslations("notices.assignment");
  const { assignmentId, title, why, terms } = body;
  const format = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" });
  const moment = (text: string) => format.format(new Date(text));
  const facts = [
    t("opens", { at: moment(terms.opensAt) }),
    ...(terms.dueAt === null ? [] : [t("due", { at: moment(terms.dueAt) })]),
    t("closes", { at: moment(terms.closesAt) }),
    terms.minutes === null ? t("noMinutes") : t("minutes", { count: terms.minutes }),
    t("tries", { count: terms.tries }),
  ];
  return (
    <>
      <h2 className="mb-1 font-semibold wrap-anywhere">{t(why, { title })}</h2>
      <p className="mb-2">{facts.join(" · ")}</p>
      <a href={`/${locale}/quizzes/assigned/${assignmentId}`} className="text-accent underline underline-offset-4">
        {t("open")}
      </a>
    </>
  );
}
