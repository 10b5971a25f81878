import "katex/dist/katex.min.css";
import { hasLocale, NextIntlClientProvider } from "next-intl";
import { getMessages, getTranslations, setRequestLocale } from "next-intl/server";
import { notFound } from "next/navigation";
import { QueryProvider } from "@/components/shell/query-provider";
import { routing } from "@/i18n/routing";
import { getPlanNames } from "@/lib/plan/server/get-plan-names";
import { personalMetadata } from "@/lib/site/page-metadata";
import { PlacingRoom } from "./placing-room";

interface PageProps {
  readonly params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: PageProps) {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  const t = await getTranslations({ locale, namespace: "plan.placement.room" });
  return personalMetadata(t("title"), t("intro"));
}

export default async function PlacementPage({ params }: PageProps) {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  setRequestLocale(locale);
  const t = await getTranslations({ locale, namespace: "plan" });
  const { plan } = await getMessages({ locale });
  return (
    <main id="main" className="mx-auto w-full max-w-3xl px-4 py-8 sm:px-6">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h1 className="text-2xl font-semibold tracking-tight">{t("placement.room.title")}</h1>
        <a href={`/${locale}/today`} className="text-sm text-accent underline underline-offset-4">
          {t("placement.room.leave")}
        </a>
      </div>
      <p className="mt-1 mb-6 text-sm text-muted">{t("placement.room.intro")}</p>
      <noscript>
        <p className="mb-4 text-muted">{t("noScript")}</p>
      </noscript>
      <NextIntlClientProvider locale={locale} messages={{ plan }} timeZone="UTC">
        <QueryProvider>
          <PlacingRoom locale={locale} names={getPlanNames(locale)} />
        </QueryProvider>
      </NextIntlClientProvider>
    </main>
  );
}
