import { group, type Line } from "@/lib/lab-kit/ledger";
import { SOURCES } from "@/lib/labs/tokenizer/sources";
import type { StepView } from "@/lib/labs/tokenizer/step-view";

/** By which number a pair was chosen: its count (BPE), or its score (WordPiece). */
export function choiceLines(merged: NonNullable<StepView["merged"]>): Line<"choice">[] {
  const { left, right, count, leftCount, rightCount, score } = merged;
  const pair = `${left} ${right}`;
  if (score === null)
    return [
      {
        ...{ id: "choice", formula: "max count(ab)", numbers: `count(${pair})` },
        ...{ result: { kind: "count", value: BigInt(count) }, sources: [SOURCES.bpe] },
      },
    ];
  return [
    {
      ...{ id: "choice", formula: "max count(ab) ÷ (count(a) × count(b))" },
      numbers: `${group(count)} ÷ (${group(leftCount)} × ${group(rightCount)})`,
      ...{ result: { kind: "number", value: score }, sources: [SOURCES.wordPiece] },
    },
  ];
}
