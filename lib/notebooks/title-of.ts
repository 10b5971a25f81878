import { LOCALES, type Locale } from "@/lib/core/locale";
import type { CellText, NotebookDocument } from "@/lib/notebooks/schema";

const HEADING = /^#\s+(.+?)(?:\s+#+)?\s*$/m;
const MOST = 200;

/** What a text of a cell says in a language. */
export function textIn(text: CellText, locale: Locale): string {
  return typeof text === "string" ? text : text[locale];
}

/**
 * The title of a notebook: what its metadata say (`title`, as nbformat has it; `warmup.title` in both languages), else the first heading
 * of its text; null where there is neither. At most 200 characters.
 */
export function titleOf({ metadata, cells }: NotebookDocument): CellText | null {
  const own = typeof metadata.title === "string" ? cut(metadata.title) : "";
  if (own) return own;
  const authored = localizedTitle(metadata.warmup);
  if (authored) return authored;
  for (const { type, source } of cells) {
    if (type !== "markdown") continue;
    const [zh, en] = LOCALES.map((locale) => cut(HEADING.exec(textIn(source, locale))?.[1] ?? ""));
    if (zh && en) return typeof source === "string" ? zh : { zh, en };
  }
  return null;
}

function localizedTitle(warmup: unknown): { zh: string; en: string } | undefined {
  if (typeof warmup !== "object" || warmup === null || !("title" in warmup)) return undefined;
  const { title } = warmup;
  if (typeof title !== "object" || title === null || !("zh" in title) || !("en" in title)) return undefined;
  if (typeof title.zh !== "string" || typeof title.en !== "string") return undefined;
  const [zh, en] = [cut(title.zh), cut(title.en)];
  return zh && en ? { zh, en } : undefined;
}

/** One line without what no title shows (Unicode C: control characters, halves of surrogates). */
const cut = (text: string): string => {
  const line = text.replace(/\s+/g, " ").replace(/\p{C}/gu, "").trim();
  return [...line].slice(0, MOST).join("");
};
