import type { Locale, Localized } from "@/lib/core/locale";
import type { Reason } from "@/lib/exchange/contract";
import { inLanguage } from "@/lib/exchange/draft";
import { htmlToMarkdown, plainToMarkdown, type ReadMarkup } from "@/lib/exchange/html-to-markdown";
import { reason } from "@/lib/exchange/reasons";

export type TextFormat = "html" | "markdown" | "plain" | "moodle";

/** Texts of one item of a file, turned into Markdown in the file's language; what Markdown has nothing for is gathered. */
export interface TextReader {
  read(text: string, format: TextFormat): Localized;
  reasons(): readonly Reason[];
}

export function createTextReader(locale: Locale): TextReader {
  const lost = new Set<string>();
  return {
    read(text, format) {
      const { markdown, lost: elements } = toMarkdown(text, format);
      for (const element of elements) lost.add(element);
      return inLanguage(locale, markdown);
    },
    reasons: () => (lost.size ? [reason("markup", [...lost].toSorted().join(", "))] : []),
  };
}

/** Moodle's own format is HTML in which a new line is one, or a text without any markup. */
function toMarkdown(text: string, format: TextFormat): ReadMarkup {
  switch (format) {
    case "markdown":
      return { markdown: text.trim(), lost: [] };
    case "html":
      return htmlToMarkdown(text);
    case "plain":
      return plainToMarkdown(text);
    case "moodle":
      return /<[a-z/!]|&[a-z#]\w*;/i.test(text) ? htmlToMarkdown(text.replace(/\n/g, "<br>")) : plainToMarkdown(text);
  }
}
