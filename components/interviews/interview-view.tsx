"use client";

import { NextIntlClientProvider, useMessages, useTranslations } from "next-intl";
import { useState } from "react";
import { EndedInterview } from "@/components/interviews/ended-interview";
import { ProblemAlert } from "@/components/interviews/problem-alert";
import { RunningInterview } from "@/components/interviews/running-interview";
import { useWords } from "@/components/shell/use-words";
import { Skeleton } from "@/components/ui/skeleton";
import { langOf, type Locale } from "@/lib/core/locale";
import { useInterview } from "@/lib/interviews/client/use-interview";
import type { InterviewOutput } from "@/lib/interviews/schema";

interface InterviewViewProps {
  readonly interviewId: string;
  readonly locale: Locale;
}

/** One interview of the learner's, as it is now: under way, or over. */
export function InterviewView({ interviewId, locale }: InterviewViewProps) {
  const t = useTranslations("interviews");
  const interview = useInterview(interviewId);
  const look = () => void interview.refetch();
  const { data } = interview;
  if (!data) {
    if (interview.isError) return <ProblemAlert error={interview.error} locale={locale} onAgain={look} />;
    return (
      <div role="status">
        <span className="sr-only">{t("loading")}</span>
        <Skeleton className="mb-6 h-8 w-60" />
        <Skeleton className="h-96" />
      </div>
    );
  }
  return <Held interview={data} pageLocale={locale} onLook={look} />;
}

interface HeldProps {
  readonly interview: InterviewOutput;
  readonly pageLocale: Locale;
  onLook(): void;
}

/** In the language in which it is held, whatever the page's: that can change in the middle, and what is being written stays. */
function Held({ interview, pageLocale, onLook }: HeldProps) {
  const messages = useMessages();
  const words = useWords(interview.locale, { locale: pageLocale, messages, timeZone: "UTC" });
  const [firstPhase] = useState(interview.phase);
  return (
    <NextIntlClientProvider {...words}>
      <div lang={langOf(words.locale)}>
        {interview.phase === "running" ? (
          <RunningInterview interview={interview} locale={words.locale} onLook={onLook} />
        ) : (
          <EndedInterview
            interview={interview}
            locale={words.locale}
            pageLocale={pageLocale}
            takesFocus={firstPhase === "running"}
          />
        )}
      </div>
    </NextIntlClientProvider>
  );
}
