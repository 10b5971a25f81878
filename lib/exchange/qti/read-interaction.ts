import { BlankList } from "@/lib/exchange/drafts/blank-list";
import { markOf, splitAtMarks, withoutMarks } from "@/lib/exchange/drafts/blank-marks";
import { type Base, type Draft, EMPTY, isEmptyText } from "@/lib/exchange/drafts/bodies";
import { dimensionOf, writeNumber } from "@/lib/exchange/drafts/plain-quantity";
import { splitCloze } from "@/lib/exchange/drafts/split-cloze";
import { type PlacedCard, toPlacing } from "@/lib/exchange/drafts/to-placing";
import { inLanguage } from "@/lib/exchange/draft";
import type { ItemSource } from "@/lib/exchange/qti/item-source";
import { readMargins } from "@/lib/exchange/qti/read-processing";
import {
  childrenOf,
  descendantsOf,
  isElement,
  textOf,
  type XmlElement,
  type XmlNode,
} from "@/lib/exchange/xml/element";

const idOf = (element: XmlElement): string => element.attributes["identifier"] ?? "";

/** The identifiers of an interaction that are right: by the correct response, else by what earns something. */
function rightOnes(source: ItemSource, interaction: XmlElement): readonly string[] {
  const response = source.response(interaction);
  if (response?.correct.length) return response.correct;
  return response?.mapping.flatMap(([key, value]) => (value > 0 ? [key] : [])) ?? [];
}

export function readChoices(interaction: XmlElement, source: ItemSource) {
  const right = rightOnes(source, interaction);
  if (right.length === 0) source.notes.note("no-answer");
  return childrenOf(interaction, "simpleChoice").map((choice) => ({
    text: source.rich(choice),
    feedback: source.feedbackOf(idOf(choice), choice),
    ...(right.includes(idOf(choice)) && { correct: true as const }),
  }));
}

export function readChoice(interaction: XmlElement, base: Base, source: ItemSource): Draft {
  const response = source.response(interaction);
  const isSingle = response?.cardinality === "single" || interaction.attributes["maxChoices"] === "1";
  const choices = readChoices(interaction, source);
  const right = choices.filter(({ correct }) => correct).length;
  const usual = (isRight: boolean) => (isRight ? 1 / right : isSingle ? 0 : -1 / (choices.length - right));
  const most = isSingle ? 1 : (response?.mapping.reduce((sum, [, value]) => sum + Math.max(0, value), 0) ?? 1);
  const differs = response?.mapping.some(
    ([key, value]) => Math.abs(value / (most || 1) - usual(response.correct.includes(key))) > 1e-3,
  );
  if (differs || (!isSingle && response?.mapping.length === 0)) source.notes.note("weights");
  return {
    kind: isSingle ? "single-choice" : "multiple-choice",
    body: { ...base, choices, order: interaction.attributes["shuffle"] === "true" ? "shuffled" : "fixed" },
  };
}

/** Two lists of choices of which the first is a verdict; undefined for any other two. */
export function readVerdict([first, second]: readonly XmlElement[], base: Base, source: ItemSource): Draft | undefined {
  const verdicts = childrenOf(first, "simpleChoice").map(idOf).toSorted().join();
  if (verdicts !== "false,true" || !first || !second) return undefined;
  return {
    kind: "true-false-with-reason",
    body: { ...base, holds: rightOnes(source, first).includes("true"), reasons: readChoices(second, source) },
  };
}

export function readOrder(interaction: XmlElement, base: Base, source: ItemSource): Draft {
  source.notes.note("score-differs");
  const order = rightOnes(source, interaction);
  const choices = childrenOf(interaction, "simpleChoice");
  if (order.length === 0) source.notes.note("no-answer");
  const sorted = choices.toSorted((a, b) => order.indexOf(idOf(a)) - order.indexOf(idOf(b)));
  const steps = sorted.map((choice, index) => ({ id: `step-${index + 1}`, text: source.rich(choice) }));
  return { kind: "ordering", body: { ...base, steps, slips: [] } };
}

/** Pairs of the first set with the second. Where either side is used up by one partner each, it is matching, else sorting. */
export function readMatch(interaction: XmlElement, base: Base, source: ItemSource): Draft | undefined {
  const [left = [], right = []] = childrenOf(interaction, "simpleMatchSet").map((set) =>
    childrenOf(set, "simpleAssociableChoice"),
  );
  const pairs = rightOnes(source, interaction).map((pair) => pair.split(/\s+/));
  const partnerOf = (card: XmlElement) =>
    right.findIndex((place) => pairs.some(([a, b]) => a === idOf(card) && b === idOf(place)));
  const found = left.map((card) => ({ card, target: partnerOf(card) }));
  const homes = found.flatMap(({ target }) => (target < 0 ? [] : [target]));
  if (homes.length === 0) {
    source.notes.note("no-answer");
    return undefined;
  }
  if (pairs.length > homes.length) source.notes.note("parts-dropped");
  const isSorting =
    new Set(homes).size < homes.length || right.some(({ attributes }) => attributes["matchMax"] !== "1");
  const slips = source
    .slipsOf()
    .flatMap(({ id, pair: [card, place] = [], feedback }) => ({ id, card, place, feedback }));
  const keyOf = (prefix: string, list: readonly XmlElement[], identifier: string | undefined) => {
    const index = list.findIndex((each) => idOf(each) === identifier);
    return index < 0 ? undefined : `${prefix}-${index + 1}`;
  };
  if (isSorting) {
    const cards = found.filter(({ target }) => target >= 0);
    if (cards.length < found.length) source.notes.note("parts-dropped");
    const draft = toPlacing(
      base,
      cards.map(({ card, target }): PlacedCard => ({
        prompt: source.rich(card),
        target,
        feedback: source.feedbackOf(idOf(card), card),
      })),
      right.map((place) => ({ text: source.rich(place) })),
      true,
    );
    const list = cards.map(({ card }) => card);
    return withSlips(
      draft,
      slips,
      (card) => keyOf("card", list, card),
      (place) => keyOf("category", right, place),
    );
  }
  // Ours shows the places as prompts and the cards as what is put there.
  const cards = right.flatMap((place, index): (PlacedCard & { readonly place: XmlElement })[] => {
    const target = found.findIndex((each) => each.target === index);
    return target < 0 ? [] : [{ place, prompt: source.rich(place), target }];
  });
  if (cards.length < right.length) source.notes.note("parts-dropped");
  const draft = toPlacing(
    base,
    cards,
    left.map((card) => ({ text: source.rich(card), feedback: source.feedbackOf(idOf(card), card) })),
    false,
  );
  const keyOfCard = (identifier: string | undefined) => {
    const target = left.findIndex((card) => idOf(card) === identifier);
    const home = cards.findIndex((card) => card.target === target);
    return home >= 0 ? `pair-${home + 1}` : target >= 0 ? `extra-${target + 1}` : undefined;
  };
  return withSlips(draft, slips, keyOfCard, (place) =>
    keyOf(
      "pair",
      cards.map((card) => card.place),
      place,
    ),
  );
}

type NameOf = (identifier: string | undefined) => string | undefined;
type FoundSlip = {
  readonly id: string;
  readonly card: string | undefined;
  readonly place: string | undefined;
  readonly feedback: typeof EMPTY;
};

/** Named mistakes of which both ends are known. */
function withSlips(draft: Draft, slips: readonly FoundSlip[], cardOf: NameOf, placeOf: NameOf): Draft {
  if (draft.kind !== "matching" && draft.kind !== "categorise") return draft;
  const known = slips.flatMap(({ id, card, place, feedback }) => {
    const [ours, there] = [cardOf(card), placeOf(place)];
    return ours === undefined || there === undefined ? [] : [{ id, card: ours, place: there, feedback }];
  });
  const body = { ...draft.body, slips: known };
  return { kind: draft.kind, body } as Draft; // the same kind with the same body but for its slips
}

/** A blank in the text for each interaction of a line, and for each gap. */
export function readBlanks(nodes: readonly XmlNode[], base: Base, source: ItemSource): Draft | undefined {
  const list = new BlankList(source.notes);
  const { locale, notes } = source;
  const fill = (node: XmlNode): XmlNode[] => {
    if (!isElement(node)) return [withoutMarks(node)];
    const place = [...source.responses.keys()].indexOf(node.attributes["responseIdentifier"] ?? "");
    list.nextNumber = place < 0 || node.name === "gap" ? undefined : place + 1;
    const index = addBlank(node, list, source);
    if (index !== undefined) return [markOf(index)];
    if (node.name === "gapText") return [];
    if (node.name === "prompt" || node.name === "gapMatchInteraction")
      return [{ name: "div", attributes: {}, children: node.children.flatMap(fill) }];
    return [{ ...node, children: node.children.flatMap(fill) }];
  };
  const text = source.text(nodes.flatMap(fill));
  if (list.size === 0) {
    notes.note("no-answer");
    return undefined;
  }
  return asOneAnswer(text, base, list, source) ?? splitCloze(base, inLanguage(locale, text), list, notes);
}

function addBlank(node: XmlElement, list: BlankList, source: ItemSource): number | undefined {
  const { locale } = source;
  if (node.name === "inlineChoiceInteraction") {
    const right = rightOnes(source, node);
    return list.addChoice(
      childrenOf(node, "inlineChoice").map((choice) => {
        const feedback = source.feedbackOf(idOf(choice));
        return {
          text: textOf(choice).trim(),
          isRight: right.includes(idOf(choice)),
          ...(!isEmptyText(feedback) && { feedback }),
        };
      }),
      locale,
    );
  }
  if (node.name === "gap") {
    const owner = source.gapMatch;
    const pairs = owner ? rightOnes(source, owner).map((pair) => pair.split(/\s+/)) : [];
    const right = pairs.filter(([, gap]) => gap === idOf(node)).map(([text]) => text);
    return list.addChoice(
      childrenOf(owner, "gapText").map((choice) => ({
        text: textOf(choice).trim(),
        isRight: right.includes(idOf(choice)),
      })),
      locale,
    );
  }
  if (node.name !== "textEntryInteraction") return undefined;
  const response = source.response(node);
  if (response?.type === "float" || response?.type === "integer") {
    const value = Number(response.correct[0] ?? response.mapping.find(([, share]) => share > 0)?.[0] ?? NaN);
    const margin = readMargins(source, node.attributes["responseIdentifier"] ?? "").find(
      (each) => each.value === value,
    )?.margin;
    return list.addQuantity(value, margin ?? 0, undefined);
  }
  const most = Math.max(0, ...(response?.mapping.map(([, value]) => value) ?? []));
  const accepted = response?.mapping.length
    ? response.mapping
    : (response?.correct.map((key) => [key, 1] as const) ?? []);
  const slips = source.slipsOf();
  const answers = accepted.map(([text, value]) => ({
    text,
    share: most > 0 ? value / most : value > 0 ? 1 : 0,
    feedback: slips.find((slip) => slip.texts.includes(text))?.feedback ?? EMPTY,
  }));
  const shares = answers.map((each) => ({ ...each, share: Number(each.share.toFixed(4)) }));
  const index = list.addText(shares, undefined, response?.isExact === true, locale);
  const [blank, shown] = [index === undefined ? undefined : list.blanks[index], response?.correct[0]];
  if (blank?.type === "text" && shown !== undefined)
    list.blanks[index!] = { ...blank, answer: inLanguage(locale, shown) }; // just added
  return index;
}

/** A single blank in a paragraph of its own behind the question is a question that is answered in a word or a number. */
function asOneAnswer(text: string, base: Base, list: BlankList, source: ItemSource): Draft | undefined {
  const blocks = text.split("\n\n");
  const [mark, unit = "", ...others] = splitAtMarks(blocks.at(-1) ?? "");
  const [blank] = list.blanks;
  if (list.size !== 1 || !blank || typeof mark !== "number" || typeof unit !== "string" || others.length > 0)
    return undefined;
  const dimension = dimensionOf(unit.trim());
  if (blocks.length < 2 || (unit.trim() !== "" && (!dimension || blank.type !== "quantity"))) return undefined;
  const stem = inLanguage(source.locale, blocks.slice(0, -1).join("\n\n"));
  if (blank.type === "text") {
    const { answer, accept, case: letters, spelling, slips } = blank;
    return { kind: "short-text", body: { ...base, stem, answer, accept, case: letters, spelling, slips } };
  }
  if (blank.type !== "quantity") return undefined;
  const written = (value: number) => `${writeNumber(value)}${unit.trim() && ` ${unit.trim()}`}`;
  const interaction = descendantsOf(source.body, "textEntryInteraction")[0];
  const margins = readMargins(source, interaction?.attributes["responseIdentifier"] ?? "");
  const right = margins.find(({ value }) => writeNumber(value) === blank.answer);
  return {
    kind: "numeric-units",
    body: {
      ...{ ...base, stem, dimension: dimension ?? "count", unit: "optional", answer: written(Number(blank.answer)) },
      tolerance: { absolute: written(right?.margin ?? 0) },
      slips: margins.flatMap((each, index) =>
        each === right
          ? []
          : [
              {
                ...{ id: `slip-${index}`, value: written(each.value), share: each.share ?? 0 },
                ...{
                  feedback: each.feedback ? source.feedbackOf(each.feedback) : EMPTY,
                  tolerance: { absolute: written(each.margin) },
                },
              },
            ],
      ),
    },
  };
}
