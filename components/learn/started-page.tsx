import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { LabCard } from "@/components/learn/lab-card";
import { NotebookCard } from "@/components/learn/notebook-card";
import { SourceList } from "@/components/learn/source-list";
import type { BuiltItem } from "@/lib/content/built-lesson";
import type { BuiltStarted } from "@/lib/content/built-started";
import type { Locale } from "@/lib/core/locale";

interface StartedPageProps {
  readonly started: BuiltStarted;
  readonly locale: Locale;
  showItem(item: BuiltItem): ReactNode;
}

/** The page of a chapter before its lesson is written: the notebooks and exercises that are there, their labs and sources. */
export async function StartedPage({ started, locale, showItem }: StartedPageProps) {
  const t = await getTranslations({ locale, namespace: "lesson" });
  const s = await getTranslations({ locale, namespace: "chapters.started" });
  const { entry, track, items, labs, notebooks, sources } = started;
  return (
    <main id="main" className="mx-auto w-full max-w-3xl px-4 pt-8 pb-16 sm:px-6 sm:pt-12">
      <p className="text-sm text-muted">
        <a href={`/${locale}/chapters${track ? `#${track.slug}` : ""}`} className="hover:text-accent">
          {track?.title[locale]}
        </a>
        {" · "}
        {t("chapterNumber", { number: entry.number })}
      </p>
      <h1 className="mt-2 text-3xl/tight font-semibold tracking-tight sm:text-4xl/tight">{entry.title[locale]}</h1>
      <p className="mt-4 mb-8 text-lg/relaxed text-pretty text-muted">{s("lead")}</p>
      {labs.map((lab) => (
        <LabCard key={lab.slug} lab={lab} locale={locale} />
      ))}
      {notebooks.length > 0 && (
        <section aria-labelledby="notebooks" className="mt-12">
          <h2 id="notebooks" className="mb-5 scroll-mt-20 text-2xl font-semibold">
            {t("notebooks")}
          </h2>
          <div className="space-y-3">
            {notebooks.map((notebook) => (
              <NotebookCard key={notebook.name} notebook={notebook} locale={locale} />
            ))}
          </div>
        </section>
      )}
      <section aria-labelledby="quiz" className="mt-12">
        <h2 id="quiz" className="scroll-mt-20 text-2xl font-semibold">
          {s("items")}
        </h2>
        <div className="mt-5 space-y-6">
          {items.map((item) => (
            <div key={item.id}>{showItem(item)}</div>
          ))}
        </div>
      </section>
      <section aria-labelledby="sources" className="mt-16">
        <h2 id="sources" className="mb-5 scroll-mt-20 text-2xl font-semibold">
          {t("sources")}
        </h2>
        <SourceList sources={sources} />
      </section>
    </main>
  );
}
