"use client";

import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { BlankField } from "@/lib/items/cloze/blank-field";
import { ClozeResult } from "@/lib/items/cloze/cloze-result";
import { ClozeText } from "@/lib/items/cloze/cloze-text";
import { splitHtml, type Piece } from "@/lib/items/cloze/split-html";
import type { Answer, Public, Review } from "@/lib/items/cloze/type";
import type { PlayerProps } from "@/lib/items/contract";
import { parseQuantity } from "@/lib/quantity/parse-quantity";

type Props = PlayerProps<Public, Answer, Review>;

/** A text with fields and lists in it; those of a formula, and any that found no place, stand below it by number. */
export default function Player({ view, answer, onAnswer, review, locked, labelledBy, idPrefix }: Props) {
  const t = useTranslations("items.cloze");
  const problems = useTranslations("items.numeric-units");
  const [left, setLeft] = useState<number>();
  const pieces = useMemo(() => splitHtml(view.text), [view.text]);
  const placed = useMemo(() => new Set(numbersIn(pieces)), [pieces]);
  const given = answer?.blanks ?? {};
  const textOf = (number: number) => given[view.blanks[number - 1]?.id ?? ""] ?? "";
  const filled = view.blanks.filter(({ id }) => (given[id] ?? "").trim() !== "").length;
  const loose = view.blanks.map((_, index) => index + 1).filter((number) => !placed.has(number));

  /** Why a quantity cannot be read; undefined if it can, or if nothing is written. */
  function problemOf(number: number): string | undefined {
    const blank = view.blanks[number - 1];
    if (blank?.type !== "quantity") return undefined;
    const reading = parseQuantity(textOf(number), blank.dimension);
    if (reading.ok || reading.code === "blank") return undefined;
    return problems(`problem.${reading.code}`, { dimension: problems(`dimension.${blank.dimension}`) });
  }

  function field(number: number) {
    const blank = view.blanks[number - 1];
    if (!blank) return null;
    return (
      <BlankField
        id={`${idPrefix}-${blank.id}`}
        number={number}
        blank={blank}
        text={textOf(number)}
        locked={locked}
        verdict={review?.blanks[number - 1]?.verdict}
        isInvalid={problemOf(number) !== undefined}
        onText={(text) => onAnswer({ blanks: { ...given, [blank.id]: text } })}
        onLeave={() => setLeft(number)}
      />
    );
  }

  const problem = left !== undefined && !review ? problemOf(left) : undefined;
  return (
    <div role="group" aria-labelledby={labelledBy}>
      <ClozeText pieces={pieces} blank={field} />
      {loose.length > 0 && (
        <ul aria-label={t("loose")} className="mt-3 flex flex-wrap gap-x-6 gap-y-2">
          {loose.map((number) => (
            <li key={number}>{field(number)}</li>
          ))}
        </ul>
      )}
      {!review && (
        <p className="mt-3 text-sm leading-6 text-muted">{t("filled", { filled, count: view.blanks.length })}</p>
      )}
      <p role="status" className="text-sm leading-6 text-caution empty:hidden">
        {left !== undefined && problem !== undefined && t("problem", { number: left, problem })}
      </p>
      {review && <ClozeResult blanks={review.blanks} />}
    </div>
  );
}

const numbersIn = (pieces: readonly Piece[]): number[] =>
  pieces.flatMap((piece) => {
    if (piece.type === "blank") return [piece.number];
    return piece.type === "element" && typeof piece.inside !== "string" ? numbersIn(piece.inside) : [];
  });
