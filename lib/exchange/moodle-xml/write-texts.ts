import type { Notes } from "@/lib/exchange/notes";
import { markdownToInline, markdownToPlain, markdownToXhtml } from "@/lib/exchange/rich-text/from-markdown";
import { element, type XmlElement } from "@/lib/exchange/xml/element";
import { writeHtml } from "@/lib/exchange/xml/write-xml";
import type { Locale, Localized } from "@/lib/core/locale";

/** Writes the texts of one question in one language. */
export class MoodleWriter {
  constructor(
    readonly locale: Locale,
    readonly notes: Notes,
  ) {}

  html = (text: Localized): string => writeHtml(markdownToXhtml(text[this.locale], this.notes));

  inline = (text: Localized): string => writeHtml(markdownToInline(text[this.locale], this.notes));

  plain = (text: Localized): string => markdownToPlain(text[this.locale], this.notes);

  /** `<name format="html"><text>…</text>…</name>` with HTML in it. */
  field(
    name: string,
    html: string,
    attributes: Readonly<Record<string, string>> = {},
    ...more: readonly XmlElement[]
  ): XmlElement {
    return element(name, { ...attributes, format: "html" }, textElement(html), ...more);
  }

  feedback = (text: Localized | undefined): XmlElement => this.field("feedback", text ? this.inline(text) : "");
}

export const textElement = (text: string): XmlElement => element("text", {}, ...(text === "" ? [] : [text]));
