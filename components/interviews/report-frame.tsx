import { NextIntlClientProvider } from "next-intl";
import { getMessages, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { QueryProvider } from "@/components/shell/query-provider";
import type { Locale } from "@/lib/core/locale";

interface ReportFrameProps {
  readonly locale: Locale;
  readonly title: string;
  readonly intro?: string;
  /** Ways to what belongs to it. */
  readonly here?: "history" | "readiness";
  readonly children: ReactNode;
}

/** The frame of all pages that come after an interview, with the words and the query client that what lives on them needs. */
export async function ReportFrame({ locale, title, intro, here, children }: ReportFrameProps) {
  const t = await getTranslations({ locale, namespace: "interviewReport" });
  const { interviewReport, items } = await getMessages({ locale });
  return (
    <main id="main" className="mx-auto w-full max-w-4xl px-4 py-10 sm:px-6 print:max-w-none print:p-0">
      <nav aria-label={t("nav.label")} className="mb-5 border-b border-line text-sm">
        <ul className="-mb-px flex gap-x-1 overflow-x-auto">
          {(["history", "readiness"] as const).map((place) => (
            <li key={place} className="shrink-0">
              <a
                href={`/${locale}/interviews/${place}`}
                aria-current={place === here ? "page" : undefined}
                className="block border-b-2 border-transparent px-2.5 py-2 text-muted hover:text-ink aria-[current]:border-accent aria-[current]:font-medium aria-[current]:text-ink"
              >
                {t(`nav.${place}`)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <h1 className="text-2xl font-semibold tracking-tight sm:text-3xl">{title}</h1>
      {intro && <p className="mt-2 max-w-prose text-muted">{intro}</p>}
      <noscript>
        <p className="mt-4 text-muted">{t("noScript")}</p>
      </noscript>
      <div className="mt-6">
        <NextIntlClientProvider locale={locale} messages={{ interviewReport, items }} timeZone="UTC">
          <QueryProvider>{children}</QueryProvider>
        </NextIntlClientProvider>
      </div>
    </main>
  );
}
