"use client";

import { useFormatter, useTranslations } from "next-intl";
import { NewSetForm } from "@/components/cms/rubric-sets/new-set-form";
import type { RoleName } from "@/components/cms/rubric-sets/set-facts";
import { ProblemAlert } from "@/components/shell/problem-alert";
import { Skeleton } from "@/components/ui/skeleton";
import type { Locale } from "@/lib/core/locale";
import { useRubricSets } from "@/lib/rubric-sets/client/use-rubric-sets";
import type { RubricSetEntry } from "@/lib/rubric-sets/schema";
import { titleIn } from "@/lib/rubric-sets/title-in";

interface SetListProps {
  readonly locale: Locale;
  readonly roles: readonly RoleName[];
}

/** All sets: those in use, the archived ones behind a line of their own, and a new one. */
export function SetList({ locale, roles }: SetListProps) {
  const t = useTranslations("cms.rubricSets");
  const { data, error, refetch } = useRubricSets();
  if (!data && error)
    return <ProblemAlert error={error} locale={locale} namespace="cms.rubricSets" onAgain={() => void refetch()} />;
  if (!data) return <Skeleton className="h-64" />;
  const inUse = data.sets.filter(({ isArchived }) => !isArchived);
  const archived = data.sets.filter(({ isArchived }) => isArchived);
  return (
    <div className="grid items-start gap-8 lg:grid-cols-[minmax(0,1fr)_20rem]">
      <div className="min-w-0">
        {inUse.length === 0 ? (
          <p className="rounded-lg border border-dashed border-line px-4 py-8 text-center text-muted">{t("empty")}</p>
        ) : (
          <Entries sets={inUse} locale={locale} roles={roles} />
        )}
        {archived.length > 0 && (
          <details className="mt-6">
            <summary className="w-fit cursor-pointer py-1 text-sm font-medium text-muted hover:text-ink">
              {t("archived", { count: archived.length })}
            </summary>
            <Entries sets={archived} locale={locale} roles={roles} />
          </details>
        )}
      </div>
      <NewSetForm locale={locale} />
    </div>
  );
}

interface EntriesProps extends SetListProps {
  readonly sets: readonly RubricSetEntry[];
}

function Entries({ sets, locale, roles }: EntriesProps) {
  const t = useTranslations("cms.rubricSets");
  const format = useFormatter();
  return (
    <ul className="divide-y divide-line rounded-lg border border-line">
      {sets.map(({ setId, title, level, role, items, minutes, owner, isMine, updatedAt }) => (
        <li key={setId} className="px-4 py-3">
          <a
            href={`/${locale}/cms/rubric-sets/${setId}`}
            className="font-medium wrap-anywhere underline-offset-4 hover:underline"
          >
            {titleIn(title, locale)}
          </a>
          <p className="mt-0.5 flex flex-wrap gap-x-3 text-sm text-muted">
            <span>{t("items", { count: items })}</span>
            {minutes > 0 && <span>{t("minutesTotal", { minutes })}</span>}
            {level && <span>{t(`levels.${level}`)}</span>}
            {role && <span>{roles.find(({ slug }) => slug === role)?.name ?? role}</span>}
            <span className="wrap-anywhere">{isMine ? t("mine") : (owner ?? t("noOwner"))}</span>
            <span>{format.dateTime(new Date(updatedAt), { dateStyle: "medium" })}</span>
          </p>
        </li>
      ))}
    </ul>
  );
}
