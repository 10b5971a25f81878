import { getTranslations } from "next-intl/server";
import { ChapterProgress } from "@/components/learn/chapter-progress";
import type { Chapter, Curriculum } from "@/lib/content/schema";
import type { Locale } from "@/lib/core/locale";

interface ChapterIndexProps {
  readonly locale: Locale;
  readonly curriculum: Curriculum;
  readonly written: readonly Chapter[];
  /** How many items each chapter has, by its slug; those that are not written may have some. */
  readonly started: ReadonlyMap<string, number>;
}

/** Eight tracks and their chapters; those that are not written yet say so. */
export async function ChapterIndex({ locale, curriculum, written, started }: ChapterIndexProps) {
  const t = await getTranslations({ locale, namespace: "chapters" });
  return (
    <main id="main" className="mx-auto w-full max-w-6xl px-4 pt-12 sm:px-6 sm:pt-16">
      <h1 className="text-3xl/tight font-semibold tracking-tight sm:text-4xl/tight">{t("title")}</h1>
      <p className="mt-3 max-w-2xl text-lg/relaxed text-pretty text-muted">{t("lead")}</p>
      {curriculum.tracks.map((track) => (
        <section
          key={track.slug}
          aria-labelledby={track.slug}
          className="mt-12 grid gap-x-12 gap-y-4 border-t border-line pt-8 lg:grid-cols-[16rem_minmax(0,1fr)]"
        >
          <div>
            <h2 id={track.slug} className="scroll-mt-24 text-xl font-semibold">
              {track.title[locale]}
            </h2>
            <p className="mt-2 text-sm leading-relaxed text-pretty text-muted">{track.summary[locale]}</p>
          </div>
          <ol className="-mt-2">
            {curriculum.chapters
              .filter((chapter) => chapter.track === track.slug)
              .map((entry) => {
                const chapter = written.find(({ slug }) => slug === entry.slug);
                const items = started.get(entry.slug);
                return (
                  <li key={entry.slug} className="grid grid-cols-[1.75rem_minmax(0,1fr)] gap-x-4">
                    {chapter ? (
                      <WrittenChapter entry={entry} chapter={chapter} locale={locale} />
                    ) : (
                      <>
                        <Number value={entry.number} />
                        <p className="flex items-baseline justify-between gap-x-4 py-2 max-sm:flex-col">
                          {items ? (
                            <a
                              href={`/${locale}/chapters/${entry.slug}`}
                              className="text-accent underline underline-offset-4"
                            >
                              {entry.title[locale]}
                            </a>
                          ) : (
                            <span className="text-muted">{entry.title[locale]}</span>
                          )}
                          <span className="shrink-0 text-sm text-faint tabular-nums">
                            {items ? t("started.facts", { items }) : t("coming", { questions: entry.questions.length })}
                          </span>
                        </p>
                      </>
                    )}
                  </li>
                );
              })}
          </ol>
        </section>
      ))}
    </main>
  );
}

function Number({ value }: { readonly value: number }) {
  return <span className="py-2 text-right font-mono text-sm leading-7 text-faint">{value}</span>;
}

interface WrittenChapterProps {
  readonly entry: Curriculum["chapters"][number];
  readonly chapter: Chapter;
  readonly locale: Locale;
}

/** A chapter that can be read, with the reader's progress in it. The whole card is the link. */
async function WrittenChapter({ entry, chapter, locale }: WrittenChapterProps) {
  const t = await getTranslations({ locale, namespace: "chapters" });
  return (
    <div className="relative col-span-2 my-2 grid grid-cols-subgrid rounded-xl border border-line bg-raised py-4 hover:border-accent">
      <span className="text-right font-mono text-sm leading-7 font-medium text-accent">{entry.number}</span>
      <div className="flex items-start gap-6 pr-5 max-sm:flex-col max-sm:gap-2">
        <div className="min-w-0 flex-1">
          <a
            href={`/${locale}/chapters/${entry.slug}`}
            className="text-lg font-semibold text-accent after:absolute after:inset-0"
          >
            {entry.title[locale]}
          </a>
          <p className="mt-1 text-[0.95rem] leading-relaxed text-pretty text-muted">{chapter.summary[locale]}</p>
          <p className="mt-2 text-sm text-muted">
            {t("facts", { minutes: chapter.minutes, questions: entry.questions.length })}
          </p>
        </div>
        <ChapterProgress slug={entry.slug} label={t.raw("progress") as string} />
      </div>
    </div>
  );
}
