import { useTranslations } from "next-intl";
import { Entry, Menu } from "@/components/notebooks/menu";
import { useActions } from "@/components/notebooks/notebook-actions";
import type { Panel } from "@/components/notebooks/notebook-panels";
import type { Locale } from "@/lib/core/locale";
import { saveFile } from "@/lib/lab-kit/picture-file";
import type { OpenedNotebook } from "@/lib/notebooks/client/use-open-notebook";
import { useCreateNotebook } from "@/lib/notebooks/client/use-create-notebook";
import { savePage } from "@/components/notebooks/save-page";
import { zipLanguages } from "@/lib/notebooks/client/zip-languages";
import { fileNameOf } from "@/lib/notebooks/file-name";
import { writeNotebook } from "@/lib/notebooks/nbformat/write-notebook";
import type { NotebookDocument } from "@/lib/notebooks/schema";
import { ownCopy } from "@/lib/notebooks/own-copy";
import { writeScript } from "@/lib/notebooks/write-script";

interface FileMenuProps {
  readonly opened: OpenedNotebook;
  readonly document: NotebookDocument;
  readonly locale: Locale;
  /** Whether the account has anything of it. */
  readonly hasCopy: boolean;
  onPanel(panel: Panel): void;
}

/** What can be done with the notebook as a whole: files, copies, its history, who may read it. */
export function FileMenu({ opened, document, locale, hasCopy, onPanel }: FileMenuProps) {
  const t = useTranslations("notebooks.file");
  const { say } = useActions();
  const create = useCreateNotebook();
  const isAuthored = Boolean(opened.found?.author);
  const hasLanguages = document.cells.some(({ source }) => typeof source !== "string");
  const failed = () => say(t("failed"));
  const save = (text: string, type: string, ending: string) =>
    saveFile(new Blob([text], { type }), `${fileNameOf(document, locale)}.${ending}`);
  return (
    <Menu label={t("label")}>
      <Entry onChoose={() => save(writeNotebook(document, locale), "application/x-ipynb+json", "ipynb")}>
        {t("ipynb")}
      </Entry>
      <Entry onChoose={() => save(writeScript(document, locale), "text/x-python", "py")}>{t("script")}</Entry>
      <Entry onChoose={() => void savePage(document, locale).then((html) => save(html, "text/html", "html"), failed)}>
        {t("html")}
      </Entry>
      {hasLanguages && (
        <Entry
          onChoose={() => {
            const name = fileNameOf(document, locale);
            void zipLanguages(document, name).then((zip) => saveFile(zip, `${name}.zip`), failed);
          }}
        >
          {t("both")}
        </Entry>
      )}
      <Entry
        onChoose={() =>
          create.mutate(ownCopy(document, locale, t("copyOf")), {
            onSuccess: ({ notebookId }) => location.assign(`/${locale}/notebooks/${notebookId}`),
            onError: failed,
          })
        }
      >
        {t("duplicate")}
      </Entry>
      {!isAuthored && <Entry onChoose={() => onPanel("title")}>{t("rename")}</Entry>}
      <Entry disabled={!hasCopy} onChoose={() => onPanel("history")}>
        {t("history")}
      </Entry>
      <Entry disabled={!hasCopy} onChoose={() => onPanel("share")}>
        {t("share")}
      </Entry>
      <Entry disabled={!hasCopy} onChoose={() => onPanel("delete")}>
        {t(isAuthored ? "reset" : "delete")}
      </Entry>
    </Menu>
  );
}
