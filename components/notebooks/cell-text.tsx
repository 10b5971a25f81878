import { codeClass } from "@/components/notebooks/built-cell";
import { RichText } from "@/components/ui/rich-text";
import { useRendered, type RenderedKind } from "@/components/notebooks/use-rendered";

/** The text of a cell, rendered; as it was written until it is. */
export function CellText({
  kind,
  text,
  lang,
}: {
  readonly kind: RenderedKind;
  readonly text: string;
  readonly lang: string;
}) {
  const html = useRendered(kind, text);
  if (html === undefined && kind === "code")
    return (
      <div className={codeClass}>
        <pre className="font-mono">{text}</pre>
      </div>
    );
  return (
    <div lang={kind === "prose" ? lang : undefined}>
      {html === undefined ? (
        <p className="wrap-anywhere whitespace-pre-wrap">{text}</p>
      ) : (
        <RichText html={html} className={kind === "code" ? codeClass : "py-1"} />
      )}
    </div>
  );
}
