import type { Notes } from "@/lib/exchange/notes";
import { markdownToInline, markdownToXhtml } from "@/lib/exchange/rich-text/from-markdown";
import type { ShownPictures } from "@/lib/exchange/rich-text/shown-pictures";
import { element, isElement, type XmlElement, type XmlNode } from "@/lib/exchange/xml/element";
import type { Locale, Localized } from "@/lib/core/locale";

/** What one item is made of besides what every item has. */
export interface ItemParts {
  readonly declarations: readonly XmlElement[];
  readonly body: readonly XmlNode[];
  /** Sets SCORE, between 0 and 1, and adds to FEEDBACK. */
  readonly processing: readonly XmlElement[];
  readonly feedback: readonly Feedback[];
}

/** `when`: shown after every answer, after the choice of that identifier, or after what the processing finds. */
export interface Feedback {
  readonly id: string;
  readonly text: Localized;
  readonly when: "always" | "chosen" | "found";
}

/** Writes the texts of one item in one language as XHTML that QTI allows. */
export class QtiWriter {
  constructor(
    readonly locale: Locale,
    readonly notes: Notes,
    readonly pictures: ShownPictures,
  ) {}

  blocks = (text: Localized): XmlNode[] => markdownToXhtml(text[this.locale], this.notes, this.pictures).map(allowed);

  inline = (text: Localized): XmlNode[] => markdownToInline(text[this.locale], this.notes, this.pictures).map(allowed);
}

/** QTI 3 has no `style`: how a column is aligned is said by a class of its shared vocabulary. */
export function allowed(node: XmlNode): XmlNode {
  if (!isElement(node)) return node;
  const { style, ...attributes } = node.attributes;
  const alignment = /text-align: (\w+)/.exec(style ?? "")?.[1];
  return {
    name: node.name,
    attributes: { ...attributes, ...(alignment && { class: `qti-align-${alignment}` }) },
    children: node.children.map(allowed),
  };
}

type Value = string | number;
export const variable = (identifier: string): XmlElement => element("qti-variable", { identifier });
export const base = (type: string, value: Value): XmlElement =>
  element("qti-base-value", { "base-type": type }, String(value));
export const setOutcome = (identifier: string, value: XmlElement): XmlElement =>
  element("qti-set-outcome-value", { identifier }, value);
export const mapResponse = (identifier: string): XmlElement => element("qti-map-response", { identifier });

/** Adds one more to the feedback that is shown. */
export const addFeedback = (id: string): XmlElement =>
  setOutcome("FEEDBACK", element("qti-multiple", {}, variable("FEEDBACK"), base("identifier", id)));

export const condition = (test: XmlElement, ...then: readonly XmlElement[]): XmlElement =>
  element("qti-response-condition", {}, element("qti-response-if", {}, test, ...then));

interface Declaration {
  readonly id: string;
  readonly cardinality: "single" | "multiple" | "ordered";
  readonly type: "identifier" | "string" | "float" | "directedPair";
  readonly correct: readonly Value[];
  readonly mapping?: {
    readonly entries: readonly (readonly [key: string, value: number])[];
    readonly bounds?: boolean;
    readonly isExact?: boolean;
  };
}

export function responseDeclaration({ id, cardinality, type, correct, mapping }: Declaration): XmlElement {
  const values = correct.map((value) => element("qti-value", {}, String(value)));
  const entries = mapping?.entries.map(([key, value]) =>
    element("qti-map-entry", {
      ...{ "map-key": key, "mapped-value": shareText(value) },
      ...(mapping.isExact !== undefined && { "case-sensitive": String(mapping.isExact) }),
    }),
  );
  return element(
    "qti-response-declaration",
    { identifier: id, cardinality, "base-type": type },
    values.length > 0 ? element("qti-correct-response", {}, ...values) : undefined,
    entries &&
      element(
        "qti-mapping",
        { ...(mapping?.bounds && { "lower-bound": 0, "upper-bound": 1 }), "default-value": 0 },
        ...entries,
      ),
  );
}

/** Six digits of a share: thirds add up to one within what any score is rounded to. */
export const shareText = (share: number): string => String(Number(share.toFixed(6)));
