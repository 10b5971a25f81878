import { markBlanks, markOf, splitAtMarks } from "@/lib/exchange/drafts/blank-marks";
import type { Draft } from "@/lib/exchange/drafts/bodies";
import { plainMargin, plainQuantity, writeNumber } from "@/lib/exchange/drafts/plain-quantity";
import { formsOf } from "@/lib/exchange/drafts/wording-forms";
import { inLanguage } from "@/lib/exchange/draft";
import type { BodyOf } from "@/lib/exchange/open-item";
import {
  addFeedback,
  base,
  condition,
  type Feedback,
  type ItemParts,
  mapResponse,
  type QtiWriter,
  responseDeclaration,
  setOutcome,
  variable,
} from "@/lib/exchange/qti/build";
import { markdownToPlain } from "@/lib/exchange/rich-text/from-markdown";
import { element, isElement, type XmlElement, type XmlNode } from "@/lib/exchange/xml/element";

const entry = (id: string): XmlElement => element("qti-text-entry-interaction", { "response-identifier": id });

const equal = (id: string, value: number, margin: number): XmlElement =>
  element(
    "qti-equal",
    { "tolerance-mode": "absolute", tolerance: `${writeNumber(margin)} ${writeNumber(margin)}` },
    variable(id),
    base("float", writeNumber(value)),
  );

/** The first condition that holds decides, as our own marking has it. */
function cascade(cases: readonly { readonly test: XmlElement; readonly then: readonly XmlElement[] }[]): XmlElement {
  return element(
    "qti-response-condition",
    {},
    ...cases.map(({ test, then }, index) =>
      element(index === 0 ? "qti-response-if" : "qti-response-else-if", {}, test, ...then),
    ),
  );
}

const score = (share: number): XmlElement => setOutcome("SCORE", base("float", share));

export function writeNumeric(body: Extract<Draft, { kind: "numeric-units" }>["body"], writer: QtiWriter): ItemParts {
  const { dimension, tolerance, slips } = body;
  const right = plainQuantity(body.answer, dimension, body.display?.unit)!; // its schema has read it
  if (right.unit !== "") writer.notes.note("unit-fixed", right.unit);
  if (slips.length > 0) writer.notes.note("names");
  if ("relative" in tolerance && tolerance.relative > 0) writer.notes.note("absolute-tolerance");
  return {
    declarations: [
      responseDeclaration({
        id: "RESPONSE",
        cardinality: "single",
        type: "float",
        correct: [writeNumber(right.value)],
      }),
    ],
    body: [element("p", {}, entry("RESPONSE"), right.unit === "" ? undefined : ` ${right.unit}`)],
    processing: [
      cascade([
        { test: equal("RESPONSE", right.value, plainMargin(tolerance, right, dimension)), then: [score(1)] },
        ...slips.map((slip, index) => {
          const wrong = plainQuantity(slip.value, dimension, right.unit)!; // as above
          const margin = plainMargin(slip.tolerance ?? tolerance, wrong, dimension);
          return {
            test: equal("RESPONSE", wrong.value, margin),
            then: [score(slip.share), addFeedback(`slip-${index + 1}`)],
          };
        }),
      ]),
    ],
    feedback: slips.map(({ feedback }, index) => ({ id: `slip-${index + 1}`, text: feedback, when: "found" })),
  };
}

type Wording = Pick<BodyOf<"short-text">, "answer" | "accept" | "case" | "spelling" | "slips">;

/** One typed wording: every accepted form is mapped to `worth`, that of a mistake to its share of it. */
function wording(
  id: string,
  { answer, accept, case: letters, spelling, slips }: Wording,
  worth: number,
  { locale, notes }: QtiWriter,
) {
  notes.note("patterns");
  if (slips.length > 0) notes.note("names");
  if (spelling === "ask") notes.note("spelling");
  const right = formsOf(accept);
  const wrong = slips.map((slip) => ({ slip, ...formsOf(slip.match) }));
  for (const { left } of [right, ...wrong]) if (left > 0) notes.note("forms", left);
  const shown = markdownToPlain(answer[locale], notes);
  const isExact = letters === "exact";
  const match = (form: string) =>
    element("qti-string-match", { "case-sensitive": String(isExact) }, variable(id), base("string", form));
  return {
    declaration: responseDeclaration({
      ...{
        id,
        cardinality: "single",
        type: "string",
        correct: [right.forms.includes(shown) ? shown : (right.forms[0] ?? shown)],
      },
      mapping: {
        isExact,
        entries: [
          ...right.forms.map((form) => [form, worth] as const),
          ...wrong.flatMap(({ slip, forms }) => forms.map((form) => [form, worth * slip.share] as const)),
        ],
      },
    }),
    conditions: wrong.map(
      ({ forms }, index) =>
        condition(
          forms.length === 1 ? match(forms[0]!) : element("qti-or", {}, ...forms.map(match)),
          addFeedback(`slip-${id}-${index + 1}`),
        ), // just counted
    ),
    feedback: slips.map((slip, index): Feedback => ({
      id: `slip-${id}-${index + 1}`,
      text: slip.feedback,
      when: "found",
    })),
  };
}

export function writeShortText(body: BodyOf<"short-text">, writer: QtiWriter): ItemParts {
  const { declaration, conditions, feedback } = wording("RESPONSE", body, 1, writer);
  return {
    declarations: [declaration],
    body: [element("p", {}, entry("RESPONSE"))],
    processing: [setOutcome("SCORE", mapResponse("RESPONSE")), ...conditions],
    feedback,
  };
}

export function writeCloze({ text, blanks }: BodyOf<"cloze">, writer: QtiWriter): ItemParts {
  const ids = blanks.map(({ id }) => id);
  const marked = markBlanks(text[writer.locale], ids);
  if (marked.outside.length > 0) writer.notes.note("blank-in-formula");
  const below = marked.outside.map((index) => `${index + 1}\\. ${markOf(index)}`);
  const written = blanks.map((blank, index) => writeBlank(`RESPONSE-${index + 1}`, blank, 1 / blanks.length, writer));
  const nodes = writer.blocks(inLanguage(writer.locale, [marked.text, ...below].join("\n\n")));
  const sum = element("qti-sum", {}, ...written.flatMap(({ mapped }) => mapped ?? []), variable("SCORE"));
  return {
    declarations: written.map(({ declaration }) => declaration),
    body: nodes.flatMap((node) => fill(node, (index) => written[index]!.shown)), // its marks came from there
    processing: [
      ...written.flatMap(({ before }) => before),
      setOutcome("SCORE", sum),
      ...written.flatMap(({ after }) => after),
    ],
    feedback: written.flatMap(({ feedback }) => feedback),
  };
}

/** Puts interactions in the place of the marks in a tree. */
function fill(node: XmlNode, shown: (index: number) => readonly XmlNode[]): XmlNode[] {
  if (isElement(node)) return [{ ...node, children: node.children.flatMap((child) => fill(child, shown)) }];
  return splitAtMarks(node).flatMap((part): readonly XmlNode[] => (typeof part === "number" ? shown(part) : [part]));
}

interface WrittenBlank {
  readonly declaration: XmlElement;
  readonly shown: readonly XmlNode[];
  /** Adds to SCORE what a mapping cannot say. */
  readonly before: readonly XmlElement[];
  readonly mapped?: XmlElement;
  readonly after: readonly XmlElement[];
  readonly feedback: readonly Feedback[];
}

function writeBlank(
  id: string,
  blank: BodyOf<"cloze">["blanks"][number],
  worth: number,
  writer: QtiWriter,
): WrittenBlank {
  if (blank.type !== "choice" && blank.feedback) writer.notes.note("feedback");
  switch (blank.type) {
    case "text": {
      const { declaration, conditions, feedback } = wording(id, blank, worth, writer);
      return { declaration, shown: [entry(id)], before: [], mapped: mapResponse(id), after: conditions, feedback };
    }
    case "quantity": {
      const { value, unit } = plainQuantity(blank.answer, blank.dimension)!; // its schema has read it
      if (unit !== "") writer.notes.note("unit-fixed", unit);
      const add = setOutcome(
        "SCORE",
        element("qti-sum", {}, variable("SCORE"), base("float", Number(worth.toFixed(6)))),
      );
      return {
        declaration: responseDeclaration({ id, cardinality: "single", type: "float", correct: [writeNumber(value)] }),
        shown: [entry(id), ...(unit === "" ? [] : [` ${unit}`])],
        before: [condition(equal(id, value, Math.abs(value) * blank.tolerance), add)],
        ...{ after: [], feedback: [] },
      };
    }
    case "choice": {
      const key = (index: number) => `${id}-choice-${index + 1}`;
      const correct = blank.choices.flatMap((choice, index) => (choice.correct ? [key(index)] : []));
      const told = blank.choices.flatMap(({ feedback }, index) =>
        feedback ? [{ id: key(index), text: feedback, when: "chosen" as const }] : [],
      );
      return {
        declaration: responseDeclaration({
          ...{ id, cardinality: "single", type: "identifier", correct },
          mapping: { entries: correct.map((each) => [each, worth] as const) },
        }),
        shown: [
          element(
            "qti-inline-choice-interaction",
            { "response-identifier": id, shuffle: "true" },
            ...blank.choices.map(({ text }, index) =>
              element(
                "qti-inline-choice",
                { identifier: key(index) },
                markdownToPlain(text[writer.locale], writer.notes),
              ),
            ),
          ),
        ],
        ...{ before: [], mapped: mapResponse(id), after: [], feedback: told },
      };
    }
  }
}
