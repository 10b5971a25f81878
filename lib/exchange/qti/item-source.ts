import type { CarriedImage } from "@/lib/exchange/contract";
import { inLanguage } from "@/lib/exchange/draft";
import type { Notes } from "@/lib/exchange/notes";
import { CarriedImages } from "@/lib/exchange/rich-text/carried-images";
import { htmlToMarkdown } from "@/lib/exchange/rich-text/from-html";
import {
  childOf,
  childrenOf,
  descendantsOf,
  isElement,
  textOf,
  type XmlElement,
  type XmlNode,
} from "@/lib/exchange/xml/element";
import { writeHtml } from "@/lib/exchange/xml/write-xml";
import { effectsOf } from "@/lib/exchange/qti/read-processing";
import type { Locale, Localized } from "@/lib/core/locale";

/** Gives a file of the package by its path, as a picture names it. */
export type FileOf = (path: string) => Uint8Array | undefined;

interface Response {
  readonly cardinality: string;
  readonly type: string;
  readonly correct: readonly string[];
  readonly mapping: readonly (readonly [key: string, value: number])[];
  readonly isExact: boolean;
}

const camel = (name: string): string => name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** QTI 3 as QTI 2 would write it: one reader for both. `qti-simple-choice` is `simpleChoice`; HTML and data stay as they are. */
export function likeQti2(node: XmlElement): XmlElement {
  const isQti3 = node.name.startsWith("qti-");
  return {
    name: isQti3 ? camel(node.name.slice(4)) : node.name,
    attributes: isQti3
      ? Object.fromEntries(
          Object.entries(node.attributes).map(([key, value]) => [
            /^(?:data-|xml:)/.test(key) ? key : camel(key),
            value,
          ]),
        )
      : node.attributes,
    children: node.children.map((child) => (isElement(child) ? likeQti2(child) : child)),
  };
}

/** One `assessmentItem` with what its parts need while they are read. */
export class ItemSource {
  private readonly pictures = new CarriedImages();
  readonly responses: ReadonlyMap<string, Response>;
  readonly body: XmlElement | undefined;

  constructor(
    readonly root: XmlElement,
    readonly locale: Locale,
    readonly notes: Notes,
    private readonly file: FileOf,
  ) {
    this.body = childOf(root, "itemBody");
    this.responses = new Map(
      childrenOf(root, "responseDeclaration").map((each) => [each.attributes["identifier"] ?? "", readResponse(each)]),
    );
  }

  get images(): readonly CarriedImage[] {
    return this.pictures.all;
  }

  response(interaction: XmlElement | undefined): Response | undefined {
    return this.responses.get(interaction?.attributes["responseIdentifier"] ?? "");
  }

  /** Content as Markdown; elements of QTI in it become blocks of text. */
  text(nodes: readonly XmlNode[]): string {
    const image = (source: string) => this.pictures.take(source, (path) => this.file(path));
    return htmlToMarkdown(writeHtml(nodes.map(asHtml)), { notes: this.notes, image });
  }

  rich(parent: XmlElement | undefined): Localized {
    return inLanguage(this.locale, parent ? this.text(parent.children) : "");
  }

  get gapMatch(): XmlElement | undefined {
    return descendantsOf(this.body, "gapMatchInteraction")[0];
  }

  /** Named mistakes: the texts or the pair that bring about a feedback of its own. */
  slipsOf(): {
    readonly id: string;
    readonly texts: readonly string[];
    readonly pair?: readonly string[];
    readonly feedback: Localized;
  }[] {
    return descendantsOf(childOf(this.root, "responseProcessing"), "responseIf").flatMap((branch) => {
      const { feedback } = effectsOf(branch);
      const test = childrenOf(branch)[0];
      if (!feedback?.startsWith("slip-")) return [];
      const values = descendantsOf(test, "baseValue").map((value) => textOf(value).trim());
      const pair = test?.name === "member" ? (values[0]?.split(/\s+/) ?? []) : undefined;
      return [
        { id: feedback.toLowerCase(), texts: values, feedback: this.feedbackOf(feedback), ...(pair && { pair }) },
      ];
    });
  }

  /** What is said of an identifier: feedback of the item, or that inside a choice. */
  feedbackOf(identifier: string, choice?: XmlElement): Localized {
    const inside = descendantsOf(choice, "feedbackInline", "feedbackBlock").find(
      (each) => each.attributes["identifier"] === identifier,
    );
    const modal = childrenOf(this.root, "modalFeedback").find((each) => each.attributes["identifier"] === identifier);
    return this.rich(contentOf(inside ?? modal));
  }
}

/** QTI 3 keeps what feedback and rubrics say in an element of its own. */
export const contentOf = (parent: XmlElement | undefined): XmlElement | undefined =>
  childOf(parent, "contentBody") ?? parent;

function readResponse(declaration: XmlElement): Response {
  const values = childrenOf(childOf(declaration, "correctResponse"), "value");
  const mapping = childOf(declaration, "mapping");
  const entries = childrenOf(mapping, "mapEntry");
  return {
    cardinality: declaration.attributes["cardinality"] ?? "single",
    type: declaration.attributes["baseType"] ?? "identifier",
    correct: values.map((value) => textOf(value).trim()),
    mapping: entries.map(({ attributes }) => [attributes["mapKey"] ?? "", Number(attributes["mappedValue"]) || 0]),
    isExact: entries.some(({ attributes }) => attributes["caseSensitive"] === "true"),
  };
}

/** Feedback stands by itself and is read where it belongs. */
const ELSEWHERE = new Set(["feedbackInline", "feedbackBlock", "rubricBlock", "stylesheet"]);
const INLINE = new Set(["prompt", "printedVariable"]);

function asHtml(node: XmlNode): XmlNode {
  if (!isElement(node)) return node;
  if (ELSEWHERE.has(node.name)) return "";
  const { class: name, ...attributes } = node.attributes;
  const alignment = /qti-align-(left|center|right)/.exec(name ?? "")?.[1];
  const isHtml = /^[a-z][a-z0-9]*$/.test(node.name) && !INLINE.has(node.name);
  return {
    name: isHtml ? node.name : "div",
    attributes: {
      ...attributes,
      ...(alignment ? { style: `text-align: ${alignment}` } : name !== undefined && { class: name }),
    },
    children: node.children.map(asHtml),
  };
}
