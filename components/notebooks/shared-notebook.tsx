"use client";

import { useTranslations } from "next-intl";
import { ReadCells } from "@/components/notebooks/read-cells";
import { useMoment } from "@/components/notebooks/use-moment";
import { ProblemAlert } from "@/components/shell/problem-alert";
import { Button } from "@/components/ui/button";
import { Skeleton } from "@/components/ui/skeleton";
import type { Locale } from "@/lib/core/locale";
import { useCreateNotebook } from "@/lib/notebooks/client/use-create-notebook";
import { useSharedNotebook } from "@/lib/notebooks/client/use-shared-notebook";
import { ownCopy } from "@/lib/notebooks/own-copy";

/** A team-mate's notebook as he left it a moment ago: to be read, or copied. */
export function SharedNotebook({ shareId, locale }: { readonly shareId: string; readonly locale: Locale }) {
  const t = useTranslations("notebooks.shared");
  const moment = useMoment();
  const { data, error, refetch } = useSharedNotebook(shareId);
  const create = useCreateNotebook();
  if (!data)
    return error ? (
      <ProblemAlert error={error} locale={locale} namespace="notebooks" onAgain={() => void refetch()} />
    ) : (
      <Skeleton className="h-96" />
    );
  return (
    <>
      <p className="text-sm text-muted">
        {t(data.isMine ? "mine" : "by", { owner: data.owner, team: data.team, time: moment(data.savedAt) })}
      </p>
      <ProblemAlert error={create.error} locale={locale} namespace="notebooks" />
      <Button
        variant="quiet"
        className="mt-3"
        busy={create.isPending}
        onClick={() =>
          create.mutate(ownCopy(data.document, locale, t("copyOf")), {
            onSuccess: ({ notebookId }) => window.location.assign(`/${locale}/notebooks/${notebookId}`),
          })
        }
      >
        {t("copy")}
      </Button>
      <ReadCells document={data.document} locale={locale} />
    </>
  );
}
