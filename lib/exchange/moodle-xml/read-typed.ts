import { toSlips } from "@/lib/exchange/drafts/blank-list";
import { type Draft } from "@/lib/exchange/drafts/bodies";
import type { BodyOf } from "@/lib/exchange/open-item";
import { inLanguage } from "@/lib/exchange/draft";
import { dimensionOf, writeNumber } from "@/lib/exchange/drafts/plain-quantity";
import { toPatterns } from "@/lib/exchange/drafts/wording-forms";
import { shareOf } from "@/lib/exchange/moodle-xml/fractions";
import type { MoodleTexts } from "@/lib/exchange/moodle-xml/read-texts";
import type { Notes } from "@/lib/exchange/notes";
import { childOf, childrenOf, textOf, type XmlElement } from "@/lib/exchange/xml/element";
import { isEmptyText } from "@/lib/exchange/drafts/bodies";

type Base = Pick<BodyOf<"short-text">, "stem" | "hints" | "explanation">;

/** A star stands for anything in Moodle, `\*` for itself. What is accepted here is a list of wordings, so stars go. */
export function withoutWildcard(text: string, notes: Notes): string {
  const bare = text.replace(/\\\*/g, "\ue002").replace(/\*/g, () => (notes.note("wildcard-cut", text), " "));
  return bare
    .replace(/\ue002/g, "*")
    .replace(/ {2,}/g, " ")
    .trim();
}

/** The answers of a question that is typed, without the one for everything else, of which is noted what it says. */
function typedAnswers(question: XmlElement, texts: MoodleTexts) {
  const answers = childrenOf(question, "answer").map((answer) => ({
    text: textOf(childOf(answer, "text")).trim(),
    share: shareOf(answer.attributes["fraction"]) ?? 0,
    feedback: texts.rich(childOf(answer, "feedback")),
    tolerance: Number(textOf(childOf(answer, "tolerance"))) || 0,
    isRelative: textOf(childOf(answer, "tolerancetype")).trim() === "1",
  }));
  const rest = answers.find(({ text }) => text === "*");
  if (rest && (!isEmptyText(rest.feedback) || rest.share > 0)) texts.notes.note("wrong-feedback");
  return answers.filter(({ text }) => text !== "*" && text !== "");
}

export function readShortAnswer(question: XmlElement, base: Base, texts: MoodleTexts): Draft | undefined {
  const { notes } = texts;
  const answers = typedAnswers(question, texts).map((each) => ({ ...each, text: withoutWildcard(each.text, notes) }));
  const right = answers.filter(({ share }) => share === 1);
  const first = right[0];
  const letters = textOf(childOf(question, "usecase")).trim() === "1" ? "exact" : "any";
  if (!first) {
    notes.note("no-answer");
    return undefined;
  }
  if (right.some(({ feedback }) => !isEmptyText(feedback))) notes.note("feedback");
  return {
    kind: "short-text",
    body: {
      ...base,
      ...{ answer: inLanguage(texts.locale, first.text), accept: toPatterns(right.map(({ text }) => text)) },
      ...{ case: letters, spelling: "mark", slips: toSlips(answers, { case: letters }, notes) },
    },
  };
}

/** Numbers with their tolerance, and with units where one of them is ours; `values` stand for the names in a formula. */
export function readNumerical(
  question: XmlElement,
  base: Base,
  texts: MoodleTexts,
  valueOf: (text: string) => number | undefined = toNumber,
): Draft | undefined {
  const { notes } = texts;
  const answers = typedAnswers(question, texts).map((each) => ({ ...each, value: valueOf(each.text) }));
  const right = answers.find(({ share, value }) => share === 1 && value !== undefined);
  if (right?.value === undefined) {
    notes.note("no-answer");
    return undefined;
  }
  if (answers.filter(({ share }) => share === 1).length > 1)
    notes.note(
      "other-answers",
      answers
        .filter(({ share }) => share === 1)
        .slice(1)
        .map(({ text }) => text)
        .join(", "),
    );
  if (!isEmptyText(right.feedback)) notes.note("feedback");
  const { dimension, unit, isGraded } = readUnits(question, notes);
  const written = (value: number) => (unit === "" ? writeNumber(value) : `${writeNumber(value)} ${unit}`);
  const toleranceOf = ({ tolerance, isRelative, value }: (typeof answers)[number]) =>
    isRelative && value !== 0 && tolerance <= 0.5
      ? { relative: tolerance }
      : { absolute: written(isRelative ? tolerance * Math.abs(value!) : tolerance) }; // only read ones are asked
  const wrong = answers.filter((each) => each !== right && each.share < 1 && each.value !== undefined);
  return {
    kind: "numeric-units",
    body: {
      ...{ ...base, dimension, answer: written(right.value), tolerance: toleranceOf(right) },
      unit: isGraded ? "required" : "optional",
      slips: wrong.map((each, index) => ({
        ...{ id: `slip-${index + 1}`, value: written(each.value!), feedback: each.feedback }, // just filtered
        ...{ share: Math.max(0, each.share), tolerance: toleranceOf(each) },
      })),
    },
  };
}

const toNumber = (text: string): number | undefined => {
  const value = Number(text.replace(",", "."));
  return text.trim() !== "" && Number.isFinite(value) ? value : undefined;
};

function readUnits(question: XmlElement, notes: Notes) {
  const units = childrenOf(childOf(question, "units"), "unit").map((unit) => ({
    name: textOf(childOf(unit, "unit_name")).trim(),
    multiplier: Number(textOf(childOf(unit, "multiplier"))),
  }));
  const own = units.find(({ multiplier }) => multiplier === 1)?.name ?? "";
  const dimension = dimensionOf(own);
  if (own !== "" && !dimension) notes.note("unit-unknown", own);
  const isGraded =
    textOf(childOf(question, "unitgradingtype")).trim() === "1" && dimension !== undefined && dimension !== "ratio";
  return { dimension: dimension ?? ("count" as const), unit: dimension ? own : "", isGraded };
}
