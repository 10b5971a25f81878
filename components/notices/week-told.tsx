import { useTranslations } from "next-intl";
import { dayNumber, dayOfNumber } from "@/lib/core/local-day";
import type { Locale } from "@/lib/core/locale";
import type { NoticeBody } from "@/lib/notices/schema";

/** What the learner did in a week. */
export function WeekTold({ locale, body }: { readonly locale: Locale; readonly body: NoticeBody["weekly"] }) {
  const t = useTranslations("notices.weekly");
  const { week, answered, solved, days } = body;
  // A calendar day is the same everywhere.
  const format = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone: "UTC" });
  const [from, to] = [week, dayOfNumber(dayNumber(week) + 6)].map((day) => format.format(new Date(day)));
  return (
    <>
      <h2 className="mb-1 font-semibold">{t("title", { from: from ?? week, to: to ?? week })}</h2>
      <p className="mb-2">{t("body", { answered, solved, days })}</p>
      <a href={`/${locale}/progress`} className="text-accent underline underline-offset-4">
        {t("open")}
      </a>
    </>
  );
}
