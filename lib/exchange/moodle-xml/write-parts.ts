import type { Draft } from "@/lib/exchange/drafts/bodies";
import { plainMargin, plainQuantity, unitsBeside, writeNumber } from "@/lib/exchange/drafts/plain-quantity";
import { formsOf } from "@/lib/exchange/drafts/wording-forms";
import { fractionOf, isExactFraction } from "@/lib/exchange/moodle-xml/fractions";
import { writeCloze } from "@/lib/exchange/moodle-xml/write-cloze";
import { gradersHtml } from "@/lib/exchange/drafts/write-graders-notes";
import { textElement, type MoodleWriter } from "@/lib/exchange/moodle-xml/write-texts";
import { withoutVerdict } from "@/lib/exchange/drafts/to-draft";
import { element, type XmlElement } from "@/lib/exchange/xml/element";
import type { Localized } from "@/lib/core/locale";

type BodyOfDraft<K extends Draft["kind"]> = Extract<Draft, { kind: K }>["body"];

/** What a question is besides what every question has: its type, its text, and its own elements. */
export interface QuestionParts {
  readonly type: string;
  readonly text: string;
  readonly parts: readonly XmlElement[];
}

/** The parts of a question; undefined where Moodle would read it as another one. */
export function writeParts(draft: Draft, writer: MoodleWriter): QuestionParts | undefined {
  const text = writer.html(draft.body.stem);
  switch (draft.kind) {
    case "single-choice":
    case "multiple-choice":
      return { type: "multichoice", text, parts: choiceParts(draft.body, draft.kind === "single-choice", writer) };
    case "true-false-with-reason":
      return writeParts(withoutVerdict(draft.body, writer.notes), writer);
    case "short-text":
      return { type: "shortanswer", text, parts: shortAnswerParts(draft.body, writer) };
    case "numeric-units":
      return { type: "numerical", text, parts: numericalParts(draft.body, writer) };
    case "matching":
    case "categorise":
      return matchingParts(draft, text, writer);
    case "ordering":
      return orderingParts(draft.body, text, writer);
    case "cloze":
      return { type: "cloze", text: text + "\n" + writeCloze(draft.body, writer), parts: [] };
    case "open":
      return { type: "essay", text, parts: essayParts(draft.body, writer) };
  }
}

/** Moodle shows these after every answer of such a question; we say what is to be said of each choice. */
const combinedFeedback = (writer: MoodleWriter): XmlElement[] =>
  ["correctfeedback", "partiallycorrectfeedback", "incorrectfeedback"].map((name) => writer.field(name, ""));

/** Right choices share 100 %, wrong ones take as much away in all: the score of Moodle is then ours, max(0, right/r − wrong/w). */
function choiceParts(
  { choices, order }: BodyOfDraft<"single-choice" | "multiple-choice">,
  isSingle: boolean,
  writer: MoodleWriter,
): XmlElement[] {
  const right = choices.filter(({ correct }) => correct).length;
  const share = (correct: true | undefined) =>
    correct ? 1 / right : isSingle ? 0 : -1 / Math.max(1, choices.length - right);
  return [
    element("single", {}, String(isSingle)),
    element("shuffleanswers", {}, String(order !== "fixed")),
    element("answernumbering", {}, "abc"),
    element("showstandardinstruction", {}, "0"),
    ...combinedFeedback(writer),
    ...choices.map(({ text, correct, feedback }) =>
      writer.field("answer", writer.inline(text), { fraction: fractionOf(share(correct)) }, writer.feedback(feedback)),
    ),
  ];
}

interface TypedAnswer {
  readonly text: string;
  readonly share: number;
  readonly feedback?: Localized;
  readonly more?: readonly XmlElement[];
}

function typedAnswer({ text, share, feedback, more = [] }: TypedAnswer, writer: MoodleWriter): XmlElement {
  if (!isExactFraction(share)) writer.notes.note("share-rounded", fractionOf(share));
  const attributes = { fraction: fractionOf(share), format: "moodle_auto_format" };
  return element("answer", attributes, textElement(text), writer.feedback(feedback), ...more);
}

function shortAnswerParts(body: BodyOfDraft<"short-text">, writer: MoodleWriter): XmlElement[] {
  writer.notes.note("patterns");
  if (body.spelling === "ask") writer.notes.note("spelling");
  const right = formsOf(body.accept, writer.plain(body.answer));
  const slips = body.slips.map((slip) => ({ slip, ...formsOf(slip.match) }));
  for (const { left } of [right, ...slips]) if (left > 0) writer.notes.note("forms", left);
  return [
    element("usecase", {}, body.case === "exact" ? "1" : "0"),
    ...right.forms.map((form) => typedAnswer({ text: escapeWildcard(form), share: 1 }, writer)),
    ...slips.flatMap(({ slip: { share, feedback }, forms }) =>
      forms.map((form) => typedAnswer({ text: escapeWildcard(form), share, feedback }, writer)),
    ),
  ];
}

const escapeWildcard = (text: string): string => text.replaceAll("*", "\\*");

function numericalParts(body: BodyOfDraft<"numeric-units">, writer: MoodleWriter): XmlElement[] {
  const { dimension, tolerance } = body;
  const right = plainQuantity(body.answer, dimension, body.display?.unit)!; // its schema has read it
  const margin = (of: typeof tolerance, quantity = right) =>
    element("tolerance", {}, writeNumber(plainMargin(of, quantity, dimension)));
  const answers = [
    typedAnswer({ text: writeNumber(right.value), share: 1, more: [margin(tolerance)] }, writer),
    ...body.slips.map(({ value, share, feedback, tolerance: own }) => {
      const wrong = plainQuantity(value, dimension, right.unit)!; // as above
      return typedAnswer(
        { text: writeNumber(wrong.value), share, feedback, more: [margin(own ?? tolerance, wrong)] },
        writer,
      );
    }),
  ];
  const units = unitsBeside(right, dimension);
  if (units.length === 0) return [...answers, ...unitSettings("3", "0")];
  const list = units.map(({ name, multiplier }) =>
    element("unit", {}, element("multiplier", {}, writeNumber(multiplier)), element("unit_name", {}, name)),
  );
  return [...answers, element("units", {}, ...list), ...unitSettings("0", body.unit === "required" ? "1" : "0")];
}

/** How units are typed (0) or not at all (3), and whether an answer without its unit is wrong (1). */
const unitSettings = (shown: string, graded: string): XmlElement[] => [
  element("unitgradingtype", {}, graded),
  element("unitpenalty", {}, graded === "1" ? "1.0000000" : "0.1000000"),
  element("showunits", {}, shown),
  element("unitsleft", {}, "0"),
];

function matchingParts(
  draft: Extract<Draft, { kind: "matching" | "categorise" }>,
  text: string,
  writer: MoodleWriter,
): QuestionParts | undefined {
  const { notes } = writer;
  const isMatching = draft.kind === "matching";
  const cards = isMatching
    ? draft.body.pairs.map(({ prompt, match, feedback }) => ({ prompt, answer: match, feedback }))
    : draft.body.cards.map(({ text: prompt, category, feedback }) => ({
        ...{ prompt, feedback },
        answer: draft.body.categories.find(({ id }) => id === category)!.text, // its schema has found it
      }));
  const others = isMatching
    ? draft.body.distractors.map(({ match }) => match)
    : draft.body.categories
        .filter(({ id }) => !draft.body.cards.some(({ category }) => category === id))
        .map((each) => each.text);
  if (cards.some(({ feedback }) => feedback[writer.locale] !== "")) notes.note("feedback");
  if (draft.body.slips.length > 0) notes.note("slips");
  if (!isMatching) notes.note("score-differs");
  const answers = cards.map(({ answer }) => writer.plain(answer));
  const wrong = others.map((other) => writer.plain(other));
  const texts = isMatching ? [...answers, ...wrong] : draft.body.categories.map((each) => writer.plain(each.text));
  if (new Set(texts).size < texts.length) return undefined;
  const part = (html: string, answer: string) =>
    writer.field("subquestion", html, {}, element("answer", {}, textElement(answer)));
  return {
    type: "matching",
    text,
    parts: [
      element("shuffleanswers", {}, "true"),
      ...combinedFeedback(writer),
      ...cards.map(({ prompt }, index) => part(writer.inline(prompt), answers[index]!)), // one for each
      ...wrong.map((answer) => part("", answer)),
    ],
  };
}

function orderingParts({ steps, slips }: BodyOfDraft<"ordering">, text: string, writer: MoodleWriter): QuestionParts {
  writer.notes.note("score-differs");
  if (slips.length > 0) writer.notes.note("slips");
  return {
    type: "ordering",
    text,
    parts: [
      element("layouttype", {}, "VERTICAL"),
      element("selecttype", {}, "ALL"),
      element("selectcount", {}, "0"),
      element("gradingtype", {}, "LONGEST_ORDERED_SUBSET"),
      element("showgrading", {}, "SHOW"),
      element("numberingstyle", {}, "none"),
      ...combinedFeedback(writer),
      ...steps.map((step, index) =>
        writer.field("answer", writer.inline(step.text), { fraction: `${index + 1}.0000000` }),
      ),
    ],
  };
}

const essayParts = (body: BodyOfDraft<"open">, writer: MoodleWriter): XmlElement[] => [
  element("responseformat", {}, "editor"),
  element("responserequired", {}, "1"),
  element("responsefieldlines", {}, "15"),
  element("attachments", {}, "0"),
  element("attachmentsrequired", {}, "0"),
  writer.field("graderinfo", gradersHtml(body, writer.locale, writer.notes, writer.pictures)),
  writer.field("responsetemplate", ""),
];
