import "server-only";
import { scoreOfMarking, verdictOfMarking, type Marking } from "@/lib/answer-field/verdict";
import { rngFromNumber } from "@/lib/core/rng";
import type { Formula } from "@/lib/formula/formula";
import { factorBetween } from "@/lib/formula/factor-between";
import { parseFormula } from "@/lib/formula/parse-formula";
import { printFormula } from "@/lib/formula/print-formula";
import type { Grader } from "@/lib/items/contract";
import { isSame } from "@/lib/items/expression/check-authored";
import type { Answer, Authored, Review } from "@/lib/items/expression/type";

/** Right but for a number: named wherever no slip of the item's own says more. */
const CONSTANT_FACTOR = "constant-factor";

function parse(text: string, item: Authored): Formula {
  const reading = parseFormula(text, item.variables);
  if (!reading.ok) throw new Error(`"${text}" cannot be read: ${reading.code}`); // checkAuthored rules it out
  return reading.formula;
}

const factorOf = (given: Formula, item: Authored): number | undefined =>
  factorBetween(given, parse(item.answer, item), item.variables, rngFromNumber(1));

/** Everything for the same function, a slip's share for a slip's, else nothing. */
function assess(item: Authored, text: string): Marking {
  const reading = parseFormula(text, item.variables);
  if (!reading.ok)
    return reading.code === "blank" ? { status: "unanswered" } : { status: "invalid", code: reading.code };
  const given = reading.formula;
  if (isSame(given, parse(item.answer, item), item.variables)) return { status: "graded", earned: 1, slips: [] };
  const slip = item.slips.find(({ formula }) => isSame(given, parse(formula, item), item.variables));
  if (slip) return { status: "graded", earned: slip.share, slips: [slip.id] };
  return { status: "graded", earned: 0, slips: factorOf(given, item) === undefined ? [] : [CONSTANT_FACTOR] };
}

function feedbackOf(item: Authored, marking: Marking, text: string): { zh: string; en: string } | undefined {
  const id = marking.status === "graded" ? marking.slips[0] : undefined;
  const slip = item.slips.find((candidate) => candidate.id === id);
  if (slip || id !== CONSTANT_FACTOR) return slip?.feedback;
  const factor = String(Number(factorOf(parse(text, item), item)?.toPrecision(6)));
  return {
    zh: `变量都对，只差一个常数因子：你的公式是正确结果的 ${factor} 倍。`,
    en: `The variables are right; only a constant factor is off: your formula is ${factor} times the right one.`,
  };
}

export const grader: Grader<Authored, Answer, Review> = {
  grade: (item, { text }) => scoreOfMarking(assess(item, text)),
  toReview(item, answer, locale, render) {
    const text = answer?.text ?? "";
    const marking = assess(item, text);
    const feedback = feedbackOf(item, marking, text);
    return {
      verdict: verdictOfMarking(marking),
      slip: feedback ? render(feedback[locale]) : null,
      right: item.answer,
      explanation: render(item.explanation[locale]),
    };
  },
  taken(item, { text }) {
    const reading = parseFormula(text, item.variables);
    return reading.ok ? [printFormula(reading.formula)] : [];
  },
  reference: (item) => ({ text: item.answer }),
  // Of the formulas in the named variables next to none is the right one.
  guessScore: () => 0,
};
