import "server-only";
import { scoreOfMarking, verdictOfMarking, type Marking } from "@/lib/answer-field/verdict";
import type { Locale, Localized } from "@/lib/core/locale";
import { assessBlank, assessBlanks } from "@/lib/items/cloze/assess-blank";
import type { Answer, Resolved, ResolvedBlank, Review } from "@/lib/items/cloze/type";
import type { Grader } from "@/lib/items/contract";
import { describeQuantity } from "@/lib/quantity/format-quantity";
import { parseQuantity } from "@/lib/quantity/parse-quantity";
import { exampleOf } from "@/lib/wording/assess-wording";
import { normalizeWording } from "@/lib/wording/normalize-wording";

const textOf = (answer: Answer | undefined, { viewId }: ResolvedBlank): string => answer?.blanks[viewId] ?? "";

const assessAll = (item: Resolved, answer: Answer | undefined): Marking[] =>
  item.blanks.map((blank) => assessBlank(blank, textOf(answer, blank)));

/** The right answer to one blank as Markdown. */
function rightOf(blank: ResolvedBlank, locale: Locale): string {
  switch (blank.type) {
    case "text":
      return blank.answer[locale];
    case "choice":
      return blank.choices.find(({ correct }) => correct)?.text[locale] ?? "";
    case "quantity": {
      const reading = parseQuantity(blank.answer, blank.dimension);
      return reading.ok ? describeQuantity(reading.value, blank.dimension, locale) : blank.answer;
    }
  }
}

function feedbackOf(blank: ResolvedBlank, marking: Marking, text: string): Localized | undefined {
  if (marking.status !== "graded" || marking.earned >= 1) return undefined;
  if (blank.type === "choice") return blank.choices.find(({ viewId }) => viewId === text)?.feedback;
  const slip = blank.type === "text" ? blank.slips.find(({ id }) => id === marking.slips[0]) : undefined;
  return slip?.feedback ?? blank.feedback;
}

function referenceOf(blank: ResolvedBlank): string {
  if (blank.type === "text") return exampleOf(blank.accept);
  return blank.type === "quantity" ? blank.answer : (blank.choices.find(({ correct }) => correct)?.viewId ?? "");
}

/** A wrong answer to a blank in one spelling. */
function spellingOf(blank: ResolvedBlank, text: string): string {
  if (blank.type === "choice") return blank.choices.find(({ viewId }) => viewId === text)?.text.en ?? "";
  if (blank.type === "text") return normalizeWording(text, blank);
  const reading = parseQuantity(text, blank.dimension);
  return reading.ok ? describeQuantity(reading.value, blank.dimension, "en") : "";
}

export const grader: Grader<Resolved, Answer, Review> = {
  grade: (item, answer) => scoreOfMarking(assessBlanks(assessAll(item, answer))),
  toReview(item, answer, locale, render) {
    const markings = assessAll(item, answer);
    return {
      verdict: verdictOfMarking(assessBlanks(markings)),
      blanks: item.blanks.map((blank, index) => {
        const marking = markings[index]!; // one for each
        const feedback = feedbackOf(blank, marking, textOf(answer, blank));
        return {
          verdict: verdictOfMarking(marking),
          right: render(rightOf(blank, locale)),
          feedback: feedback ? render(feedback[locale]) : null,
        };
      }),
      explanation: render(item.explanation[locale]),
    };
  },
  taken: (item, answer) =>
    item.blanks.flatMap((blank) => {
      const marking = assessBlank(blank, textOf(answer, blank));
      const isWrong = marking.status === "graded" && marking.earned < 1;
      return isWrong ? [`${blank.id}: ${spellingOf(blank, textOf(answer, blank))}`] : [];
    }),
  reference: (item) => ({ blanks: Object.fromEntries(item.blanks.map((blank) => [blank.viewId, referenceOf(blank)])) }),
  // One of k choices is hit with a chance of 1/k, typed blanks are hit by nobody: the mean over the n blanks.
  guessScore: ({ blanks }) =>
    blanks.reduce((sum, blank) => sum + (blank.type === "choice" ? 1 / blank.choices.length : 0), 0) / blanks.length,
};
