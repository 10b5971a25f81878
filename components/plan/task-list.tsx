import { useTranslations } from "next-intl";
import { ConceptTask } from "@/components/plan/concept-task";
import { ReviewTask } from "@/components/plan/review-task";
import { TaskRow } from "@/components/plan/task-row";
import type { Locale } from "@/lib/core/locale";
import type { PlanNames } from "@/lib/plan/plan-names";
import type { PlanOutput, TodaysTasks } from "@/lib/plan/schema";

interface TaskListProps {
  readonly plan: PlanOutput;
  readonly names: PlanNames;
  readonly locale: Locale;
}

/** Today's list: reviews, lessons, one weak concept, a lab. What is done is read from today's answers. */
export function TaskList({ plan, names, locale }: TaskListProps) {
  const t = useTranslations("plan.tasks");
  const { tasks, phase, budget } = plan;
  const { lessons, lab } = tasks;
  const { done, count } = countTasks(tasks);
  const isDayPlanned = phase !== "today";
  return (
    <section aria-labelledby="todays-tasks">
      <div className="mb-3 flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 id="todays-tasks" className="text-xl font-semibold">
          {t(count > 0 && done === count ? "allDone" : "title")}
        </h2>
        {count > 0 && <p className="text-sm text-muted tabular-nums">{t("progress", { done, count })}</p>}
      </div>
      <ol className="divide-y divide-line rounded-xl border border-line bg-raised">
        <ReviewTask review={tasks.review} locale={locale} />
        {lessons.map(({ chapter, minutes, items, done: answered, isDone, isBegun, next }) => (
          <TaskRow
            key={chapter}
            title={t("lesson.title", { chapter: names.chapters[chapter] ?? chapter })}
            state={isDone ? "done" : "open"}
            minutes={minutes}
            action={{
              href: lessonHref(locale, chapter, isBegun ? names.items[next ?? ""]?.section : undefined),
              label: t(isBegun ? "lesson.goOn" : "lesson.begin"),
            }}
          >
            {t("lesson.items", { items, done: answered })}
          </TaskRow>
        ))}
        {isDayPlanned && lessons.length === 0 && (
          <TaskRow title={t(budget.needed === 0 ? "finished" : "nothingLesson")} state="idle" />
        )}
        {isDayPlanned && <ConceptTask tasks={tasks} names={names} locale={locale} />}
        {lab && (
          <TaskRow
            title={t("lab.title", { lab: names.labs[lab.slug] ?? lab.slug })}
            state={lab.isDone ? "done" : "optional"}
            action={{ href: `/${locale}/labs/${lab.slug}`, label: t("lab.open") }}
          >
            {t("lab.left", { left: lab.left, count: lab.challenges })}
          </TaskRow>
        )}
      </ol>
    </section>
  );
}

function lessonHref(locale: Locale, chapter: string, section: string | undefined): string {
  return `/${locale}/chapters/${chapter}${section ? `#${section}` : ""}`;
}

/** What has to be done today, and what of it was; a lab is for time that is left. */
function countTasks({ review, lessons, concept }: TodaysTasks): { readonly done: number; readonly count: number } {
  const all = [...(review.cards > 0 ? [review] : []), ...lessons, ...(concept ? [concept] : [])];
  return { done: all.filter(({ isDone }) => isDone).length, count: all.length };
}
