import type {
  Essay,
  GIFTQuestion,
  Matching,
  MultipleChoice,
  Numerical,
  ShortAnswer,
  TextChoice,
  TextFormat as GiftText,
  TrueFalse,
} from "gift-pegjs";
import type { Locale, Localized } from "@/lib/core/locale";
import type { ReadAnswers, ReadText } from "@/lib/exchange/gift/answers";
import { readNumeric } from "@/lib/exchange/gift/read-numeric";
import { patternsOf } from "@/lib/exchange/patterns";
import { reason } from "@/lib/exchange/reasons";
import { createTextReader } from "@/lib/exchange/texts";
import { TRUE_FALSE } from "@/lib/exchange/words";

type Answerable = Exclude<GIFTQuestion, { type: "Category" | "Description" }>;

/** One question as the draft of an item. */
export function readQuestion(question: Answerable, locale: Locale) {
  const texts = createTextReader(locale);
  const read: ReadText = (text) => texts.read(text?.text ?? "", text?.format ?? "plain");
  const base = { stem: read(question.stem), hints: [], explanation: read(question.globalFeedback) };
  const { kind, fields, reasons } = readAnswers(question, read, (text) =>
    texts.read(text, question.stem.format === "markdown" ? "markdown" : "plain"),
  );
  return { kind, body: { ...base, ...fields }, reasons: [...reasons, ...texts.reasons()] };
}

function readAnswers(question: Answerable, read: ReadText, readPlain: (text: string) => Localized): ReadAnswers {
  switch (question.type) {
    case "MC":
      return readChoices(question, read);
    case "TF":
      return readTrueFalse(question, read);
    case "Short":
      return readShort(question, read);
    case "Numerical":
      return readNumeric(question satisfies Numerical, read);
    case "Matching":
      return readMatching(question, read, readPlain);
    case "Essay":
      return readEssay(question);
  }
}

/** Moodle's weights are rounded to five digits. */
const isNear = (weight: number, expected: number): boolean => Math.abs(weight - expected) < 0.01;

function readChoices({ choices }: MultipleChoice, read: ReadText): ReadAnswers {
  const isSingle = choices.some(({ isCorrect }) => isCorrect);
  const isRight = ({ isCorrect, weight }: TextChoice) => isCorrect || (!isSingle && (weight ?? 0) > 0);
  const right = choices.filter(isRight).length;
  const expected = (choice: TextChoice) =>
    isSingle ? (isRight(choice) ? 100 : 0) : isRight(choice) ? 100 / right : -100 / (choices.length - right);
  const isWeighed = choices.some((choice) => !isNear(choice.weight ?? (choice.isCorrect ? 100 : 0), expected(choice)));
  return {
    kind: isSingle ? "single-choice" : "multiple-choice",
    fields: {
      order: "shuffled",
      choices: choices.map((choice) => ({
        text: read(choice.text),
        ...(isRight(choice) && { correct: true }),
        feedback: read(choice.feedback),
      })),
    },
    reasons: [...(isWeighed ? [reason("weights")] : []), ...(isSingle && right > 1 ? [reason("several-right")] : [])],
  };
}

function readTrueFalse({ isTrue, trueFeedback: wrong, falseFeedback: right }: TrueFalse, read: ReadText): ReadAnswers {
  // gift-pegjs names the two by their place; Moodle's first feedback is for the wrong answer, its second for the right one.
  const choice = (text: Localized, isRight: boolean) => ({
    text,
    ...(isRight && { correct: true }),
    feedback: read(isRight ? right : wrong),
  });
  return {
    kind: "single-choice",
    fields: { order: "fixed", choices: [choice(TRUE_FALSE.holds, isTrue), choice(TRUE_FALSE.fails, !isTrue)] },
    reasons: [reason("true-false-choice")],
  };
}

function readShort({ choices }: ShortAnswer, read: ReadText): ReadAnswers {
  const forms = choices.map((choice) => ({
    ...choice,
    form: choice.text.text.trim(),
    share: (choice.weight ?? 100) / 100,
  }));
  const isWild = ({ form }: { readonly form: string }) => /(?<!\\)\*/.test(form);
  const plain = forms
    .filter((each) => !isWild(each) && each.form !== "")
    .map((each) => ({ ...each, form: each.form.replaceAll("\\*", "*") }));
  const accepted = plain.filter(({ share }) => share >= 1);
  const slips: { feedback: Localized; share: number; forms: string[] }[] = [];
  for (const { form, share, feedback: given } of plain.filter((each) => each.share < 1)) {
    const feedback = read(given);
    const last = slips.at(-1);
    if (last?.share === Math.max(0, share) && last.feedback.zh === feedback.zh && last.feedback.en === feedback.en)
      last.forms.push(form);
    else slips.push({ feedback, share: Math.max(0, share), forms: [form] });
  }
  const first = accepted[0];
  return {
    kind: "short-text",
    fields: {
      answer: read(first && { ...first.text, text: first.form }),
      accept: patternsOf(accepted.map(({ form }) => form)),
      ...{ case: "any", spelling: "ask" },
      slips: slips.map(({ feedback, share, forms: match }, index) => ({
        ...{ id: `slip-${index + 1}`, feedback, share, match: patternsOf(match) },
      })),
    },
    reasons: [
      ...forms
        .filter(isWild)
        .map(({ form, feedback }) => (form === "*" && feedback ? reason("wrong-feedback") : reason("wildcard", form))),
      ...(accepted.some(({ feedback }) => feedback !== null) ? [reason("feedback")] : []),
    ],
  };
}

function readMatching({ matchPairs }: Matching, read: ReadText, readPlain: (text: string) => Localized): ReadAnswers {
  const arrows = (text: GiftText) => ({ ...text, text: text.text.replaceAll("-&gt;", "->") });
  const pairs = matchPairs.filter(({ subquestion }) => subquestion.text.trim() !== "");
  const rest = matchPairs.filter(({ subquestion }) => subquestion.text.trim() === "");
  const none = read(null);
  return {
    kind: "matching",
    fields: {
      pairs: pairs.map(({ subquestion, subanswer }, index) => ({
        ...{ id: `pair-${index + 1}`, prompt: read(arrows(subquestion)), match: readPlain(subanswer), feedback: none },
      })),
      distractors: rest.map(({ subanswer }, index) => ({
        ...{ id: `distractor-${index + 1}`, match: readPlain(subanswer), feedback: none },
      })),
      slips: [],
    },
    reasons: [],
  };
}

function readEssay(_question: Essay): ReadAnswers {
  const none = { zh: "", en: "" };
  return {
    kind: "open",
    fields: { modelAnswer: none, rubric: [], followUps: [], misconceptions: [] },
    reasons: [reason("rubric-missing")],
  };
}
