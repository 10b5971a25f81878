import { getTranslations } from "next-intl/server";
import { QuizIntro } from "@/components/practice/quiz-intro";
import { Island } from "@/components/shell/island";
import type { BuiltLesson } from "@/lib/content/built-lesson";

/** The quiz at the end of a lesson. */
export async function BuiltQuiz({ lesson: { locale, chapter } }: { readonly lesson: BuiltLesson }) {
  const t = await getTranslations({ locale, namespace: "practice.quiz" });
  return (
    <div className="rounded-xl border border-line bg-raised p-4 sm:p-6">
      <noscript>
        <p className="mb-3 text-sm text-muted">{t("noScript")}</p>
      </noscript>
      <Island name="quiz" props={{ items: chapter.quiz, locale }}>
        <QuizIntro intro={t("intro", { count: chapter.quiz.length })} start={t("start")} />
      </Island>
    </div>
  );
}
