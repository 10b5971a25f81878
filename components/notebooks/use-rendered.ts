import { useEffect, useReducer } from "react";
import type { Locale } from "@/lib/core/locale";
import type { NotebookDocument } from "@/lib/notebooks/schema";
import { textIn } from "@/lib/notebooks/title-of";

export type RenderedKind = "prose" | "code";

/** What was rendered on this page, by kind and text. */
const known = new Map<string, string>();
const keyOf = (kind: RenderedKind, text: string) => `${kind} ${text}`;

/** Marks the HTML of a cell that the server rendered, by the cell's id. */
export const BUILT = "data-built-cell";

/** Takes over what the page of an author's notebook came with, so that no renderer is loaded for it. */
export function takeBuilt(page: HTMLElement, document: NotebookDocument, locale: Locale): void {
  for (const { id, type, source } of document.cells) {
    const built = page.querySelector(`[${BUILT}="${CSS.escape(id)}"] > .prose`);
    if (built && type !== "raw")
      known.set(keyOf(type === "code" ? "code" : "prose", textIn(source, locale)), built.innerHTML);
  }
}

/** A text of a cell as sanitised HTML; undefined until the renderer, which is loaded for texts that came without, has made it. */
export function useRendered(kind: RenderedKind, text: string): string | undefined {
  const [, update] = useReducer((count: number) => count + 1, 0);
  const html = known.get(keyOf(kind, text));
  const isMissing = html === undefined && text.trim() !== "";
  useEffect(() => {
    if (!isMissing) return;
    let isCurrent = true;
    import("@/lib/notebooks/render-cell").then(
      ({ renderProse, renderCode }) => {
        if (!isCurrent) return;
        known.set(keyOf(kind, text), kind === "code" ? renderCode(text) : renderProse(text));
        update();
      },
      // Without a network the text itself stays in sight.
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
  }, [kind, text, isMissing]);
  return html;
}
