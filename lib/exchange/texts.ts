import type { Locale, Localized } from "@/lib/core/locale";
import type { Reason } from "@/lib/exchange/contract";
import { inLanguage } from "@/lib/exchange/draft";
import { Notes } from "@/lib/exchange/notes";
import { type HtmlContext, htmlToMarkdown } from "@/lib/exchange/rich-text/from-html";

export type TextFormat = "html" | "markdown" | "plain" | "moodle";

/** Texts of one item of a file, turned into Markdown in the file's language; what Markdown has nothing for is gathered. */
export interface TextReader {
  read(text: string, format: TextFormat): Localized;
  reasons(): readonly Reason[];
}

export function createTextReader(locale: Locale, image?: HtmlContext["image"]): TextReader {
  const notes = new Notes();
  return {
    read: (text, format) =>
      inLanguage(
        locale,
        format === "markdown" ? text.trim() : htmlToMarkdown(toHtml(text, format), { notes, ...(image && { image }) }),
      ),
    reasons: () => notes.reasons,
  };
}

/** Moodle's own format is HTML in which a new line is one, or a text without any markup. */
function toHtml(text: string, format: Exclude<TextFormat, "markdown">): string {
  if (format === "html") return text;
  if (format === "moodle" && /<[a-z/!]|&[a-z#]\w*;/i.test(text)) return text.replace(/\n/g, "<br>");
  const escaped = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").trim();
  return escaped === "" ? "" : `<p>${escaped.replace(/\n[ \t]*\n\s*/g, "</p><p>").replace(/\n/g, "<br>")}</p>`;
}
