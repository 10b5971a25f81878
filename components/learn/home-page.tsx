import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { TrackGrid } from "@/components/learn/track-grid";
import { buttonClass } from "@/components/ui/button";
import { WarmupCurve } from "@/components/ui/warmup-curve";
import type { BuiltLesson } from "@/lib/content/built-lesson";
import type { Curriculum } from "@/lib/content/schema";

interface HomePageProps {
  readonly curriculum: Curriculum;
  /** The chapter that is shown as an example. */
  readonly lesson: BuiltLesson;
  /** An item that can be answered on the spot. */
  readonly item: ReactNode;
  readonly figure: ReactNode;
}

const PROMISES = ["explain", "practise", "mark", "remember"] as const;

/** What Warmup is, shown by a question that can be answered on the spot and a figure of a real chapter. */
export async function HomePage({ curriculum, lesson, item, figure }: HomePageProps) {
  const { locale, entry, chapter, written } = lesson;
  const t = await getTranslations({ locale, namespace: "home" });
  const chapterHref = `/${locale}/chapters/${entry.slug}`;
  return (
    <main id="main" className="mx-auto w-full max-w-6xl px-4 sm:px-6">
      <section className="grid items-center gap-x-16 gap-y-12 pt-12 pb-16 sm:pt-20 sm:pb-24 lg:grid-cols-[minmax(0,1fr)_minmax(0,28rem)]">
        <div>
          <h1 className="text-[2.1rem]/tight font-semibold tracking-tight sm:text-5xl/tight">
            {t("title")
              .split("\n")
              .map((line) => (
                <span key={line} className="block text-balance">
                  {line}
                </span>
              ))}
          </h1>
          <p className="mt-6 max-w-xl text-lg/relaxed text-pretty text-muted">{t("lead")}</p>
          <div className="mt-8 flex flex-wrap gap-3">
            <a href={chapterHref} className={`${buttonClass()} min-h-12 px-5`}>
              {t("start", { title: entry.title[locale] })}
            </a>
            <a href={`/${locale}/chapters`} className={`${buttonClass("quiet")} min-h-12 px-5`}>
              {t("allChapters")}
            </a>
          </div>
          {/* The header's link bears a name once somebody is signed in; the line keeps its height, so nothing moves. */}
          <p className="mt-4 text-sm text-muted">
            <span className="[body:has([data-account][aria-label])_&]:hidden">{t("noAccount")}</span>
            <a
              href={`/${locale}/today`}
              className="hidden text-accent underline underline-offset-4 [body:has([data-account][aria-label])_&]:inline"
            >
              {t("today")}
            </a>
          </p>
        </div>
        <div>
          <p className="mb-3 text-sm font-medium text-muted">{t("tryIt")}</p>
          {item}
        </div>
      </section>

      <section aria-label={t("promises")}>
        <WarmupCurve value={1} className="h-28 w-full max-lg:hidden" stretch />
        <ol className="grid gap-x-10 gap-y-8 border-t border-line py-10 sm:grid-cols-2 lg:grid-cols-4">
          {PROMISES.map((name) => (
            <li key={name}>
              <h2 className="font-semibold">{t(`promise.${name}.title`)}</h2>
              <p className="mt-2 text-[0.95rem] text-pretty text-muted">{t(`promise.${name}.text`)}</p>
            </li>
          ))}
        </ol>
      </section>

      <section
        aria-labelledby="sample"
        className="grid items-center gap-x-16 gap-y-8 border-t border-line py-14 lg:grid-cols-[minmax(0,26rem)_minmax(0,1fr)]"
      >
        <div>
          <h2 id="sample" className="text-2xl font-semibold">
            {t("sample.title")}
          </h2>
          <p className="mt-4 text-pretty text-muted">{t("sample.text")}</p>
          <p className="mt-4 text-sm text-muted">
            {t("sample.facts", {
              minutes: chapter.minutes,
              items: lesson.items.length - lesson.questionIds.length,
              questions: lesson.questionIds.length,
              sources: chapter.sources.length,
            })}
          </p>
          <p className="mt-6">
            <a
              href={chapterHref}
              className="font-medium text-accent underline decoration-accent/40 underline-offset-4 hover:decoration-accent"
            >
              {t("sample.read")} <span aria-hidden="true">→</span>
            </a>
          </p>
        </div>
        {figure}
      </section>

      <section aria-labelledby="tracks" className="border-t border-line py-14">
        <h2 id="tracks" className="text-2xl font-semibold">
          {t("tracks")}
        </h2>
        <p className="mt-2 mb-8 max-w-2xl text-muted">{t("tracksLead")}</p>
        <TrackGrid curriculum={curriculum} written={written} locale={locale} />
      </section>
    </main>
  );
}
