import { NextIntlClientProvider } from "next-intl";
import { getMessages, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { QueryProvider } from "@/components/shell/query-provider";
import type { Locale } from "@/lib/core/locale";

const PLACES = {
  accounts: "users",
  invitations: "invitations",
  teamNames: "team-names",
  audit: "audit",
  settings: "settings",
  jobs: "jobs",
  health: "health",
} as const;

interface AdminPageProps {
  readonly locale: Locale;
  readonly place: keyof typeof PLACES;
  readonly children: ReactNode;
}

/** The frame of the administration, with the way from each of its places to the others. */
export async function AdminPage({ locale, place, children }: AdminPageProps) {
  const t = await getTranslations({ locale, namespace: "admin" });
  const { admin } = await getMessages({ locale });
  return (
    <main id="main" className="mx-auto w-full max-w-4xl px-4 py-10 sm:px-6">
      <nav aria-label={t("places")} className="mb-6 flex flex-wrap gap-x-1 border-b border-line">
        {(Object.keys(PLACES) as (keyof typeof PLACES)[]).map((each) => (
          <a
            key={each}
            href={`/${locale}/admin/${PLACES[each]}`}
            aria-current={each === place ? "page" : undefined}
            className="-mb-px grid min-h-11 place-items-center border-b-2 border-transparent px-3 text-muted hover:text-ink aria-[current]:border-accent aria-[current]:text-ink"
          >
            {t(`${each}.title`)}
          </a>
        ))}
      </nav>
      <h1 className="mb-6 text-2xl font-semibold tracking-tight">{t(`${place}.title`)}</h1>
      <NextIntlClientProvider locale={locale} messages={{ admin }} timeZone="UTC">
        <QueryProvider>{children}</QueryProvider>
      </NextIntlClientProvider>
    </main>
  );
}
