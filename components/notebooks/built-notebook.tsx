import { BUILT, codeClass } from "@/components/notebooks/built-cell";
import { RichText } from "@/components/ui/rich-text";
import type { Locale } from "@/lib/core/locale";
import { renderCode, renderProse } from "@/lib/notebooks/render-cell";
import type { NotebookDocument } from "@/lib/notebooks/schema";
import { textIn } from "@/lib/notebooks/title-of";

/** An author's notebook as it can be read at once, and without JavaScript. */
export function BuiltNotebook({ document, locale }: { readonly document: NotebookDocument; readonly locale: Locale }) {
  return (
    <div className="space-y-3">
      {document.cells.map(({ id, type, source }) => {
        const text = textIn(source, locale);
        return (
          <div key={id} {...{ [BUILT]: id }} className={type === "code" ? "rounded-lg border border-line" : ""}>
            {type === "raw" ? (
              <pre className="overflow-x-auto text-sm">{text}</pre>
            ) : (
              <RichText
                html={type === "code" ? renderCode(text) : renderProse(text)}
                className={type === "code" ? codeClass : ""}
              />
            )}
          </div>
        );
      })}
    </div>
  );
}
