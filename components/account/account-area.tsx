import { NextIntlClientProvider } from "next-intl";
import { getMessages, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { AreaNotice } from "@/components/account/area-notice";
import { QueryProvider } from "@/components/shell/query-provider";
import type { Locale } from "@/lib/core/locale";

const PLACES = ["overview", "settings", "security", "data"] as const;
export type AccountPlace = (typeof PLACES)[number];

interface AccountAreaProps {
  readonly locale: Locale;
  readonly place: AccountPlace;
  readonly children: ReactNode;
}

export function accountPath(locale: Locale, place: AccountPlace): string {
  return `/${locale}/account${place === "overview" ? "" : `/${place}`}`;
}

/** The static frame of everything that is a learner's own; what is personal comes after the page is readable. */
export async function AccountArea({ locale, place, children }: AccountAreaProps) {
  const t = await getTranslations({ locale, namespace: "own" });
  const { account, links, own } = await getMessages({ locale });
  return (
    <main
      id="main"
      className="mx-auto w-full max-w-4xl px-4 py-8 sm:px-6 md:grid md:grid-cols-[11rem_1fr] md:gap-10 md:py-12"
    >
      <nav aria-label={t("nav.label")} className="mb-8 md:mb-0">
        <ul className="flex flex-wrap gap-1 border-b border-line pb-2 md:flex-col md:border-0 md:pb-0">
          {PLACES.map((each) => (
            <li key={each}>
              <a
                href={accountPath(locale, each)}
                aria-current={each === place ? "page" : undefined}
                className="flex min-h-10 items-center rounded-lg px-2 text-muted sm:px-3 hover:bg-surface hover:text-ink aria-[current]:bg-accent-soft aria-[current]:font-medium aria-[current]:text-accent"
              >
                {t(`nav.${each}`)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <div className="min-w-0 max-w-xl">
        <h1 className="mb-2 text-2xl font-semibold text-ink">{t(`${place}.title`)}</h1>
        <p className="mb-8 text-muted">{t(`${place}.intro`)}</p>
        <noscript>
          <p className="mb-6 text-sm text-muted">{t("noScript")}</p>
        </noscript>
        <NextIntlClientProvider locale={locale} messages={{ account, links, own }} timeZone="UTC">
          <QueryProvider>
            <AreaNotice />
            {children}
          </QueryProvider>
        </NextIntlClientProvider>
      </div>
    </main>
  );
}
