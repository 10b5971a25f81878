"use client";

import { useTranslations } from "next-intl";
import { ProblemAlert } from "@/components/shell/problem-alert";
import { Button } from "@/components/ui/button";
import { forEachLocale, type Locale } from "@/lib/core/locale";
import { useArchiveRubricSet } from "@/lib/rubric-sets/client/use-archive-rubric-set";
import { useCreateRubricSet } from "@/lib/rubric-sets/client/use-create-rubric-set";
import type { RubricSet } from "@/lib/rubric-sets/schema";

interface SetActsProps {
  readonly set: RubricSet;
  readonly locale: Locale;
  readonly isUnsaved: boolean;
}

/** Marks of a copy, in the language of each title. */
const COPY = { zh: "（副本）", en: " (copy)" };
const MOST = 120;

/** A copy of one's own, and taking the set out of use. */
export function SetActs({ set, locale, isUnsaved }: SetActsProps) {
  const t = useTranslations("cms.rubricSets");
  const copy = useCreateRubricSet();
  const archive = useArchiveRubricSet(set.setId);
  const title = forEachLocale((language) => {
    const text = set.title[language];
    return text === "" ? "" : text.slice(0, MOST - COPY[language].length) + COPY[language];
  });
  return (
    <div className="space-y-3 border-t border-line pt-4">
      <div className="flex flex-wrap gap-2">
        <Button
          variant="quiet"
          busy={copy.isPending}
          disabled={isUnsaved && set.mayEdit}
          onClick={() =>
            copy.mutate(
              { title, from: set.setId },
              { onSuccess: ({ setId }) => location.assign(`/${locale}/cms/rubric-sets/${setId}`) },
            )
          }
        >
          {t("duplicate")}
        </Button>
        {set.mayArchive && (
          <Button
            variant="quiet"
            busy={archive.isPending}
            disabled={isUnsaved && set.mayEdit}
            onClick={() => archive.mutate(!set.isArchived)}
          >
            {t(set.isArchived ? "bringBack" : "archive")}
          </Button>
        )}
      </div>
      <ProblemAlert error={copy.error ?? archive.error} locale={locale} namespace="cms.rubricSets" />
    </div>
  );
}
