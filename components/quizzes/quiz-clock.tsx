"use client";

import { useTranslations } from "next-intl";

/** The time as plain text: minutes, and seconds in the last one. It is announced at five minutes and at one. */
export function QuizClock({ left }: { readonly left: number | null }) {
  const t = useTranslations("quizzes.run");
  if (left === null) return <span className="text-muted">{t("noTime")}</span>;
  const minutes = Math.ceil(left / 60_000);
  const isLast = left <= 60_000;
  const announced = minutes === 5 || minutes === 1 ? t("fewMinutes", { count: minutes }) : "";
  return (
    <>
      <span className={`tabular-nums ${isLast ? "font-medium text-wrong" : "text-muted"}`}>
        {isLast ? t("seconds", { count: Math.ceil(left / 1_000) }) : t("left", { count: minutes })}
      </span>
      <span role="status" className="sr-only">
        {announced}
      </span>
    </>
  );
}
