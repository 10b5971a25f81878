import "server-only";
import { scoreOfMarking, verdictOfMarking, type Marking } from "@/lib/answer-field/verdict";
import type { Formula } from "@/lib/formula/formula";
import { printFormula } from "@/lib/formula/print-formula";
import type { Grader } from "@/lib/items/contract";
import { GENERIC_SLIPS, recogniseGenericSlip, type GenericSlip } from "@/lib/items/tensor-shape/generic-slips";
import { compareAxes, isSameShape } from "@/lib/items/tensor-shape/match-shape";
import { printShape, readShape } from "@/lib/items/tensor-shape/read-shape";
import type { Answer, Authored, Review } from "@/lib/items/tensor-shape/type";

function readAuthored(text: string, item: Authored): readonly Formula[] {
  const reading = readShape(text, item.variables);
  if (!reading.ok) throw new Error(`"${text}" cannot be read: ${reading.code}`); // checkAuthored rules it out
  return reading.axes;
}

/**
 * Everything for the right shape, a slip's share for a slip's. Else, with the right number n of axes, k/n for k axes that are right
 * in their place; with another number of axes nothing.
 */
function assess(item: Authored, text: string): Marking {
  const reading = readShape(text, item.variables);
  if (!reading.ok)
    return reading.code === "blank" ? { status: "unanswered" } : { status: "invalid", code: reading.code };
  const right = readAuthored(item.answer, item);
  const axes = compareAxes(reading.axes, right, item);
  if (axes?.every(Boolean)) return { status: "graded", earned: 1, slips: [] };
  const slip = item.slips.find(({ shape }) => isSameShape(reading.axes, readAuthored(shape, item), item));
  if (slip) return { status: "graded", earned: slip.share, slips: [slip.id] };
  const generic = recogniseGenericSlip(reading.axes, right, item);
  const earned = axes ? axes.filter(Boolean).length / axes.length : 0;
  return { status: "graded", earned, slips: generic ? [generic] : [] };
}

export const grader: Grader<Authored, Answer, Review> = {
  grade: (item, { text }) => scoreOfMarking(assess(item, text)),
  toReview(item, answer, locale, render) {
    const text = answer?.text ?? "";
    const marking = assess(item, text);
    const reading = readShape(text, item.variables);
    const right = readAuthored(item.answer, item);
    const axes = reading.ok ? compareAxes(reading.axes, right, item) : undefined;
    const id = marking.status === "graded" ? marking.slips[0] : undefined;
    const feedback =
      item.slips.find((slip) => slip.id === id)?.feedback ?? (id !== undefined && GENERIC_SLIPS[id as GenericSlip]); // no other names
    return {
      verdict: verdictOfMarking(marking),
      axes:
        reading.ok && axes
          ? reading.axes.map((axis, index) => ({ text: printFormula(axis), right: axes[index] === true }))
          : [],
      slip: feedback ? render(feedback[locale]) : null,
      right: printShape(right),
      explanation: render(item.explanation[locale]),
    };
  },
  taken(item, { text }) {
    const reading = readShape(text, item.variables);
    return reading.ok ? [printShape(reading.axes)] : [];
  },
  reference: (item) => ({ text: item.answer }),
  // A blind guess has the right one of about five ranks, and then each axis right with a chance of one in s symbols: 1/5 · 1/s.
  guessScore: ({ variables }) => 1 / (5 * variables.length),
};
