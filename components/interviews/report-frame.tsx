import { NextIntlClientProvider } from "next-intl";
import { getMessages, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { InterviewNav, type InterviewPlace } from "@/components/interviews/interview-nav";
import { QueryProvider } from "@/components/shell/query-provider";
import type { Locale } from "@/lib/core/locale";

interface ReportFrameProps {
  readonly locale: Locale;
  readonly title: string;
  readonly intro?: string;
  readonly here?: InterviewPlace;
  readonly children: ReactNode;
}

/** The frame of all pages that come after an interview, with the words and the query client that what lives on them needs. */
export async function ReportFrame({ locale, title, intro, here, children }: ReportFrameProps) {
  const t = await getTranslations({ locale, namespace: "interviewReport" });
  const { interviewReport, items, secondJudges } = await getMessages({ locale });
  return (
    <main id="main" className="mx-auto w-full max-w-4xl px-4 py-10 sm:px-6 print:max-w-none print:p-0">
      <InterviewNav locale={locale} {...(here && { here })} />
      <h1 className="text-2xl font-semibold tracking-tight sm:text-3xl">{title}</h1>
      {intro && <p className="mt-2 max-w-prose text-muted">{intro}</p>}
      <noscript>
        <p className="mt-4 text-muted">{t("noScript")}</p>
      </noscript>
      <div className="mt-6">
        <NextIntlClientProvider locale={locale} messages={{ interviewReport, items, secondJudges }} timeZone="UTC">
          <QueryProvider>{children}</QueryProvider>
        </NextIntlClientProvider>
      </div>
    </main>
  );
}
