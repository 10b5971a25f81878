import { useTranslations } from "next-intl";
import { PanelFrame } from "@/components/notebooks/panel-frame";
import { ProblemAlert } from "@/components/shell/problem-alert";
import { Button } from "@/components/ui/button";
import type { Locale } from "@/lib/core/locale";
import { useDeleteNotebook } from "@/lib/notebooks/client/use-delete-notebook";
import type { OpenedNotebook } from "@/lib/notebooks/client/use-open-notebook";

interface DeletePanelProps {
  readonly opened: OpenedNotebook;
  readonly locale: Locale;
  onClose(): void;
}

/** Asks once more before a notebook, or one's own copy of an author's, goes for good. */
export function DeletePanel({ opened, locale, onClose }: DeletePanelProps) {
  const t = useTranslations("notebooks.delete");
  const { notebookId, owner } = opened;
  const remove = useDeleteNotebook(owner);
  const isCopy = Boolean(opened.found?.author);
  const leave = () => location.assign(isCopy ? `/${locale}/notebooks/${notebookId}` : `/${locale}/notebooks`);

  return (
    <PanelFrame title={t(isCopy ? "resetTitle" : "title")} onClose={onClose}>
      <p className="mb-3 max-w-prose text-sm">{t(isCopy ? "resetText" : "text")}</p>
      <ProblemAlert error={remove.error} locale={locale} namespace="notebooks" />
      <Button busy={remove.isPending} onClick={() => remove.mutate(notebookId, { onSuccess: leave })}>
        {t(isCopy ? "reset" : "delete")}
      </Button>
    </PanelFrame>
  );
}
