import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { LessonBody } from "@/components/learn/lesson-body";
import { PageContents } from "@/components/learn/page-contents";
import { LessonFeedback } from "@/components/learn/lesson-feedback";
import { NotebookCard } from "@/components/learn/notebook-card";
import { SourceList } from "@/components/learn/source-list";
import { TrackChapters } from "@/components/learn/track-chapters";
import { ReportButton } from "@/components/shell/report-button";
import { StructuredData } from "@/components/shell/structured-data";
import { buttonClass } from "@/components/ui/button";
import type { BuiltLesson } from "@/lib/content/built-lesson";
import { lessonData } from "@/lib/site/structured-data";

interface LessonPageProps {
  readonly lesson: BuiltLesson;
  /** Shows the item of an id where the lesson embeds it. */
  showItem(id: string): ReactNode;
  readonly quiz: ReactNode;
  readonly questions: ReactNode;
}

/** The page of a chapter: its place in the track with the contents, the lesson with its margin, notebooks, quiz, questions and sources. */
export async function LessonPage({ lesson, showItem, quiz, questions }: LessonPageProps) {
  const { locale, chapter, entry, track, notebooks, next } = lesson;
  const t = await getTranslations({ locale, namespace: "lesson" });
  const all = await getTranslations({ locale, namespace: "chapters" });
  const report = <ReportButton label={t("report")} failed={t("reportFailed")} className="mt-4 pl-3" />;
  const contents = [
    ...lesson.headings.filter(({ depth }) => depth === 2).map(({ id, text }) => ({ id, text })),
    ...(notebooks.length > 0 ? [{ id: "notebooks", text: t("notebooks") }] : []),
    ...(chapter.quiz.length > 0 ? [{ id: "quiz", text: t("quiz") }] : []),
    { id: "questions", text: t("questions") },
    { id: "sources", text: t("sources") },
  ];

  return (
    <div className="lesson-grid mx-auto w-full max-w-[82rem] px-4 sm:px-6">
      {/* Not first `rel`: the build puts the page's other styles into the page, and this one is for paper alone. */}
      <link media="print" rel="stylesheet" href="/print.css" />
      <nav aria-label={track.title[locale]} className="hidden lg:block">
        <div className="sticky top-15 max-h-[calc(100dvh-3.75rem)] overflow-y-auto pt-12 pb-8">
          <p className="mb-3 font-semibold">
            <a href={`/${locale}/chapters#${track.slug}`} className="hover:text-accent">
              {track.title[locale]}
            </a>
          </p>
          <TrackChapters lesson={lesson} coming={t("coming")}>
            <PageContents headings={contents} form="rail" label={t("onThisPage")}>
              {report}
            </PageContents>
          </TrackChapters>
        </div>
      </nav>

      <main id="main" className="pt-8 sm:pt-12">
        <p className="text-sm text-muted">
          <a href={`/${locale}/chapters#${track.slug}`} className="hover:text-accent">
            {track.title[locale]}
          </a>
          {" · "}
          {t("chapterNumber", { number: entry.number })}
        </p>
        <h1 className="mt-2 text-3xl/tight font-semibold tracking-tight sm:text-4xl/tight">{entry.title[locale]}</h1>
        <p className="mt-4 text-lg/relaxed text-pretty text-muted">{chapter.summary[locale]}</p>
        <p className="mt-4 mb-8 text-sm text-muted">
          {t("facts", { minutes: chapter.minutes, questions: entry.questions.length, reviewed: chapter.reviewed })}
        </p>
        <PageContents headings={contents} form="sheet" label={t("onThisPage")}>
          {report}
        </PageContents>

        <noscript>
          <p className="mt-6 text-sm text-muted">{t("noScript")}</p>
        </noscript>
        <article data-chapter={entry.slug} className="lesson lesson-stack mt-8 lg:mt-0">
          <LessonBody lesson={lesson} blocks={lesson.blocks} showItem={showItem} />
        </article>

        {notebooks.length > 0 && (
          <Part id="notebooks" title={t("notebooks")}>
            <div className="space-y-3">
              {notebooks.map((notebook) => (
                <NotebookCard key={notebook.name} notebook={notebook} locale={locale} />
              ))}
            </div>
          </Part>
        )}
        {chapter.quiz.length > 0 && (
          <Part id="quiz" title={t("quiz")}>
            {quiz}
          </Part>
        )}
        <Part id="questions" title={t("questions")} intro={t("questionsIntro", { count: lesson.questionIds.length })}>
          {questions}
        </Part>
        <p className="no-print mt-14">
          <a
            href={next ? `/${locale}/chapters/${next.slug}` : `/${locale}/progress`}
            className={`${buttonClass()} min-h-12 px-6`}
          >
            {next ? t("next", { title: next.title[locale] }) : t("toProgress")} <span aria-hidden="true">→</span>
          </a>
        </p>
        <Part id="sources" title={t("sources")}>
          <SourceList sources={chapter.sources} />
          <LessonFeedback lesson={lesson} />
        </Part>
        <StructuredData data={lessonData(lesson, all("title"))} />
      </main>
      <ReportButton
        label={t("report")}
        failed={t("reportFailed")}
        className="absolute z-10 rounded-lg border border-line bg-raised px-3 py-1.5 shadow-lg"
        isOffer
      />
    </div>
  );
}

interface PartProps {
  readonly id: string;
  readonly title: string;
  readonly intro?: string;
  readonly children: ReactNode;
}

/** A part of the page after the lesson proper. */
function Part({ id, title, intro, children }: PartProps) {
  return (
    <section aria-labelledby={id} className="mt-16">
      <h2 id={id} className="scroll-mt-20 text-2xl font-semibold">
        {title}
      </h2>
      {intro && <p className="mt-2 text-muted">{intro}</p>}
      <div className="mt-5">{children}</div>
    </section>
  );
}
