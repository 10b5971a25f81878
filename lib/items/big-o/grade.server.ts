import "server-only";
import { scoreOfMarking, verdictOfMarking, type Marking } from "@/lib/answer-field/verdict";
import { printFormula } from "@/lib/formula/print-formula";
import { compareGrowth, type Growth } from "@/lib/growth/growth";
import { GENERIC_SLIPS, type GenericSlip } from "@/lib/items/big-o/generic-slips";
import { readGrowth, toGrowthScope } from "@/lib/items/big-o/read-answer";
import type { Answer, Authored, Review } from "@/lib/items/big-o/type";
import type { Grader } from "@/lib/items/contract";

function readAuthored(text: string, item: Authored) {
  const reading = readGrowth(text, item);
  if (!reading.ok) throw new Error(`"${text}" cannot be read: ${reading.code}`); // checkAuthored rules it out
  return reading;
}

function genericSlip(given: Growth, right: Growth, item: Authored): GenericSlip[] {
  const relation = compareGrowth(given, right, toGrowthScope(item));
  return relation === "higher" ? ["not-tight"] : relation === "lower" ? ["too-low"] : [];
}

/** Everything for the same growth, a slip's share for a slip's, else nothing: an untight bound is a wrong answer to "how does it grow". */
function assess(item: Authored, text: string): Marking {
  const reading = readGrowth(text, item);
  if (!reading.ok)
    return reading.code === "blank" ? { status: "unanswered" } : { status: "invalid", code: reading.code };
  const right = readAuthored(item.answer, item).growth;
  const same = (growth: Growth) => compareGrowth(reading.growth, growth, toGrowthScope(item)) === "equal";
  if (same(right)) return { status: "graded", earned: 1, slips: [] };
  const slip = item.slips.find(({ growth }) => same(readAuthored(growth, item).growth));
  if (slip) return { status: "graded", earned: slip.share, slips: [slip.id] };
  return { status: "graded", earned: 0, slips: genericSlip(reading.growth, right, item) };
}

export const grader: Grader<Authored, Answer, Review> = {
  grade: (item, { text }) => scoreOfMarking(assess(item, text)),
  toReview(item, answer, locale, render) {
    const text = answer?.text ?? "";
    const marking = assess(item, text);
    const reading = readGrowth(text, item);
    const id = marking.status === "graded" ? marking.slips[0] : undefined;
    const feedback =
      item.slips.find((slip) => slip.id === id)?.feedback ?? (id !== undefined && GENERIC_SLIPS[id as GenericSlip]); // no other names
    return {
      verdict: verdictOfMarking(marking),
      simplified: reading.ok ? reading.growth.text : null,
      slip: feedback ? render(feedback[locale]) : null,
      right: printFormula(readAuthored(item.answer, item).formula),
      explanation: render(item.explanation[locale]),
    };
  },
  taken(item, { text }) {
    const reading = readGrowth(text, item);
    return reading.ok ? [reading.growth.text] : [];
  },
  reference: (item) => ({ text: item.answer }),
  // A blind guess puts each of the v variables to a power of 0, 1 or 2 and hits the one right combination: 3^(−v).
  guessScore: ({ variables }) => 3 ** -variables.length,
};
