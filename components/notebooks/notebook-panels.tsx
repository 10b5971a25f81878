import { DeletePanel } from "@/components/notebooks/delete-panel";
import { FindPanel } from "@/components/notebooks/find-panel";
import { HistoryPanel } from "@/components/notebooks/history-panel";
import { KeyPanel } from "@/components/notebooks/key-panel";
import { SharePanel } from "@/components/notebooks/share-panel";
import { TitlePanel } from "@/components/notebooks/title-panel";
import type { Locale } from "@/lib/core/locale";
import type { OpenedNotebook } from "@/lib/notebooks/client/use-open-notebook";
import type { NotebookDocument } from "@/lib/notebooks/schema";

export type Panel = "find" | "keys" | "title" | "history" | "share" | "delete";

interface NotebookPanelsProps {
  readonly panel: Panel | undefined;
  readonly opened: OpenedNotebook;
  readonly locale: Locale;
  readonly document: NotebookDocument;
  onClose(): void;
  keepBefore(): void;
}

export function NotebookPanels({ panel, opened, locale, document, onClose, keepBefore }: NotebookPanelsProps) {
  const { notebookId } = opened;
  switch (panel) {
    case "find":
      return <FindPanel locale={locale} onClose={onClose} />;
    case "keys":
      return <KeyPanel onClose={onClose} />;
    case "title":
      return <TitlePanel {...{ document, locale, onClose }} />;
    case "history":
      return <HistoryPanel {...{ notebookId, locale, document, onClose, keepBefore }} />;
    case "share":
      return <SharePanel {...{ notebookId, locale, onClose }} isGuest={opened.owner === "guest"} />;
    case "delete":
      return <DeletePanel {...{ opened, locale, onClose }} />;
    case undefined:
      return null;
  }
}
