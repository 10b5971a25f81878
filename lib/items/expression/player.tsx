"use client";

import { useTranslations } from "next-intl";
import { FormulaField, type LiveReading } from "@/lib/formula-field/formula-field";
import { FormulaResult } from "@/lib/formula-field/formula-result";
import { useFormulaProblem } from "@/lib/formula-field/use-formula-problem";
import { FormulaMath } from "@/lib/formula/formula-math";
import { parseFormula } from "@/lib/formula/parse-formula";
import { printFormula } from "@/lib/formula/print-formula";
import type { PlayerProps } from "@/lib/items/contract";
import type { Answer, Public, Review } from "@/lib/items/expression/type";

type Props = PlayerProps<Public, Answer, Review>;

/** A formula in named variables, drawn as it is read while one types. */
export default function Player({ view, answer, onAnswer, review, locked, labelledBy, idPrefix }: Props) {
  const t = useTranslations("items.formula");
  const describe = useFormulaProblem(view.variables);
  const text = answer?.text ?? "";

  function read(): LiveReading | undefined {
    const reading = parseFormula(text, view.variables);
    if (!reading.ok) return reading.code === "blank" ? undefined : { problem: describe(reading) };
    return { drawn: <FormulaMath formula={reading.formula} />, words: printFormula(reading.formula) };
  }

  const right = review && parseFormula(review.right, view.variables);
  return (
    <FormulaField
      idPrefix={idPrefix}
      labelledBy={labelledBy}
      label={t("label")}
      text={text}
      variables={view.variables}
      locked={locked}
      verdict={review?.verdict}
      onText={(next) => onAnswer({ text: next })}
      reading={read()}
      help={t("forms")}
      result={
        review && (
          <FormulaResult slip={review.slip} isPartial={review.verdict === "partial"}>
            {right?.ok ? <FormulaMath formula={right.formula} /> : review.right}
          </FormulaResult>
        )
      }
    />
  );
}
