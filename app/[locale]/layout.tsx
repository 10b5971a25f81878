import type { Metadata, Viewport } from "next";
import { hasLocale } from "next-intl";
import { getTranslations, setRequestLocale } from "next-intl/server";
import type { ReactNode } from "react";
import "@/app/globals.css";
import { StartIslands } from "@/app/start-islands";
import { Footer } from "@/components/shell/footer";
import { Header } from "@/components/shell/header";
import { ThemeScript } from "@/components/shell/theme-script";
import { routing } from "@/i18n/routing";
import { langOf, type Locale } from "@/lib/core/locale";

interface LocaleProps {
  readonly params: Promise<{ locale: string }>;
}

/** The layout must stand even where the address names no language of ours: it frames the page that says so. */
async function readLocale(params: LocaleProps["params"]): Promise<Locale> {
  const { locale } = await params;
  return hasLocale(routing.locales, locale) ? locale : routing.defaultLocale;
}

export function generateStaticParams() {
  return routing.locales.map((locale) => ({ locale }));
}

export async function generateMetadata({ params }: LocaleProps): Promise<Metadata> {
  const locale = await readLocale(params);
  const t = await getTranslations({ locale, namespace: "shell" });
  return { title: { default: t("title"), template: "%s · Warmup" }, description: t("description") };
}

export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#fcfbf8" },
    { media: "(prefers-color-scheme: dark)", color: "#14161a" },
  ],
};

// A page that is not prerendered does not exist: made at its first visit it would keep that visitor's nonce.
export const dynamicParams = false;

export default async function Layout({ children, params }: LocaleProps & { readonly children: ReactNode }) {
  const locale = await readLocale(params);
  setRequestLocale(locale);
  return (
    // The theme script sets data-theme before React looks.
    <html lang={langOf(locale)} suppressHydrationWarning>
      <head>
        <ThemeScript />
      </head>
      <body className="flex min-h-dvh flex-col">
        <Header locale={locale} />
        <div className="flex flex-1 flex-col">{children}</div>
        <Footer locale={locale} />
        <StartIslands />
      </body>
    </html>
  );
}
