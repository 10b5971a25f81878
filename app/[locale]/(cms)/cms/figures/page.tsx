import { getTranslations } from "next-intl/server";
import { admit } from "@/app/[locale]/admit";
import { CmsPage } from "@/components/cms/cms-page";
import { LessonFigure } from "@/components/learn/lesson-figure";
import { buildFigure } from "@/lib/content/build-figure";
import { renderInline } from "@/lib/content/markdown";
import { listFigureExamples } from "@/lib/content/server/list-figure-examples";
import { examples } from "@/lib/figures/examples.generated";
import { figures } from "@/lib/figures/figures.generated";
import { personalMetadata } from "@/lib/site/page-metadata";

export const dynamic = "force-dynamic";

interface PageProps {
  readonly params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: PageProps) {
  const { locale } = await admit(params, "item.author");
  const t = await getTranslations({ locale, namespace: "figures.kinds" });
  return personalMetadata(t("title"), t("intro"));
}

export default async function FiguresPage({ params }: PageProps) {
  const { locale } = await admit(params, "item.author");
  const t = await getTranslations({ locale, namespace: "figures.kinds" });
  return (
    <CmsPage locale={locale} here="figures">
      <div className="max-w-2xl">
        <h1 className="text-2xl font-semibold tracking-tight">{t("title")}</h1>
        <p className="mt-1 text-muted">{t("intro")}</p>
        {listFigureExamples(examples, figures).map(({ kind, entries }) => (
          <section key={kind} aria-labelledby={kind} className="mt-10">
            <h2 id={kind} className="mb-3 font-mono text-lg font-semibold">
              {kind}
            </h2>
            {entries.map(({ figure, yaml }) => (
              <div key={figure.id} className="mt-6">
                <LessonFigure figure={buildFigure(figure, locale, renderInline)} locale={locale} />
                <details className="mt-1 text-sm">
                  <summary className="text-muted">{t("source")}</summary>
                  <pre className="mt-2 overflow-x-auto rounded-lg bg-surface p-3 font-mono text-xs" tabIndex={0}>
                    {yaml}
                  </pre>
                </details>
              </div>
            ))}
          </section>
        ))}
      </div>
    </CmsPage>
  );
}
