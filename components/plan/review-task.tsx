import { useTranslations } from "next-intl";
import { TaskRow } from "@/components/plan/task-row";
import type { Locale } from "@/lib/core/locale";
import type { TodaysTasks } from "@/lib/plan/schema";

interface ReviewTaskProps {
  readonly review: TodaysTasks["review"];
  readonly locale: Locale;
}

/** What is due today; where the day is too short for all of it, how much fits. */
export function ReviewTask({ review, locale }: ReviewTaskProps) {
  const t = useTranslations("plan.tasks.review");
  const { cards, minutes, due, fresh, done, isDone } = review;
  const isNothing = due + done === 0;
  const action = { href: `/${locale}/review/session`, label: t("start") };
  return (
    <TaskRow
      title={t(isNothing ? "none" : "title")}
      state={isNothing ? "idle" : isDone ? "done" : "open"}
      minutes={minutes}
      action={due + fresh > 0 ? action : undefined}
    >
      {!isNothing && (
        <p>
          {t("waiting", { due, done })}
          {cards < due + done && t("fits", { cards })}
        </p>
      )}
      {fresh > 0 && <p>{t("fresh", { fresh })}</p>}
    </TaskRow>
  );
}
