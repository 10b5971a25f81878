import type { Draft } from "@/lib/exchange/drafts/bodies";
import {
  base,
  condition,
  addFeedback,
  type ItemParts,
  mapResponse,
  type QtiWriter,
  responseDeclaration,
  setOutcome,
  variable,
} from "@/lib/exchange/qti/build";
import { element } from "@/lib/exchange/xml/element";
import type { BodyOf } from "@/lib/exchange/open-item";
import type { Localized } from "@/lib/core/locale";

interface Named {
  readonly id: string;
  readonly text: Localized;
}

interface Card extends Named {
  /** The target where it belongs; undefined for one that belongs nowhere. */
  readonly home: string | undefined;
  readonly feedback: Localized;
}

/** Entries stand, and are numbered, by their text: neither says which belong together, nor in which order. */
const byText = (a: Named, b: Named): number => (a.text.en < b.text.en ? -1 : 1);

type NameOf = (id: string) => string;
const numbered =
  (prefix: string, entries: readonly Named[]): NameOf =>
  (id) =>
    `${prefix}-${entries.findIndex((entry) => entry.id === id) + 1}`;

/**
 * Cards in the first set, places in the second. A right pair earns its share; in sorting a wrong one takes away what our own marking
 * takes, 1/(k − 1) of that for k categories, and the bounds keep the score between 0 and 1.
 */
export function writePlaced(draft: Extract<Draft, { kind: "matching" | "categorise" }>, writer: QtiWriter): ItemParts {
  const isMatching = draft.kind === "matching";
  const cards: Card[] = isMatching
    ? [
        ...draft.body.pairs.map(({ id, match, feedback }) => ({ id, text: match, home: id, feedback })),
        ...draft.body.distractors.map(({ id, match, feedback }) => ({ id, text: match, home: undefined, feedback })),
      ]
    : draft.body.cards.map(({ id, text, category, feedback }) => ({ id, text, home: category, feedback }));
  const places = isMatching
    ? draft.body.pairs.map(({ id, prompt }) => ({ id, text: prompt })).toSorted(byText)
    : draft.body.categories;
  writer.notes.note("names");
  cards.sort(byText);
  const share = 1 / (isMatching ? places.length : cards.length);
  const cardOf = numbered("card", cards);
  const placeOf = numbered("place", places);
  const pair = (card: string, place: string) => `${cardOf(card)} ${placeOf(place)}`;
  const wrong = isMatching
    ? []
    : cards.flatMap((card) =>
        places
          .filter(({ id }) => id !== card.home)
          .map(({ id }) => [pair(card.id, id), -share / (places.length - 1)] as const),
      );
  const right = cards.flatMap(({ id, home }) => (home === undefined ? [] : [pair(id, home)]));
  const set = (nameOf: NameOf, entries: readonly Named[], most: number) =>
    element(
      "qti-simple-match-set",
      {},
      ...entries.map(({ id, text }) =>
        element("qti-simple-associable-choice", { identifier: nameOf(id), "match-max": most }, ...writer.inline(text)),
      ),
    );
  return {
    declarations: [
      responseDeclaration({
        ...{ id: "RESPONSE", cardinality: "multiple", type: "directedPair", correct: right },
        mapping: { entries: [...right.map((key) => [key, share] as const), ...wrong], bounds: true },
      }),
    ],
    body: [
      element(
        "qti-match-interaction",
        { "response-identifier": "RESPONSE", shuffle: "true", "max-associations": 0 },
        set(cardOf, cards, 1),
        set(placeOf, places, isMatching ? 1 : 0),
      ),
    ],
    processing: [
      setOutcome("SCORE", mapResponse("RESPONSE")),
      ...draft.body.slips.map(({ card, place }, index) =>
        condition(
          element("qti-member", {}, base("directedPair", pair(card, place)), variable("RESPONSE")),
          addFeedback(`slip-${index + 1}`),
        ),
      ),
    ],
    feedback: [
      ...cards.map(({ id, feedback }) => ({ id: cardOf(id), text: feedback, when: "always" as const })),
      ...draft.body.slips.map(({ feedback }, index) => ({
        id: `slip-${index + 1}`,
        text: feedback,
        when: "found" as const,
      })),
    ],
  };
}

/** Right only as a whole: QTI has no measure of how far an order is from the right one. */
export function writeOrdering({ steps, slips }: BodyOf<"ordering">, writer: QtiWriter): ItemParts {
  writer.notes.note("score-differs");
  if (slips.length > 0) writer.notes.note("slips");
  writer.notes.note("names");
  const shown = steps.toSorted(byText);
  const nameOf = numbered("step", shown);
  const match = element("qti-match", {}, variable("RESPONSE"), element("qti-correct", { identifier: "RESPONSE" }));
  return {
    declarations: [
      responseDeclaration({
        ...{ id: "RESPONSE", cardinality: "ordered", type: "identifier" },
        correct: steps.map(({ id }) => nameOf(id)),
      }),
    ],
    body: [
      element(
        "qti-order-interaction",
        { "response-identifier": "RESPONSE", shuffle: "true" },
        ...shown.map(({ id, text }) =>
          element("qti-simple-choice", { identifier: nameOf(id) }, ...writer.inline(text)),
        ),
      ),
    ],
    processing: [condition(match, setOutcome("SCORE", base("float", 1)))],
    feedback: [],
  };
}
