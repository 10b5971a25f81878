import type { Numerical, NumericalChoice, NumericalFormat } from "gift-pegjs";
import type { Reason } from "@/lib/exchange/contract";
import type { ReadAnswers, ReadText } from "@/lib/exchange/gift/answers";
import { plainDecimal } from "@/lib/exchange/gift/marks";
import { reason } from "@/lib/exchange/reasons";

interface Interval {
  readonly value: number;
  readonly margin: number;
}

/** Sums and differences in binary leave traces in the last digits. */
const clean = (value: number, digits: number): number => Number(value.toPrecision(digits));

function intervalOf(format: NumericalFormat | undefined): Interval | undefined {
  const { number, range, numberHigh: high, numberLow: low } = format ?? {};
  if (high !== undefined && low !== undefined)
    return { value: clean((high + low) / 2, 14), margin: clean(Math.abs(high - low) / 2, 10) };
  return number === undefined ? undefined : { value: number, margin: range ?? 0 };
}

const shown = ({ value, margin }: Interval) => `${plainDecimal(value)}:${plainDecimal(margin)}`;

/** The first answer that earns everything, and what earns less as named mistakes; a plain number, with an absolute tolerance. */
export function readNumeric({ choices }: Numerical, read: ReadText): ReadAnswers {
  const list: readonly Partial<NumericalChoice>[] = Array.isArray(choices)
    ? choices
    : [{ isCorrect: true, weight: null, text: choices, feedback: null }];
  const answers = list.flatMap(({ isCorrect, weight, text, feedback }) => {
    const interval = intervalOf(text);
    return interval && isCorrect ? [{ interval, share: (weight ?? 100) / 100, feedback }] : [];
  });
  const right = answers.find(({ share }) => share >= 1) ?? answers[0];
  const answer = right?.interval ?? { value: NaN, margin: 0 };
  const reasons: Reason[] = [];
  const slips: unknown[] = [];
  for (const each of answers) {
    if (each === right) continue;
    const { interval, share } = each;
    if (share >= 1) reasons.push(reason("other-answers", shown(interval)));
    else if (Math.abs(interval.value - answer.value) <= answer.margin)
      reasons.push(reason("partial-interval", shown(interval)));
    else
      slips.push({
        ...{ id: `slip-${slips.length + 1}`, value: plainDecimal(interval.value) },
        ...(interval.margin !== answer.margin && { tolerance: { absolute: plainDecimal(interval.margin) } }),
        ...{ feedback: read(each.feedback), share: Math.max(0, share) },
      });
  }
  if (right?.feedback) reasons.push(reason("feedback"));
  if (list.some(({ isCorrect, feedback }) => !isCorrect && feedback)) reasons.push(reason("wrong-feedback"));
  return {
    kind: "numeric-units",
    fields: {
      dimension: "count",
      answer: Number.isNaN(answer.value) ? "" : plainDecimal(answer.value),
      tolerance: { absolute: plainDecimal(answer.margin) },
      ...{ unit: "optional", slips },
    },
    reasons,
  };
}
