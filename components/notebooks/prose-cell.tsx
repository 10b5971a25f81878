import { useTranslations } from "next-intl";
import { CellEditor } from "@/components/notebooks/cell-editor";
import { CellText } from "@/components/notebooks/cell-text";
import type { CellViewProps } from "@/components/notebooks/cell-props";
import { useActions } from "@/components/notebooks/notebook-actions";
import { useCellEditor } from "@/components/notebooks/use-cell-editor";
import { langOf } from "@/lib/core/locale";
import { textIn } from "@/lib/notebooks/title-of";

/** Prose as it is read, or as it is written; text that is neither stands as it is. */
export function ProseCell({ name, cell, locale, isEditing, revision }: CellViewProps & { readonly name: string }) {
  const t = useTranslations("notebooks.cell");
  const actions = useActions();
  const editor = useCellEditor(cell.id, locale);
  const text = textIn(cell.source, locale);
  const shown =
    text.trim() === "" ? (
      <p className="py-1 text-muted">{t(cell.type === "raw" ? "emptyRaw" : "emptyProse")}</p>
    ) : cell.type === "raw" ? (
      <pre className="overflow-x-auto rounded-md border border-dashed border-line p-2 font-mono text-sm">{text}</pre>
    ) : (
      <CellText kind="prose" text={text} lang={langOf(locale)} />
    );
  if (!isEditing)
    return (
      // A short cut; Enter and the button “Write in this cell” do the same.
      <div className="min-w-0 sm:pl-[3.25rem]" onDoubleClick={() => actions.write(cell.id, 0)}>
        {shown}
      </div>
    );
  return (
    <div className="min-w-0 sm:pl-[3.25rem]">
      <div className="overflow-hidden rounded-md border border-accent bg-bg">
        <CellEditor
          key={locale}
          {...{ text, revision, isCode: false, label: name }}
          isActive
          {...editor}
          complete={undefined}
        >
          {shown}
        </CellEditor>
      </div>
    </div>
  );
}
