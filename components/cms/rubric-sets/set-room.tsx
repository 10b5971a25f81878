"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { RoleName } from "@/components/cms/rubric-sets/set-facts";
import { SetEditor } from "@/components/cms/rubric-sets/set-editor";
import { ProblemAlert } from "@/components/shell/problem-alert";
import { Skeleton } from "@/components/ui/skeleton";
import type { Locale } from "@/lib/core/locale";
import { useRubricSet } from "@/lib/rubric-sets/client/use-rubric-set";

interface SetRoomProps {
  readonly setId: string;
  readonly locale: Locale;
  readonly roles: readonly RoleName[];
}

/** Loads a set and opens it; once more where somebody else was faster. */
export function SetRoom({ setId, locale, roles }: SetRoomProps) {
  const t = useTranslations("cms.rubricSets");
  const [opened, setOpened] = useState(0);
  const { data: set, error, refetch } = useRubricSet(setId);
  if (!set && error)
    return <ProblemAlert error={error} locale={locale} namespace="cms.rubricSets" onAgain={() => void refetch()} />;
  if (!set)
    return (
      <div role="status" aria-busy="true" aria-label={t("loading")}>
        <Skeleton className="h-96" />
      </div>
    );
  const loadNewest = () => void refetch().then(() => setOpened((count) => count + 1));
  return <SetEditor key={`${opened}-${set.isArchived}`} {...{ set, locale, roles, loadNewest }} />;
}
