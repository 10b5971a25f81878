import { getTranslations } from "next-intl/server";
import Link from "next/link";
import { ChapterProgress } from "@/components/learn/chapter-progress";
import type { Chapter, Curriculum } from "@/lib/content/schema";
import type { Locale } from "@/lib/core/locale";

interface ChapterIndexProps {
  readonly locale: Locale;
  readonly curriculum: Curriculum;
  readonly written: readonly Chapter[];
}

/** Eight tracks and their chapters; those that are not written yet say so. */
export async function ChapterIndex({ locale, curriculum, written }: ChapterIndexProps) {
  const t = await getTranslations({ locale, namespace: "chapters" });
  return (
    <main id="main" className="mx-auto w-full max-w-6xl px-4 py-12 sm:px-6">
      <h1 className="text-3xl font-semibold tracking-tight sm:text-4xl">{t("title")}</h1>
      <p className="mt-3 max-w-2xl text-lg text-muted">{t("lead")}</p>
      {curriculum.tracks.map((track) => (
        <section
          key={track.slug}
          aria-labelledby={track.slug}
          className="mt-12 grid gap-x-10 border-t border-line pt-6 lg:grid-cols-[16rem_minmax(0,1fr)]"
        >
          <div>
            <h2 id={track.slug} className="scroll-mt-24 text-xl font-semibold">
              {track.title[locale]}
            </h2>
            <p className="mt-2 text-sm text-muted">{track.summary[locale]}</p>
          </div>
          <ol className="mt-4 lg:mt-0">
            {curriculum.chapters
              .filter((chapter) => chapter.track === track.slug)
              .map((chapter) => {
                const content = written.find(({ slug }) => slug === chapter.slug);
                return (
                  <li key={chapter.slug} className="flex gap-4 border-b border-line py-3.5 last:border-b-0">
                    <span className="w-7 shrink-0 text-right font-mono text-sm leading-7 text-muted">
                      {chapter.number}
                    </span>
                    <div className="min-w-0 flex-1">
                      {content ? (
                        <>
                          <Link
                            prefetch={false}
                            href={`/${locale}/chapters/${chapter.slug}`}
                            className="font-semibold text-accent underline-offset-4 hover:underline"
                          >
                            {chapter.title[locale]}
                          </Link>
                          <p className="mt-1 text-sm text-muted">{content.summary[locale]}</p>
                          <p className="mt-1 text-sm text-muted">
                            {t("facts", { minutes: content.minutes, questions: chapter.questions.length })}
                          </p>
                        </>
                      ) : (
                        <p className="flex flex-wrap items-baseline gap-x-3">
                          <span>{chapter.title[locale]}</span>
                          <span className="text-sm text-muted">
                            {t("coming", { questions: chapter.questions.length })}
                          </span>
                        </p>
                      )}
                    </div>
                    {content && <ChapterProgress slug={chapter.slug} label={t.raw("progress") as string} />}
                  </li>
                );
              })}
          </ol>
        </section>
      ))}
    </main>
  );
}
