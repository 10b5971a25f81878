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
  if (typeof metadata.title === "string" && metadata.title.trim()) return cut(metadata.title);
  const authored = localizedTitle(metadata.warmup);
  if (authored) return { zh: cut(authored.zh), en: cut(authored.en) };
  for (const { type, source } of cells) {
    if (type !== "markdown") continue;
    const [zh, en] = LOCALES.map((locale) => HEADING.exec(textIn(source, locale))?.[1]);
    if (zh && en) return typeof source === "string" ? cut(zh) : { zh: cut(zh), en: cut(en) };
  }
  return null;
}

function localizedTitle(warmup: unknown): { zh: string; en: string } | undefined {
  if (typeof warmup !== "object" || warmup === null || !("title" in warmup)) return undefined;
  const { title } = warmup;
  if (typeof title !== "object" || title === null || !("zh" in title) || !("en" in title)) return undefined;
  return typeof title.zh === "string" && typeof title.en === "string" ? { zh: title.zh, en: title.en } : undefined;
}

const cut = (text: string): string => [...text.trim().replace(/\s+/g, " ")].slice(0, MOST).join("");
