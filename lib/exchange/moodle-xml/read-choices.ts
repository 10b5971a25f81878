import { type Draft, EMPTY } from "@/lib/exchange/drafts/bodies";
import type { BodyOf } from "@/lib/exchange/open-item";
import { shareOf } from "@/lib/exchange/moodle-xml/fractions";
import type { MoodleTexts } from "@/lib/exchange/moodle-xml/read-texts";
import { TRUE_FALSE } from "@/lib/exchange/words";
import { stripTags } from "@/lib/exchange/rich-text/html-safety";
import { childOf, childrenOf, textOf, type XmlElement } from "@/lib/exchange/xml/element";

import type { Localized } from "@/lib/core/locale";

type Base = Pick<BodyOf<"single-choice">, "stem" | "hints" | "explanation">;

const isTrue = (text: string, otherwise: boolean): boolean =>
  text.trim() === "" ? otherwise : /^(?:true|1)$/i.test(text.trim());

export function readMultichoice(question: XmlElement, base: Base, texts: MoodleTexts): Draft {
  const { notes } = texts;
  const isSingle = isTrue(textOf(childOf(question, "single")), true);
  const answers = childrenOf(question, "answer").map((answer) => ({
    text: texts.rich(answer),
    share: shareOf(answer.attributes["fraction"]) ?? 0,
    feedback: texts.rich(childOf(answer, "feedback")),
  }));
  const isRight = ({ share }: { readonly share: number }) => (isSingle ? share === 1 : share > 0);
  const right = answers.filter(isRight).length;
  const usual = (each: (typeof answers)[number]) =>
    isSingle ? (isRight(each) ? 1 : 0) : isRight(each) ? 1 / right : -1 / (answers.length - right);
  if (isSingle && answers.some(({ share }) => share > 0 && share < 1)) notes.note("weights");
  else if (answers.some((each) => Math.abs(usual(each) - each.share) > 1e-4)) notes.note("weights");
  if (isSingle && right > 1) notes.note("several-right");
  if (right === 0) notes.note("no-answer");
  return {
    kind: isSingle ? "single-choice" : "multiple-choice",
    body: {
      ...base,
      order: isTrue(textOf(childOf(question, "shuffleanswers")), true) ? "shuffled" : "fixed",
      choices: answers.map((each) => ({
        text: each.text,
        feedback: each.feedback,
        ...(isRight(each) && { correct: true }),
      })),
    },
  };
}

/** A statement with two choices: ours asks for the reason as well, which the file does not have. */
export function readTrueFalse(question: XmlElement, base: Base, texts: MoodleTexts): Draft {
  texts.notes.note("true-false-choice");
  const answers = childrenOf(question, "answer");
  const choice = (name: string, text: Localized) => {
    const answer = answers.find((each) => textOf(childOf(each, "text")).trim().toLowerCase() === name);
    const isRight = (shareOf(answer?.attributes["fraction"]) ?? 0) > 0;
    return {
      text,
      feedback: answer ? texts.rich(childOf(answer, "feedback")) : EMPTY,
      ...(isRight && { correct: true as const }),
    };
  };
  return {
    kind: "single-choice",
    body: {
      ...{ ...base, order: "fixed" },
      choices: [choice("true", TRUE_FALSE.holds), choice("false", TRUE_FALSE.fails)],
    },
  };
}

/** What Moodle puts in of its own accord, in the languages that we speak. */
const STANDARD = new Set([
  ...["", "your answer is correct", "your answer is partially correct", "your answer is incorrect"],
  ...["您的答案正确", "您的答案部分正确", "您的答案不正确", "你的回答正确", "你的回答部分正确", "你的回答不正确"],
]);

/** Notes feedback that Moodle says of an answer as a whole, unless it says nothing of its own. */
export function noteCombinedFeedback(question: XmlElement, texts: MoodleTexts): void {
  const own = ["correctfeedback", "partiallycorrectfeedback", "incorrectfeedback"]
    .flatMap((name) => childrenOf(question, name))
    .some((feedback) => !STANDARD.has(bareOf(textOf(childOf(feedback, "text")))));
  if (own) texts.notes.note("combined-feedback");
}

const bareOf = (html: string): string =>
  stripTags(html)
    .replace(/[.。!！]+$/, "")
    .toLowerCase();
