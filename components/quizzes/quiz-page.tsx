import { NextIntlClientProvider } from "next-intl";
import { getMessages, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { QueryProvider } from "@/components/shell/query-provider";
import type { Locale } from "@/lib/core/locale";

interface QuizPageProps {
  readonly locale: Locale;
  readonly title: string;
  readonly intro?: string;
  readonly isWide?: boolean;
  /** Above the title, where the page belongs to an area. */
  readonly nav?: ReactNode;
  readonly children: ReactNode;
}

/** The frame of all pages of quizzes, with the words and the query client that what lives on them needs. */
export async function QuizPage({ locale, title, intro, isWide = false, nav, children }: QuizPageProps) {
  const t = await getTranslations({ locale, namespace: "quizzes" });
  const { quizzes, practice, items } = await getMessages({ locale });
  return (
    <main id="main" className={`mx-auto w-full px-4 py-10 sm:px-6 ${isWide ? "max-w-5xl" : "max-w-3xl"}`}>
      {nav}
      <h1 className="text-2xl font-semibold tracking-tight sm:text-3xl">{title}</h1>
      {intro && <p className="mt-2 text-muted">{intro}</p>}
      <noscript>
        <p className="mt-4 text-muted">{t("noScript")}</p>
      </noscript>
      <div className="mt-6">
        <NextIntlClientProvider locale={locale} messages={{ quizzes, practice, items }} timeZone="UTC">
          <QueryProvider>{children}</QueryProvider>
        </NextIntlClientProvider>
      </div>
    </main>
  );
}
