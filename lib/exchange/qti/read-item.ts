import type { CarriedEnvelope, CarriedImage } from "@/lib/exchange/contract";
import { type Base, type Draft, EMPTY } from "@/lib/exchange/drafts/bodies";
import { NO_LISTS, takeLists, toOpen } from "@/lib/exchange/drafts/read-graders-notes";
import { inLanguage } from "@/lib/exchange/draft";
import { readEnvelope } from "@/lib/exchange/envelope";
import { Notes } from "@/lib/exchange/notes";
import { contentOf, type FileOf, ItemSource } from "@/lib/exchange/qti/item-source";
import { readBlanks, readChoice, readMatch, readOrder, readVerdict } from "@/lib/exchange/qti/read-interaction";
import { parseHtml, treeToMarkdown } from "@/lib/exchange/rich-text/from-html";
import {
  childOf,
  childrenOf,
  descendantsOf,
  isElement,
  type XmlElement,
  type XmlNode,
} from "@/lib/exchange/xml/element";
import { writeHtml } from "@/lib/exchange/xml/write-xml";
import { isLocale, type Locale, type Localized } from "@/lib/core/locale";

/** What was read of one item in one language. */
export interface ReadItem {
  /** Without the suffix of the language. */
  readonly id: string;
  readonly locale: Locale;
  readonly title: Localized;
  readonly envelope: CarriedEnvelope;
  readonly draft: Draft | undefined;
  readonly notes: Notes;
  readonly images: readonly CarriedImage[];
}

/** Reads an `assessmentItem` of QTI 2.1, 2.2 or 3.0 (with the names of 2). */
export function readItem(root: XmlElement, fallback: Locale, file: FileOf): ReadItem {
  const identifier = root.attributes["identifier"] ?? "";
  const [, before, suffix] = /^(.+)\.(zh|en)$/.exec(identifier) ?? [];
  const tag = (root.attributes["xml:lang"] ?? "").slice(0, 2).toLowerCase();
  const locale = isLocale(suffix) ? suffix : isLocale(tag) ? tag : fallback;
  const source = new ItemSource(root, locale, new Notes(), file);
  const draft = readDraft(source);
  return {
    ...{ id: before ?? identifier, locale, draft, notes: source.notes },
    title: inLanguage(locale, (root.attributes["title"] ?? "").trim()),
    envelope: envelopeOf(source.body),
    images: source.images,
  };
}

const INTERACTIONS = [
  ...["choiceInteraction", "orderInteraction", "matchInteraction", "gapMatchInteraction", "textEntryInteraction", "inlineChoiceInteraction"],
  ...["extendedTextInteraction", "associateInteraction", "hottextInteraction", "hotspotInteraction", "selectPointInteraction"],
  ...["graphicOrderInteraction", "graphicAssociateInteraction", "graphicGapMatchInteraction", "positionObjectInteraction"],
  ...["sliderInteraction", "mediaInteraction", "drawingInteraction", "uploadInteraction", "customInteraction", "portableCustomInteraction"],
]; // prettier-ignore

function readDraft(source: ItemSource): Draft | undefined {
  const { body, notes, root } = source;
  const interactions = descendantsOf(body, ...INTERACTIONS);
  const [first, second] = interactions;
  if (!first || !body) {
    notes.note("no-question");
    return undefined;
  }
  if (childOf(root, "templateProcessing")) {
    notes.note("unknown-kind", "templateProcessing");
    return undefined;
  }
  const inText = interactions.every(({ name }) =>
    ["textEntryInteraction", "inlineChoiceInteraction", "gapMatchInteraction"].includes(name),
  );
  if (inText) return readBlanks(body.children, baseOf(source, EMPTY), source);
  // The question is everything before the interaction, and its prompt.
  const base = baseOf(source, source.rich({ ...body, children: withoutInteractions(body.children) }));
  const verdict = interactions.length === 2 && second ? readVerdict(interactions, base, source) : undefined;
  if (verdict) return verdict;
  if (interactions.length > 1) notes.note("parts-dropped");
  switch (first.name) {
    case "choiceInteraction":
      return readChoice(first, base, source);
    case "orderInteraction":
      return readOrder(first, base, source);
    case "matchInteraction":
      return readMatch(first, base, source);
    case "extendedTextInteraction":
      return readEssay(base, source);
    default:
      notes.note("unknown-kind", first.name);
      return undefined;
  }
}

/** The tree with interactions reduced to their prompts. */
function withoutInteractions(nodes: readonly XmlNode[]): XmlNode[] {
  return nodes.flatMap((node): XmlNode[] => {
    if (!isElement(node)) return [node];
    if (INTERACTIONS.includes(node.name)) return childrenOf(node, "prompt");
    return [{ ...node, children: withoutInteractions(node.children) }];
  });
}

function baseOf(source: ItemSource, stem: Localized): Base {
  const { root, body, notes } = source;
  const blocks = descendantsOf(body, "rubricBlock");
  const hints = blocks.filter(({ attributes }) => attributes["view"] === "tutor" && attributes["class"] === "hint");
  const shown = blocks.filter(({ attributes }) => (attributes["view"] ?? "").split(" ").includes("candidate"));
  const feedback = childrenOf(root, "modalFeedback");
  const choices = new Set(descendantsOf(body).map(({ attributes }) => attributes["identifier"]));
  const others = feedback.filter(
    ({ attributes }) => !choices.has(attributes["identifier"]) && !(attributes["identifier"] ?? "").startsWith("slip-"),
  );
  const general =
    others.find(({ attributes }) => attributes["identifier"] === "explanation") ??
    (others.length === 1 ? others[0] : undefined);
  if (others.length > (general ? 1 : 0)) notes.note("combined-feedback");
  const text = [...shown.map((block) => source.rich(contentOf(block))), stem]
    .map((each) => each[source.locale])
    .filter((each) => each !== "");
  return {
    stem: inLanguage(source.locale, text.join("\n\n")),
    hints: hints.map((block) => source.rich(contentOf(block))).slice(0, 5),
    explanation: source.rich(contentOf(general)),
  };
}

function readEssay(base: Base, source: ItemSource): Draft {
  const { notes, locale } = source;
  const block = descendantsOf(source.body, "rubricBlock").find(({ attributes }) =>
    (attributes["view"] ?? "").split(" ").includes("scorer"),
  );
  const tree = parseHtml(block ? writeHtml(contentOf(block)!.children) : "", { notes }); // it has at least itself
  const toMarkdown = (each: typeof tree) => treeToMarkdown(each, { notes });
  const lists = takeLists(tree, toMarkdown);
  return toOpen(base, inLanguage(locale, toMarkdown(tree)), { zh: NO_LISTS, en: NO_LISTS, [locale]: lists }, notes);
}

/** The data that we write onto the body; what is not of our form says nothing. */
function envelopeOf(body: XmlElement | undefined): CarriedEnvelope {
  const data = (name: string) => body?.attributes[`data-${name}`];
  const list = (name: string) => data(name)?.split(" ");
  const number = (name: string) => (data(name) === undefined ? undefined : Number(data(name)));
  return readEnvelope({
    ...{ chapter: data("chapter"), use: data("use"), questions: list("questions"), sources: list("sources") },
    ...{ difficulty: number("difficulty"), reviewed: data("reviewed"), lab: data("lab"), edition: number("edition") },
    round: data("round"),
  }).envelope;
}
