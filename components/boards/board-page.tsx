import { NextIntlClientProvider } from "next-intl";
import { getMessages, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { QueryProvider } from "@/components/shell/query-provider";
import type { Locale } from "@/lib/core/locale";

interface BoardPageProps {
  readonly locale: Locale;
  readonly title: string;
  readonly intro: ReactNode;
  readonly nav: ReactNode;
  readonly children: ReactNode;
}

/** The frame of all boards, with the words and the query client that what lives on them needs. */
export async function BoardPage({ locale, title, intro, nav, children }: BoardPageProps) {
  const t = await getTranslations({ locale, namespace: "boards" });
  const { boards } = await getMessages({ locale });
  return (
    <main id="main" className="mx-auto w-full max-w-3xl px-4 py-10 sm:px-6">
      {nav}
      <h1 className="text-2xl font-semibold tracking-tight wrap-anywhere sm:text-3xl">{title}</h1>
      <p className="mt-2 max-w-prose text-muted">
        {intro}{" "}
        <a href={`/${locale}/points`} className="text-accent underline underline-offset-4">
          {t("rulesLink")}
        </a>
      </p>
      <noscript>
        <p className="mt-4 text-muted">{t("noScript")}</p>
      </noscript>
      <div className="mt-6">
        <NextIntlClientProvider locale={locale} messages={{ boards }} timeZone="UTC">
          <QueryProvider>{children}</QueryProvider>
        </NextIntlClientProvider>
      </div>
    </main>
  );
}
