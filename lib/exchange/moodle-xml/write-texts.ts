import type { Notes } from "@/lib/exchange/notes";
import { markdownToInline, markdownToPlain, markdownToXhtml } from "@/lib/exchange/rich-text/from-markdown";
import type { ShownPictures } from "@/lib/exchange/rich-text/shown-pictures";
import { element, type XmlElement } from "@/lib/exchange/xml/element";
import { writeHtml } from "@/lib/exchange/xml/write-xml";
import type { Locale, Localized } from "@/lib/core/locale";

/** Writes the texts of one question in one language. */
export class MoodleWriter {
  constructor(
    readonly locale: Locale,
    readonly notes: Notes,
    readonly pictures: ShownPictures,
  ) {}

  html = (text: Localized): string => writeHtml(markdownToXhtml(text[this.locale], this.notes, this.pictures));

  inline = (text: Localized): string => writeHtml(markdownToInline(text[this.locale], this.notes, this.pictures));

  plain = (text: Localized): string => markdownToPlain(text[this.locale], this.notes);

  /** `<name format="html"><text>…</text><file …>…</file>…</name>` with HTML in it, and the pictures that it shows. */
  field(
    name: string,
    html: string,
    attributes: Readonly<Record<string, string>> = {},
    ...more: readonly XmlElement[]
  ): XmlElement {
    return element(name, { ...attributes, format: "html" }, textElement(html), ...this.files(html), ...more);
  }

  private files(html: string): XmlElement[] {
    const names = new Set([...html.matchAll(/@@PLUGINFILE@@\/([0-9a-f]{16}\.webp)/g)].map(([, name]) => name!)); // the group always takes part
    return [...names].flatMap((name) => {
      const bytes = this.pictures.files.get(name);
      if (!bytes) return [];
      return [element("file", { name, path: "/", encoding: "base64" }, Buffer.from(bytes).toString("base64"))];
    });
  }

  feedback = (text: Localized | undefined): XmlElement => this.field("feedback", text ? this.inline(text) : "");
}

export const textElement = (text: string): XmlElement => element("text", {}, ...(text === "" ? [] : [text]));
