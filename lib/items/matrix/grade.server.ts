import "server-only";
import { scoreOfMarking, verdictOfMarking, type Marking } from "@/lib/answer-field/verdict";
import type { Grader } from "@/lib/items/contract";
import { readAuthored } from "@/lib/items/matrix/check-authored";
import {
  compareCells,
  factorOf,
  isSameMatrix,
  shareOfCells,
  transpose,
  type Matrix,
} from "@/lib/items/matrix/match-matrix";
import { cellAt, readCell } from "@/lib/items/matrix/read-cell";
import type { Answer, Authored, Review } from "@/lib/items/matrix/type";

/** Mistakes that are recognised without an author naming them; a slip of the item's own says more and comes first. */
const GENERIC_SLIPS = {
  transposed: {
    zh: "行和列对调了：这是正确矩阵的转置。",
    en: "Rows and columns are swapped: this is the transpose of the right matrix.",
  },
  negated: { zh: "所有的符号都反了。", en: "Every sign is the other way round." },
  scaled: {
    zh: "每一格都差同一个常数因子。",
    en: "Every cell is off by the same constant factor.",
  },
} as const;
type GenericSlip = keyof typeof GENERIC_SLIPS;

function recogniseGenericSlip(given: Matrix, right: Matrix, item: Authored): GenericSlip | undefined {
  if (right.length === right[0]?.length && isSameMatrix(transpose(given), right, item.tolerance)) return "transposed";
  const factor = factorOf(given, right);
  if (factor === undefined || factor === 0) return undefined;
  return Math.abs(factor + 1) < 1e-6 ? "negated" : "scaled";
}

type Reading = { readonly given: Matrix } | Exclude<Marking, { status: "graded" }>;

/** The numbers of an answer of the right size, or what keeps it from being marked. */
function read(item: Authored, answer: Answer | undefined): Reading {
  const cells = answer?.cells ?? [];
  const columns = item.answer[0]?.length ?? 0;
  if (cells.length > item.answer.length || cells.some((row) => row.length > columns)) return invalid("wrong-size");
  const values = item.answer.map((row, index) => row.map((_, column) => readCell(cellAt(cells, index, column))));
  if (values.flat().every((value) => value === null)) return { status: "unanswered" };
  if (values.flat().includes(undefined)) return invalid("unreadable-cell");
  if (values.flat().includes(null)) return invalid("incomplete");
  return { given: values as number[][] }; // neither null nor undefined is left
}

const invalid = (code: string): Reading => ({ status: "invalid", code });

/** Everything for the right matrix, a slip's share for a slip's, else a share for the cells that are right (`shareOfCells`). */
function assess(item: Authored, answer: Answer | undefined): { marking: Marking; marks: boolean[][] } {
  const reading = read(item, answer);
  if ("status" in reading) return { marking: reading, marks: [] };
  const { given } = reading;
  const right = readAuthored(item.answer);
  const marks = compareCells(given, right, item.tolerance);
  const graded = (earned: number, slips: readonly string[]) => ({
    marking: { status: "graded", earned, slips } as const,
    marks,
  });
  if (marks.flat().every(Boolean)) return graded(1, []);
  const slip = item.slips.find(({ cells }) => isSameMatrix(given, readAuthored(cells), item.tolerance));
  if (slip) return graded(slip.share, [slip.id]);
  const generic = recogniseGenericSlip(given, right, item);
  return graded(shareOfCells(marks, right), generic ? [generic] : []);
}

export const grader: Grader<Authored, Answer, Review> = {
  grade: (item, answer) => scoreOfMarking(assess(item, answer).marking),
  toReview(item, answer, locale, render) {
    const { marking, marks } = assess(item, answer);
    const id = marking.status === "graded" ? marking.slips[0] : undefined;
    const feedback =
      item.slips.find((slip) => slip.id === id)?.feedback ?? (id !== undefined && GENERIC_SLIPS[id as GenericSlip]); // no other names
    return {
      verdict: verdictOfMarking(marking),
      marks,
      slip: feedback ? render(feedback[locale]) : null,
      right: item.answer.map((row) => [...row]),
      explanation: render(item.explanation[locale]),
    };
  },
  taken(item, answer) {
    const reading = read(item, answer);
    return "given" in reading ? [`[${reading.given.map((row) => row.join(" ")).join("; ")}]`] : [];
  },
  reference: (item) => ({ cells: item.answer.map((row) => [...row]) }),
  // One number everywhere is the best blind guess, and earns nothing by the rule of shareOfCells.
  guessScore: () => 0,
};
