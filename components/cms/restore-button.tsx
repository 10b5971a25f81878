"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { ProblemAlert } from "@/components/shell/problem-alert";
import { Button } from "@/components/ui/button";
import { draftOutput, type CmsDocument, type EditedItem } from "@/lib/cms/schema";
import type { Locale } from "@/lib/core/locale";
import { api } from "@/lib/http/client";

interface RestoreButtonProps {
  readonly item: EditedItem;
  readonly document: CmsDocument;
  readonly number: number;
  readonly locale: Locale;
}

/** Takes an old revision up as a draft over the newest one: history is added to, never turned back. */
export function RestoreButton({ item, document, number, locale }: RestoreButtonProps) {
  const t = useTranslations("cms.history");
  const restore = useMutation({
    mutationFn: () =>
      api.put(`/api/v1/cms/items/${encodeURIComponent(item.itemId)}/draft`, {
        body: { version: item.draft?.version ?? 0, baseId: item.newestId, document },
        output: draftOutput,
      }),
    onSuccess: () => window.location.assign(`/${locale}/cms/items/${item.itemId}`),
  });
  return (
    <div>
      <Button
        variant="quiet"
        className="min-h-9 text-sm"
        busy={restore.isPending || restore.isSuccess}
        onClick={() => restore.mutate()}
      >
        {t(item.draft ? "restoreOver" : "restore", { number })}
      </Button>
      {restore.error && <ProblemAlert error={restore.error} locale={locale} namespace="cms" named="all" />}
    </div>
  );
}
