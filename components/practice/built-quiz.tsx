import { getTranslations } from "next-intl/server";
import { Skeleton } from "@/components/ui/skeleton";
import type { BuiltLesson } from "@/lib/content/built-lesson";
import { Quiz } from "@/components/practice/quiz";

/** The quiz at the end of a lesson. */
export async function BuiltQuiz({ lesson }: { readonly lesson: BuiltLesson }) {
  const { locale, chapter } = lesson;
  const t = await getTranslations({ locale, namespace: "practice.quiz" });
  const word = (key: string) => t.raw(key) as string; // a template, filled in where the numbers are known
  return (
    <div className="rounded-xl border border-line bg-raised p-4 sm:p-6">
      <noscript>
        <p className="mb-3 text-sm text-muted">{t("noScript")}</p>
      </noscript>
      <Quiz
        locale={locale}
        items={chapter.quiz.map((id) => ({
          id,
          // Readers without JavaScript have the lesson; a second copy of every item would only make the page heavier.
          built: <Skeleton className="h-80" />,
        }))}
        words={{
          intro: t("intro", { count: chapter.quiz.length }),
          ...{ start: t("start"), previous: t("previous"), next: t("next"), finish: t("finish") },
          ...{ again: t("again"), restart: t("restart") },
          ...{ progress: word("progress"), result: word("result"), itemLink: word("itemLink") },
          verdicts: {
            ...{ solved: t("verdicts.solved"), partly: t("verdicts.partly") },
            ...{ missed: t("verdicts.missed"), left: t("verdicts.left") },
          },
        }}
      />
    </div>
  );
}
