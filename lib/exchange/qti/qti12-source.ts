import type { CarriedImage } from "@/lib/exchange/contract";
import { inLanguage } from "@/lib/exchange/draft";
import type { Notes } from "@/lib/exchange/notes";
import type { FileOf } from "@/lib/exchange/qti/item-source";
import { CarriedImages } from "@/lib/exchange/rich-text/carried-images";
import { htmlToMarkdown } from "@/lib/exchange/rich-text/from-html";
import { childOf, childrenOf, descendantsOf, textOf, type XmlElement } from "@/lib/exchange/xml/element";
import type { Locale, Localized } from "@/lib/core/locale";

/** One rule of an item's marking: what is asked of which response, and what it brings. */
export interface Rule {
  readonly equal: readonly { readonly response: string; readonly value: string; readonly isExact: boolean }[];
  readonly low: number | undefined;
  readonly high: number | undefined;
  readonly score: number;
  readonly feedback: readonly string[];
}

const RESPONSES = ["response_lid", "response_str", "response_num", "response_grp", "response_xy"];

/** An `item` of QTI 1.2 with what its parts need while they are read. */
export class Qti12Source {
  private readonly pictures = new CarriedImages();
  readonly presentation: XmlElement | undefined;
  readonly fields: ReadonlyMap<string, string>;
  readonly rules: readonly Rule[];

  constructor(
    readonly root: XmlElement,
    readonly locale: Locale,
    readonly notes: Notes,
    private readonly file: FileOf,
  ) {
    this.presentation = childOf(root, "presentation");
    this.fields = new Map(
      descendantsOf(childOf(root, "itemmetadata"), "qtimetadatafield").map((field) => [
        textOf(childOf(field, "fieldlabel")).trim(),
        textOf(childOf(field, "fieldentry")).trim(),
      ]),
    );
    this.rules = descendantsOf(childOf(root, "resprocessing"), "respcondition").map(readRule);
  }

  get images(): readonly CarriedImage[] {
    return this.pictures.all;
  }

  get responses(): XmlElement[] {
    return descendantsOf(this.presentation, ...RESPONSES);
  }

  /** The HTML of the texts of an element, without those of the responses inside it. */
  html(parent: XmlElement | undefined): string {
    if (!parent) return "";
    return childrenOf(parent)
      .filter(({ name }) => !RESPONSES.includes(name) && !/^render_/.test(name))
      .map((child) => (child.name === "mattext" ? htmlOf(child) : this.html(child)))
      .join("\n");
  }

  toText(html: string): Localized {
    const image = (source: string) =>
      this.pictures.take(source.replace(/^(?:\$|%24)IMS-CC-FILEBASE(?:\$|%24)\//i, ""), (path) => this.file(path));
    return inLanguage(this.locale, htmlToMarkdown(html, { notes: this.notes, image }));
  }

  feedback(identifier: string): Localized {
    const found = childrenOf(this.root, "itemfeedback").find(({ attributes }) => attributes["ident"] === identifier);
    return this.toText(this.html(found));
  }

  /** Feedback on a value of a response, as a rule links it. */
  feedbackOn(response: string, value: string): Localized {
    const rule = this.rules.find(
      ({ equal, feedback }) =>
        feedback.length > 0 &&
        equal.some((each) => each.response === response && each.value === value) &&
        !feedback.some((id) => WHOLE.has(id)),
    );
    return rule ? this.feedback(rule.feedback[0]!) : this.feedback(`${value}_fb`); // it has some
  }

  /** The values of a response that bring points. */
  rightOf(response: string): string[] {
    const scored = this.rules.filter(({ score }) => score > 0);
    return scored.flatMap(({ equal }) => equal.filter((each) => each.response === response).map(({ value }) => value));
  }
}

/** Feedback that Canvas says of an answer as a whole. */
export const WHOLE = new Set(["general_fb", "correct_fb", "general_incorrect_fb"]);

function htmlOf(text: XmlElement): string {
  const content = textOf(text);
  return /html/i.test(text.attributes["texttype"] ?? "")
    ? content
    : content.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}

function readRule(condition: XmlElement): Rule {
  const test = childOf(condition, "conditionvar");
  const denied = new Set(descendantsOf(test, "not").flatMap((not) => descendantsOf(not, "varequal")));
  const sets = childrenOf(condition, "setvar").map((set) => Number(textOf(set)) || 0);
  const bound = (...names: readonly string[]) => {
    const [found] = descendantsOf(test, ...names);
    const value = Number(textOf(found).trim() || NaN);
    return Number.isFinite(value) ? value : undefined;
  };
  return {
    equal: descendantsOf(test, "varequal")
      .filter((each) => !denied.has(each))
      .map((each) => ({
        ...{ response: each.attributes["respident"] ?? "", value: textOf(each).trim() },
        isExact: /^yes$/i.test(each.attributes["case"] ?? ""),
      })),
    ...{ low: bound("vargte", "vargt"), high: bound("varlte", "varlt"), score: Math.max(0, ...sets) },
    feedback: childrenOf(condition, "displayfeedback").map(({ attributes }) => attributes["linkrefid"] ?? ""),
  };
}
