"use client";

import { useTranslations } from "next-intl";
import { FormulaField, type LiveReading } from "@/lib/formula-field/formula-field";
import { FormulaResult } from "@/lib/formula-field/formula-result";
import { useFormulaProblem } from "@/lib/formula-field/use-formula-problem";
import { FormulaMath } from "@/lib/formula/formula-math";
import { parseFormula } from "@/lib/formula/parse-formula";
import { printFormula } from "@/lib/formula/print-formula";
import { readGrowth } from "@/lib/items/big-o/read-answer";
import type { Answer, Public, Review } from "@/lib/items/big-o/type";
import type { PlayerProps } from "@/lib/items/contract";

type Props = PlayerProps<Public, Answer, Review>;

/** A growth in named variables, drawn as it is read while one types. */
export default function Player({ view, answer, onAnswer, review, locked, labelledBy, idPrefix }: Props) {
  const t = useTranslations("items.big-o");
  const describe = useFormulaProblem(view.variables);
  const text = answer?.text ?? "";

  function read(): LiveReading | undefined {
    const reading = readGrowth(text, view);
    if (reading.ok)
      return {
        drawn: <Order text={printFormula(reading.formula)} view={view} />,
        words: `O(${printFormula(reading.formula)})`,
      };
    if (reading.code === "blank") return undefined;
    return {
      problem: reading.code === "not-comparable" ? t("notComparable") : describe({ ...reading, code: reading.code }),
    };
  }

  return (
    <FormulaField
      idPrefix={idPrefix}
      labelledBy={labelledBy}
      label={t("label")}
      text={text}
      variables={view.variables}
      note={
        view.assume.length > 0 ? t("assume", { relations: view.assume.join(", ").replaceAll("<=", "≤") }) : undefined
      }
      locked={locked}
      verdict={review?.verdict}
      onText={(next) => onAnswer({ text: next })}
      reading={read()}
      help={t("forms")}
      result={
        review && (
          <>
            {review.simplified !== null && review.verdict !== "correct" && (
              <p className="mt-1 text-sm text-muted">
                {t("simplified")} <Order text={review.simplified} view={view} />
              </p>
            )}
            <FormulaResult slip={review.slip} isPartial={review.verdict === "partial"}>
              <Order text={review.right} view={view} />
            </FormulaResult>
          </>
        )
      }
    />
  );
}

function Order({ text, view }: { readonly text: string; readonly view: Public }) {
  const reading = parseFormula(text, view.variables);
  return <span>O({reading.ok ? <FormulaMath formula={reading.formula} /> : text})</span>;
}
