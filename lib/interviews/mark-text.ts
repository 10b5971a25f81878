import type { Evidence } from "@/lib/interviews/schema";

/** What a piece of an answer belongs to: the number of a point, the letter of a misconception, and how it counts. */
export interface Label {
  readonly name: string;
  readonly tone: "found" | "half" | "negated" | "raised";
}

export interface Finding {
  readonly label: Label;
  readonly evidence: readonly Evidence[];
}

export interface Piece {
  readonly text: string;
  readonly labels: readonly Label[];
  /** Those of its labels whose words end with it: named once, behind them. */
  readonly closes: readonly Label[];
}

interface Span {
  readonly start: number;
  readonly end: number;
  readonly label: Label;
}

/**
 * An answer cut into pieces, each with the findings whose words it holds; together they are the text. What lies outside the text is
 * left out: a report never shows words that were not said.
 */
export function markText(text: string, event: number, findings: readonly Finding[]): Piece[] {
  const spans = findings.flatMap(({ label, evidence }) =>
    evidence
      .filter((each) => each.event === event)
      .flatMap((each) => (each.marks.length > 0 ? each.marks : [each]))
      .map(({ start, end }): Span => ({ start: Math.max(0, start), end: Math.min(text.length, end), label }))
      .filter(({ start, end }) => start < end),
  );
  const cuts = [...new Set([0, text.length, ...spans.flatMap(({ start, end }) => [start, end])])].toSorted(
    (a, b) => a - b,
  );
  return cuts.slice(1).map((end, index) => {
    const start = cuts[index]!; // one before each
    const over = spans.filter((span) => span.start < end && span.end > start);
    return {
      text: text.slice(start, end),
      labels: distinct(over.map(({ label }) => label)),
      closes: distinct(over.filter((span) => span.end === end).map(({ label }) => label)),
    };
  });
}

function distinct(labels: readonly Label[]): Label[] {
  return labels.filter(({ name }, index) => labels.findIndex((each) => each.name === name) === index);
}

/** How a misconception is named beside the text: A, B … Z, AA. */
export function letterOf(index: number): string {
  return (index >= 26 ? letterOf(Math.floor(index / 26) - 1) : "") + String.fromCharCode(65 + (index % 26));
}
