import { getTranslations } from "next-intl/server";
import Link from "next/link";
import type { ReactNode } from "react";
import { LessonBody } from "@/components/learn/lesson-body";
import type { BuiltLesson } from "@/lib/content/built-lesson";
import { PageContents } from "@/components/learn/page-contents";
import { SourceList } from "@/components/learn/source-list";
import { TrackChapters } from "@/components/learn/track-chapters";
import { buttonClass } from "@/components/ui/button";

interface LessonPageProps {
  readonly lesson: BuiltLesson;
  /** Shows the item of an id where the lesson embeds it. */
  showItem(id: string): ReactNode;
  readonly quiz: ReactNode;
  readonly questions: ReactNode;
}

/** The page of a chapter: its place in the track, the lesson, quiz, interview questions and sources. */
export async function LessonPage({ lesson, showItem, quiz, questions }: LessonPageProps) {
  const { locale, chapter, entry, track, tree, next } = lesson;
  const t = await getTranslations({ locale, namespace: "lesson" });
  const ends = [
    ...(chapter.quiz.length > 0 ? [{ id: "quiz", depth: 2, text: t("quiz") }] : []),
    { id: "questions", depth: 2, text: t("questions") },
    { id: "sources", depth: 2, text: t("sources") },
  ];
  const contents = <PageContents headings={[...tree.headings.filter(({ depth }) => depth === 2), ...ends]} />;

  return (
    <div className="mx-auto grid w-full max-w-7xl grid-cols-[minmax(0,1fr)] gap-x-10 px-4 sm:px-6 lg:grid-cols-[minmax(0,1fr)_14rem] xl:grid-cols-[13rem_minmax(0,1fr)_14rem]">
      <nav aria-label={track.title[locale]} className="hidden xl:block">
        <div className="sticky top-15 max-h-[calc(100dvh-4rem)] overflow-y-auto pt-10 pb-6">
          <p className="mb-2 text-sm font-semibold">{track.title[locale]}</p>
          <TrackChapters
            chapters={lesson.trackChapters}
            written={new Set(lesson.written)}
            current={entry.slug}
            coming={t("coming")}
            locale={locale}
          />
        </div>
      </nav>

      <main id="main" className="mx-auto w-full max-w-[42rem] pt-8 sm:pt-12">
        <p className="text-sm text-muted">
          <Link prefetch={false} href={`/${locale}/chapters#${track.slug}`} className="hover:text-ink">
            {track.title[locale]}
          </Link>
          {" · "}
          {t("chapterNumber", { number: entry.number })}
        </p>
        <h1 className="mt-2 text-3xl font-semibold tracking-tight sm:text-4xl">{entry.title[locale]}</h1>
        <p className="mt-4 text-lg text-muted">{chapter.summary[locale]}</p>
        <p className="mt-3 text-sm text-muted">
          {t("facts", { minutes: chapter.minutes, questions: entry.questions.length, reviewed: chapter.reviewed })}
        </p>
        <details className="mt-6 rounded-lg border border-line px-4 py-3 lg:hidden">
          <summary className="text-sm font-medium">{t("onThisPage")}</summary>
          <nav aria-label={t("onThisPage")} className="mt-3">
            {contents}
          </nav>
        </details>

        <article className="prose mt-8">
          <LessonBody lesson={lesson} showItem={showItem} />
        </article>

        {chapter.quiz.length > 0 && (
          <section aria-labelledby="quiz" className="mt-16">
            <h2 id="quiz" className="mb-4 scroll-mt-20 text-2xl font-semibold">
              {t("quiz")}
            </h2>
            {quiz}
          </section>
        )}
        <section aria-labelledby="questions" className="mt-16">
          <h2 id="questions" className="scroll-mt-20 text-2xl font-semibold">
            {t("questions")}
          </h2>
          <p className="mt-2 mb-4 text-muted">{t("questionsIntro", { count: lesson.questionIds.length })}</p>
          {questions}
        </section>
        <section aria-labelledby="sources" className="mt-16">
          <h2 id="sources" className="mb-4 scroll-mt-20 text-2xl font-semibold">
            {t("sources")}
          </h2>
          <SourceList sources={chapter.sources} />
          <p className="mt-6 text-sm text-muted">{t("master")}</p>
        </section>
        <p className="mt-12">
          <Link
            prefetch={false}
            href={next ? `/${locale}/chapters/${next.slug}` : `/${locale}/progress`}
            className={buttonClass()}
          >
            {next ? t("next", { title: next.title[locale] }) : t("toProgress")} <span aria-hidden="true">→</span>
          </Link>
        </p>
      </main>

      <nav aria-label={t("onThisPage")} className="hidden lg:block">
        <div className="sticky top-15 max-h-[calc(100dvh-4rem)] overflow-y-auto pt-14 pb-6">
          <p className="mb-3 text-sm font-semibold">{t("onThisPage")}</p>
          {contents}
        </div>
      </nav>
    </div>
  );
}
