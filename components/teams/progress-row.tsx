"use client";

import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { MemberDetails } from "@/components/teams/member-details";
import { Button } from "@/components/ui/button";
import type { Locale } from "@/lib/core/locale";
import type { QuizNames } from "@/lib/quizzes/quiz-names";
import type { MemberProgress } from "@/lib/teams/schema";

interface ProgressRowProps {
  readonly member: MemberProgress;
  readonly names: QuizNames;
  readonly locale: Locale;
}

/** One member's numbers; chapters and concepts open below. */
export function ProgressRow({ member, names, locale }: ProgressRowProps) {
  const t = useTranslations("teams.progress");
  const panel = useId();
  const [isOpen, setOpen] = useState(false);
  const { nickname, progress } = member;
  // A calendar day is the same everywhere.
  const day = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone: "UTC" });
  const name = (
    <th scope="row" className="min-w-28 py-2 pr-4 font-normal wrap-anywhere">
      {nickname}
    </th>
  );
  if (!progress) {
    return (
      <tr className="border-b border-line align-baseline">
        {name}
        <td colSpan={5} className="py-2 text-sm text-muted">
          {t("not")}
        </td>
      </tr>
    );
  }
  const { answered, solved, lastDay, streak } = progress;
  return (
    <>
      <tr className={`align-baseline ${isOpen ? "" : "border-b border-line"}`}>
        {name}
        <td className="py-2 pr-4">
          <Button
            variant="quiet"
            className="whitespace-nowrap"
            aria-expanded={isOpen}
            aria-controls={isOpen ? panel : undefined}
            aria-label={t("detailsOf", { name: nickname })}
            onClick={() => setOpen(!isOpen)}
          >
            {t("details")}
          </Button>
        </td>
        <td className="py-2 pr-4">{answered}</td>
        <td className="py-2 pr-4">{solved}</td>
        <td className="py-2 pr-4 whitespace-nowrap">{lastDay === null ? t("never") : day.format(new Date(lastDay))}</td>
        <td className="py-2 whitespace-nowrap">{t("days", { count: streak })}</td>
      </tr>
      {isOpen && (
        <tr className="border-b border-line">
          <td colSpan={6} id={panel} className="pb-4">
            <MemberDetails progress={progress} names={names} locale={locale} />
          </td>
        </tr>
      )}
    </>
  );
}
