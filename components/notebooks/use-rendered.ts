import { useEffect, useReducer } from "react";
import { BUILT } from "@/components/notebooks/built-cell";
import type { Locale } from "@/lib/core/locale";
import type { NotebookDocument } from "@/lib/notebooks/schema";
import { textIn } from "@/lib/notebooks/title-of";

export type RenderedKind = "prose" | "code";

/** What was rendered on this page, by kind and text. */
const known = new Map<string, string>();
const keyOf = (kind: RenderedKind, text: string) => `${kind} ${text}`;

/** What the page of an author's notebook came with, by cell. */
const built = new Map<string, string>();

/** Keeps what the page came with, before the living notebook takes its place. */
export function keepBuilt(page: HTMLElement | null): void {
  for (const cell of page?.querySelectorAll<HTMLElement>(`[${BUILT}]`) ?? []) {
    const prose = cell.querySelector(":scope > .prose");
    if (prose) built.set(cell.getAttribute(BUILT) ?? "", prose.innerHTML);
  }
}

/** Takes it for the texts of the same document in the same language, so that no renderer is loaded for them. */
export function takeBuilt(document: NotebookDocument, locale: Locale): void {
  for (const { id, type, source } of document.cells) {
    const html = built.get(id);
    if (html !== undefined && type !== "raw")
      known.set(keyOf(type === "code" ? "code" : "prose", textIn(source, locale)), html);
  }
  built.clear();
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
