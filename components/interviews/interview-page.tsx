import "katex/dist/katex.min.css";
import { NextIntlClientProvider } from "next-intl";
import { getMessages, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { InterviewNav, type InterviewPlace } from "@/components/interviews/interview-nav";
import { QueryProvider } from "@/components/shell/query-provider";
import type { Locale } from "@/lib/core/locale";

interface InterviewPageProps {
  readonly locale: Locale;
  readonly title: string;
  readonly intro?: string;
  readonly isWide?: boolean;
  readonly here?: InterviewPlace;
  readonly children: ReactNode;
}

/** The frame of all pages of interviews, with the words and the query client that what lives on them needs. */
export async function InterviewPage({ locale, title, intro, isWide = false, here, children }: InterviewPageProps) {
  const t = await getTranslations({ locale, namespace: "interviews" });
  const { interviews, quizzes, practice, items } = await getMessages({ locale });
  const messages = { interviews, quizzes, practice, items };
  return (
    <main id="main" className={`mx-auto w-full px-4 sm:px-6 ${isWide ? "max-w-6xl py-6" : "max-w-3xl py-10"}`}>
      {here && <InterviewNav locale={locale} here={here} />}
      <h1 className={isWide ? "text-lg font-semibold" : "text-2xl font-semibold tracking-tight sm:text-3xl"}>
        {title}
      </h1>
      {intro && <p className="mt-2 text-muted">{intro}</p>}
      <noscript>
        <p className="mt-4 text-muted">{t("noScript")}</p>
      </noscript>
      <div className={isWide ? "mt-3" : "mt-6"}>
        <NextIntlClientProvider locale={locale} messages={messages} timeZone="UTC">
          <QueryProvider>{children}</QueryProvider>
        </NextIntlClientProvider>
      </div>
    </main>
  );
}
