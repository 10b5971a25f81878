import type { Root } from "hast";
import { SKIP, visit } from "unist-util-visit";
import type { CarriedImage } from "@/lib/exchange/contract";
import { inLanguage } from "@/lib/exchange/draft";
import { type GradersLists, NO_LISTS, takeLists } from "@/lib/exchange/drafts/read-graders-notes";
import type { Notes } from "@/lib/exchange/notes";
import { CarriedImages } from "@/lib/exchange/rich-text/carried-images";
import { parseHtml, treeToMarkdown } from "@/lib/exchange/rich-text/from-html";
import { childOf, childrenOf, textOf, type XmlElement } from "@/lib/exchange/xml/element";
import { forEachLocale, type Locale, type Localized } from "@/lib/core/locale";

/** Reads the texts of one question: HTML, Markdown or plain, with files, in one language or, by Moodle's multilang, in both. */
export class MoodleTexts {
  private readonly pictures = new CarriedImages();

  constructor(
    readonly locale: Locale,
    readonly notes: Notes,
  ) {}

  get images(): readonly CarriedImage[] {
    return this.pictures.all;
  }

  /** `<questiontext format="html"><text>…</text><file …/></questiontext>` and its like, as Markdown. */
  rich(parent: XmlElement | undefined): Localized {
    return this.convert(textOf(childOf(parent, "text")), parent?.attributes["format"] ?? "html", filesOf(parent));
  }

  /** HTML that is no element of its own: a part of a question with embedded answers. */
  html(html: string): Localized {
    return this.convert(html, "html", new Map());
  }

  /** A name: a text without markup or formulas. */
  name(parent: XmlElement | undefined): Localized {
    const text = textOf(childOf(parent, "text")).trim();
    return /multilang/.test(text) ? this.html(text) : inLanguage(this.locale, text);
  }

  /** A text without markup that may hold formulas, as the answers of a matching question are. */
  plain(parent: XmlElement | undefined): Localized {
    const text = textOf(childOf(parent, "text")).trim();
    return this.html(/multilang/.test(text) ? text : escapeHtml(text));
  }

  private convert(text: string, format: string, files: ReadonlyMap<string, string>): Localized {
    const image = (source: string) => this.pictures.take(source, (name) => files.get(name));
    if (format === "markdown") {
      const markdown = text.replace(/\]\(\s*@@PLUGINFILE@@\/([^\s)]+)[^)]*\)/g, (written, name: string) => {
        const kept = image(`@@PLUGINFILE@@/${name}`);
        return kept === undefined ? "]()" : `](exchange:${kept})`;
      });
      return inLanguage(this.locale, markdown.trim());
    }
    if (format === "plain_text" || format === "2")
      return this.toMarkdown(escapeHtml(text).replace(/\n/g, "<br>"), image);
    const isAuto = format === "moodle_auto_format" && !/<(?:p|br|div|ul|ol|table)\b/i.test(text);
    return this.toMarkdown(isAuto ? text.trim().replace(/\n/g, "<br>") : text, image);
  }

  private toMarkdown(html: string, image: (source: string) => string | undefined): Localized {
    const trees = this.trees(html);
    return forEachLocale((locale) =>
      trees[locale] ? treeToMarkdown(trees[locale], { notes: this.notes, image }) : "",
    );
  }

  /** The tree of each language that the text has. */
  private trees(html: string): Localized<Root | undefined> {
    const none = { zh: undefined, en: undefined };
    if (html.trim() === "") return none;
    const parse = () => parseHtml(html, { notes: this.notes });
    if (!/class=["']?[^"'>]*multilang/i.test(html)) return { ...none, [this.locale]: parse() };
    return forEachLocale((locale) => {
      const tree = parse();
      keepLanguage(tree, locale);
      return tree;
    });
  }

  /** What whoever marks an essay is told: a model answer, and the lists that we write behind it. */
  graders(parent: XmlElement | undefined): {
    readonly modelAnswer: Localized;
    readonly lists: Localized<GradersLists>;
  } {
    const trees = this.trees(textOf(childOf(parent, "text")));
    const files = filesOf(parent);
    const image = (source: string) => this.pictures.take(source, (name) => files.get(name));
    const toMarkdown = (tree: Root) => treeToMarkdown(tree, { notes: this.notes, image });
    const lists = forEachLocale((locale) => (trees[locale] ? takeLists(trees[locale], toMarkdown) : NO_LISTS));
    return { lists, modelAnswer: forEachLocale((locale) => (trees[locale] ? toMarkdown(trees[locale]) : "")) };
  }
}

/** The files that stand beside a text, in base64, by their names. */
function filesOf(parent: XmlElement | undefined): ReadonlyMap<string, string> {
  const files = childrenOf(parent, "file").filter((file) => (file.attributes["encoding"] ?? "base64") === "base64");
  return new Map(files.map((file) => [file.attributes["name"] ?? "", textOf(file)]));
}

/** Moodle's multilang filter: of neighbouring spans with that class, the one in the reader's language is shown. */
function keepLanguage(tree: Root, locale: Locale): void {
  visit(tree, "element", (node, index, parent) => {
    if (index === undefined || !parent) return;
    const { className, lang } = node.properties;
    if (!Array.isArray(className) || !className.includes("multilang")) return;
    parent.children.splice(index, 1, ...(String(lang).toLowerCase().startsWith(locale) ? node.children : []));
    return [SKIP, index];
  });
}

const escapeHtml = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
