import "katex/dist/katex.min.css";
import { NextIntlClientProvider } from "next-intl";
import { getMessages, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { QueryProvider } from "@/components/shell/query-provider";
import type { Locale } from "@/lib/core/locale";

interface NotebookPageProps {
  readonly locale: Locale;
  /** Undefined where what lives on the page says it, in a language of its own. */
  readonly title?: string;
  readonly intro?: ReactNode;
  readonly isWide?: boolean;
  readonly children: ReactNode;
}

/** The frame of all pages of notebooks, with the words and the query client that what lives on them needs. */
export async function NotebookPage({ locale, title, intro, isWide = false, children }: NotebookPageProps) {
  const t = await getTranslations({ locale, namespace: "notebooks" });
  const { hints, notebooks, practice, items } = await getMessages({ locale });
  return (
    <main id="main" className={`mx-auto w-full px-4 sm:px-6 ${isWide ? "max-w-4xl py-6" : "max-w-3xl py-10"}`}>
      {title !== undefined && (
        <h1 className={`font-semibold tracking-tight wrap-anywhere ${isWide ? "text-xl" : "text-2xl sm:text-3xl"}`}>
          {title}
        </h1>
      )}
      {intro && <div className="mt-1 max-w-prose text-muted">{intro}</div>}
      <noscript>
        <p className="mt-4 text-muted">{t("noScript")}</p>
      </noscript>
      <div className={title === undefined ? "" : isWide ? "mt-3" : "mt-6"}>
        <NextIntlClientProvider locale={locale} messages={{ hints, notebooks, practice, items }} timeZone="UTC">
          <QueryProvider>{children}</QueryProvider>
        </NextIntlClientProvider>
      </div>
    </main>
  );
}
