import { NextIntlClientProvider } from "next-intl";
import { getMessages, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { QueryProvider } from "@/components/shell/query-provider";
import type { Locale } from "@/lib/core/locale";

interface LinkPageProps {
  readonly locale: Locale;
  readonly page: "becomeAdmin" | "invitation" | "resetPassword" | "forgotPassword" | "verifyEmail";
  readonly children: ReactNode;
}

/** The frame of the pages that one-time links lead to. */
export async function LinkPage({ locale, page, children }: LinkPageProps) {
  const t = await getTranslations({ locale, namespace: "links" });
  const { account, links } = await getMessages({ locale });
  return (
    <main id="main" className="mx-auto w-full max-w-md px-4 py-12">
      <h1 className="mb-2 text-2xl font-semibold text-ink">{t(`${page}.title`)}</h1>
      <p className="mb-8 text-muted">{t(`${page}.intro`)}</p>
      <NextIntlClientProvider locale={locale} messages={{ account, links }} timeZone="UTC">
        <QueryProvider>{children}</QueryProvider>
      </NextIntlClientProvider>
      <noscript>
        <p className="mt-6 text-sm text-muted">{t("noScript")}</p>
      </noscript>
    </main>
  );
}
