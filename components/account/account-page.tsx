import { NextIntlClientProvider } from "next-intl";
import { getMessages, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { QueryProvider } from "@/components/shell/query-provider";
import type { Locale } from "@/lib/core/locale";

interface AccountPageProps {
  readonly locale: Locale;
  readonly page: "signInPage" | "secondStepPage" | "signUpPage";
  /** Leaves out what speaks of the form, where there is none. */
  readonly isBare?: boolean;
  readonly children: ReactNode;
}

/** The frame of signing in and signing up. */
export async function AccountPage({ locale, page, isBare = false, children }: AccountPageProps) {
  const t = await getTranslations({ locale, namespace: `account.${page}` });
  const { account, links, own } = await getMessages({ locale });
  return (
    <main id="main" className="mx-auto w-full max-w-md px-4 py-12">
      <h1 className="mb-2 text-2xl font-semibold text-ink">{t("title")}</h1>
      {isBare ? <div className="mb-8" /> : <p className="mb-8 text-muted">{t("intro")}</p>}
      <NextIntlClientProvider locale={locale} messages={{ account, links, own }} timeZone="UTC">
        <QueryProvider>{children}</QueryProvider>
      </NextIntlClientProvider>
      {!isBare && (
        <noscript>
          <p className="mt-6 text-sm text-muted">{t("noScript")}</p>
        </noscript>
      )}
    </main>
  );
}
