import "server-only";
import type { Locale } from "@/lib/core/locale";
import type { Grader, RenderMarkdown } from "@/lib/items/contract";
import { readAuthored, readTolerance } from "@/lib/items/numeric-units/check-authored";
import { GENERIC_SLIPS, recogniseGenericSlip, type GenericSlip } from "@/lib/items/numeric-units/generic-slips";
import type { Answer, AnswerProblem, Resolved, Review } from "@/lib/items/numeric-units/type";
import { describeQuantity, formatNumber, formatShort } from "@/lib/quantity/format-quantity";
import { parseQuantity, type QuantityReading } from "@/lib/quantity/parse-quantity";
import { isWithin, type Tolerance } from "@/lib/quantity/tolerance";

type Reading = Extract<QuantityReading, { ok: true }>;
type NamedSlip = Resolved["slips"][number];

type Assessment =
  | { readonly status: "unanswered" }
  | { readonly status: "invalid"; readonly problem: AnswerProblem; readonly reading: Reading | null }
  | {
      readonly status: "graded";
      readonly reading: Reading;
      readonly earned: number;
      /** Nearest first; at most one generic slip. */
      readonly named: readonly NamedSlip[];
      readonly generic: GenericSlip | undefined;
    };

/** Generic slips are factors that are known exactly; a wide tolerance of the item must not make them fit everything near. */
const WIDEST_GENERIC_WINDOW = 0.01;
/** Answers are rounded to three digits even where the item asks for more. */
const NARROWEST_GENERIC_WINDOW = 0.001;

function genericWindow(tolerance: Tolerance, right: number): number {
  const relative = "relative" in tolerance ? tolerance.relative : tolerance.absolute / Math.abs(right);
  return Math.min(WIDEST_GENERIC_WINDOW, Math.max(NARROWEST_GENERIC_WINDOW, relative));
}

function assess(item: Resolved, text: string): Assessment {
  const { dimension } = item;
  const reading = parseQuantity(text, dimension);
  if (!reading.ok) {
    if (reading.code === "blank") return { status: "unanswered" };
    return { status: "invalid", problem: reading.code, reading: null };
  }
  if (item.unit === "required" && !reading.unit) return { status: "invalid", problem: "unit-missing", reading };

  const right = readAuthored(item.answer, dimension);
  const tolerance = readTolerance(item.tolerance, dimension);
  if (isWithin(reading.value, right, tolerance)) {
    return { status: "graded", reading, earned: 1, named: [], generic: undefined };
  }
  const named = item.slips
    .map((slip) => ({ slip, value: readAuthored(slip.value, dimension) }))
    .filter(({ slip, value }) =>
      isWithin(reading.value, value, readTolerance(slip.tolerance ?? item.tolerance, dimension)),
    )
    .toSorted((a, b) => Math.abs(reading.value - a.value) - Math.abs(reading.value - b.value))
    .map(({ slip }) => slip);
  const generic = named.length
    ? undefined
    : recogniseGenericSlip(dimension, reading, right, genericWindow(tolerance, right));
  return { status: "graded", reading, earned: named[0]?.share ?? 0, named, generic };
}

function showTolerance({ dimension, tolerance }: Resolved, locale: Locale): string | null {
  const read = readTolerance(tolerance, dimension);
  const size = "relative" in read ? read.relative : read.absolute;
  if (size === 0) return null;
  return `±${"relative" in read ? `${formatNumber(read.relative * 100, locale, 3)}%` : formatShort(size, dimension, locale)}`;
}

function nameVerdict(assessment: Assessment): Review["verdict"] {
  if (assessment.status !== "graded") return assessment.status;
  return assessment.earned === 1 ? "correct" : assessment.earned > 0 ? "partial" : "incorrect";
}

function toReview(item: Resolved, answer: Answer | undefined, locale: Locale, render: RenderMarkdown): Review {
  const assessment = assess(item, answer?.text ?? "");
  const reading = assessment.status === "unanswered" ? null : assessment.reading;
  const slip =
    assessment.status !== "graded"
      ? undefined
      : (assessment.named[0]?.feedback ?? (assessment.generic && GENERIC_SLIPS[assessment.generic]));
  return {
    verdict: nameVerdict(assessment),
    problem: assessment.status === "invalid" ? assessment.problem : null,
    reading: reading && describeQuantity(reading.value, item.dimension, locale),
    slip: slip ? render(slip[locale]) : null,
    right: describeQuantity(readAuthored(item.answer, item.dimension), item.dimension, locale, item.display?.unit),
    tolerance: showTolerance(item, locale),
    explanation: render(item.explanation[locale]),
  };
}

export const grader: Grader<Resolved, Answer, Review> = {
  grade(item, answer) {
    const assessment = assess(item, answer.text);
    if (assessment.status === "unanswered") return { status: "unanswered" };
    if (assessment.status === "invalid") return { status: "invalid", code: assessment.problem };
    const { earned, named, generic } = assessment;
    const slips = [...named.map((slip) => slip.id), ...(generic ? [generic] : [])];
    return { status: "graded", earned, possible: 1, evidence: "server", ...(slips.length ? { slips } : {}) };
  },
  toReview,
  taken({ dimension }, { text }) {
    const reading = parseQuantity(text, dimension);
    return reading.ok ? [describeQuantity(reading.value, dimension, "en")] : [];
  },
  reference: (item) => ({ text: item.answer }),
  guessScore: () => 0,
};
