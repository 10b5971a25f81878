import { NextIntlClientProvider } from "next-intl";
import { getMessages, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { QueryProvider } from "@/components/shell/query-provider";
import type { Locale } from "@/lib/core/locale";

interface TeamPageProps {
  readonly locale: Locale;
  readonly title: string;
  readonly intro?: string | undefined;
  /** Above the title: where one is, and the way to what lies beside it. */
  readonly nav?: ReactNode;
  readonly isNarrow?: boolean;
  readonly children: ReactNode;
}

/** The frame of all pages of teams and courses, with the words and the query client that what lives on them needs. */
export async function TeamPage({ locale, title, intro, nav, isNarrow = false, children }: TeamPageProps) {
  const t = await getTranslations({ locale, namespace: "teams" });
  const { teams } = await getMessages({ locale });
  return (
    <main id="main" className={`mx-auto w-full px-4 py-10 sm:px-6 ${isNarrow ? "max-w-md" : "max-w-4xl"}`}>
      {nav}
      <h1 className="text-2xl font-semibold tracking-tight wrap-anywhere sm:text-3xl">{title}</h1>
      {intro && <p className="mt-2 max-w-prose text-muted">{intro}</p>}
      <noscript>
        <p className="mt-4 text-muted">{t("noScript")}</p>
      </noscript>
      <div className="mt-6">
        <NextIntlClientProvider locale={locale} messages={{ teams }} timeZone="UTC">
          <QueryProvider>{children}</QueryProvider>
        </NextIntlClientProvider>
      </div>
    </main>
  );
}
