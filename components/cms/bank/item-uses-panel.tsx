import { useFormatter, useTranslations } from "next-intl";
import { ProblemAlert } from "@/components/shell/problem-alert";
import { Skeleton } from "@/components/ui/skeleton";
import { useItemUses } from "@/lib/cms/client/use-bank";
import type { Locale } from "@/lib/core/locale";

interface ItemUsesPanelProps {
  readonly itemId: string;
  readonly locale: Locale;
}

/** Everywhere an item stands, with links there. */
export function ItemUsesPanel({ itemId, locale }: ItemUsesPanelProps) {
  const t = useTranslations("cms.bank.used");
  const format = useFormatter();
  const uses = useItemUses(itemId);
  if (uses.isError)
    return <ProblemAlert namespace="cms.bank" error={uses.error} locale={locale} onAgain={() => void uses.refetch()} />;
  if (!uses.data) return <Skeleton className="mt-2 h-16" />;
  const { lessons, assignments, rubricSets, lab, cards, attempts } = uses.data;
  const day = (moment: string) => format.dateTime(new Date(moment), { dateStyle: "medium" });
  const places = [
    ...lessons.map(({ chapter, section, isQuiz }) => ({
      href: `/${locale}/chapters/${chapter}${section ? `#${section}` : ""}`,
      text: t(isQuiz ? "quiz" : "lesson", { chapter }),
    })),
    ...assignments.map(({ assignmentId, title, opensAt, closesAt }) => ({
      href: `/${locale}/quizzes/manage/${assignmentId}`,
      text: t("assignment", { title, from: day(opensAt), to: day(closesAt) }),
    })),
    ...rubricSets.map(({ id, title }) => ({
      href: `/${locale}/cms/rubric-sets/${id}`,
      text: t("rubricSet", { title: title[locale] || title[locale === "zh" ? "en" : "zh"] }),
    })),
    ...(lab ? [{ href: `/${locale}/labs/${lab}`, text: t("lab", { lab }) }] : []),
  ];
  return (
    <div className="mt-2 ml-9 rounded-lg bg-surface px-3 py-2 text-sm">
      {places.length === 0 ? (
        <p className="text-muted">{t("nowhere")}</p>
      ) : (
        <ul className="space-y-0.5">
          {places.map(({ href, text }) => (
            <li key={href ?? text}>
              {href ? (
                <a href={href} className="underline underline-offset-4 hover:text-accent">
                  {text}
                </a>
              ) : (
                text
              )}
            </li>
          ))}
        </ul>
      )}
      <p className="mt-1 text-muted">{t("learners", { cards, attempts })}</p>
    </div>
  );
}
