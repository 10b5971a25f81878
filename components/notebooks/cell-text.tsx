import { RichText } from "@/components/ui/rich-text";
import { useRendered, type RenderedKind } from "@/components/notebooks/use-rendered";

const CODE =
  "text-sm [&_pre]:overflow-x-auto [&_pre]:rounded-none [&_pre]:border-0 [&_pre]:bg-transparent [&_pre]:p-2 [&_pre]:text-sm [&_pre]:leading-[1.6]";

/** The looks of code that is not being written: line for line where its editor will have it. */
export const codeClass = `${CODE} min-h-[2.4rem]`;

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
