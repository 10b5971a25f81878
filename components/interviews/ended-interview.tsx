"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { buttonClass } from "@/components/ui/button";
import type { Locale } from "@/lib/core/locale";
import type { InterviewOutput } from "@/lib/interviews/schema";

interface EndedInterviewProps {
  readonly interview: Extract<InterviewOutput, { phase: "ended" }>;
  readonly locale: Locale;
  /** Of the addresses that it leads to. */
  readonly pageLocale: Locale;
  /** It took the place of what had the focus. */
  readonly takesFocus: boolean;
}

/** How an interview ended, and the way to its report. */
export function EndedInterview({ interview, locale, pageLocale, takesFocus }: EndedInterviewProps) {
  const t = useTranslations("interviews.ended");
  const { interviewId, by, endedAt, setup } = interview;
  const line = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (takesFocus) line.current?.focus();
  }, [takesFocus]);
  const at = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeStyle: "short" }).format(new Date(endedAt));
  return (
    <div className="max-w-3xl rounded-xl border border-line bg-raised px-6 py-8">
      <p ref={line} tabIndex={-1} className="scroll-mt-24 text-lg font-medium">
        {t(by, { at })}
      </p>
      <p className="mt-2 text-muted">{t("next")}</p>
      <div className="mt-5 flex flex-wrap gap-3">
        <a href={`/${pageLocale}/interviews/${interviewId}/report`} className={buttonClass()}>
          {t("report")}
        </a>
        <a href={`/${pageLocale}/interviews`} className={buttonClass("quiet")}>
          {t("again")}
        </a>
      </div>
      <p className="mt-5 text-sm text-muted">{t("seed", { seed: setup.seed })}</p>
    </div>
  );
}
