import { useTranslations } from "next-intl";
import { CellOutputs } from "@/components/notebooks/cell-outputs";
import { CellText } from "@/components/notebooks/cell-text";
import { langOf, type Locale } from "@/lib/core/locale";
import type { NotebookDocument } from "@/lib/notebooks/schema";
import { textIn } from "@/lib/notebooks/title-of";

/** A document to be read: the author's, a team-mate's, or an earlier version. */
export function ReadCells({ document, locale }: { readonly document: NotebookDocument; readonly locale: Locale }) {
  const t = useTranslations("notebooks");
  return (
    <ol aria-label={t("cells")} className="mt-4 space-y-3">
      {document.cells.map((cell) => {
        const text = textIn(cell.source, locale);
        return (
          <li key={cell.id} className="min-w-0 list-none">
            {cell.type === "markdown" && <CellText kind="prose" text={text} lang={langOf(locale)} />}
            {cell.type === "raw" && <pre className="overflow-x-auto p-2 font-mono text-sm">{text}</pre>}
            {cell.type === "code" && (
              <>
                <div className="overflow-hidden rounded-md border border-line bg-bg">
                  <CellText kind="code" text={text} lang="" />
                </div>
                <CellOutputs outputs={cell.outputs} />
              </>
            )}
          </li>
        );
      })}
    </ol>
  );
}
