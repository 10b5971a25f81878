import { getTranslations } from "next-intl/server";
import type { ComponentType, ReactNode } from "react";
import { Island } from "@/components/shell/island";
import { Skeleton } from "@/components/ui/skeleton";
import type { BuiltLab } from "@/lib/content/built-lab";
import type { BuiltItem } from "@/lib/content/built-lesson";
import type { Locale } from "@/lib/core/locale";
import { builtLabs } from "@/lib/labs/built-labs.generated";

interface LabPageProps {
  readonly lab: BuiltLab;
  readonly locale: Locale;
  showItem(item: BuiltItem): ReactNode;
}

/** The page of a lab: the instrument, the challenges that go with it, and the chapters where it belongs. */
export async function LabPage({ lab, locale, showItem }: LabPageProps) {
  const t = await getTranslations({ locale, namespace: "labs" });
  const { entry, slug, facts, initial } = lab;
  // The registry guarantees that a lab meets only its own state and facts.
  const Result = builtLabs[slug] as ComponentType<{ state: unknown; facts: unknown; locale: Locale }>;
  return (
    <main id="main" className="mx-auto w-full max-w-6xl px-4 pt-8 pb-16 sm:px-6 sm:pt-12">
      <p className="text-sm text-muted">
        <a href={`/${locale}/labs`} className="hover:text-accent">
          {t("title")}
        </a>
      </p>
      <h1 className="mt-2 text-3xl/tight font-semibold tracking-tight sm:text-4xl/tight">{entry.title[locale]}</h1>
      <p className="mt-3 mb-8 max-w-2xl text-lg/relaxed text-pretty text-muted">{entry.summary[locale]}</p>
      <Island name="lab" props={{ slug, facts, locale }} eager>
        <noscript>
          <p className="mb-6 rounded-lg bg-surface px-4 py-3">{t("noScript")}</p>
        </noscript>
        <div className="hidden noscript:block">
          <Result state={initial} facts={facts} locale={locale} />
        </div>
        {/* As tall as a window, so that nothing in sight moves when the lab has come. */}
        <Skeleton className="h-[140vh] noscript:hidden" />
      </Island>
      {lab.challenges.length > 0 && (
        <section aria-labelledby="challenges" className="border-t border-line pt-8">
          <h2 id="challenges" className="scroll-mt-20 text-2xl font-semibold">
            {t("challenges")}
          </h2>
          <p className="mt-2 mb-6 max-w-2xl text-pretty text-muted">{t("challengesLead")}</p>
          <div className="max-w-2xl space-y-6">
            {lab.challenges.map((item) => (
              <div key={item.id}>{showItem(item)}</div>
            ))}
          </div>
        </section>
      )}
      {lab.chapters.length > 0 && (
        <section aria-labelledby="chapters" className="mt-12">
          <h2 id="chapters" className="text-lg font-semibold">
            {t("chapters")}
          </h2>
          <ul className="mt-2 space-y-1">
            {lab.chapters.map((chapter) => (
              <li key={chapter.slug}>
                {chapter.hasPage ? (
                  <a href={`/${locale}/chapters/${chapter.slug}`} className="text-accent underline underline-offset-4">
                    {chapter.title[locale]}
                  </a>
                ) : (
                  <span className="text-muted">
                    {chapter.title[locale]} <span className="text-sm text-faint">{t("coming")}</span>
                  </span>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
    </main>
  );
}
