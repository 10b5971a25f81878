"use client";

import { useTranslations } from "next-intl";
import { FormulaField, type LiveReading } from "@/lib/formula-field/formula-field";
import { FormulaResult } from "@/lib/formula-field/formula-result";
import { useFormulaProblem } from "@/lib/formula-field/use-formula-problem";
import { SHAPE_PROBLEMS, printShape, readShape } from "@/lib/items/tensor-shape/read-shape";
import type { Answer, Public, Review } from "@/lib/items/tensor-shape/type";
import type { PlayerProps } from "@/lib/items/contract";

type Props = PlayerProps<Public, Answer, Review>;

/** A shape in named symbols; below it how many axes are read, after marking each axis with what became of it. */
export default function Player({ view, answer, onAnswer, review, locked, labelledBy, idPrefix }: Props) {
  const t = useTranslations("items.tensor-shape");
  const describe = useFormulaProblem(view.variables);
  const text = answer?.text ?? "";

  function read(): LiveReading | undefined {
    const reading = readShape(text, view.variables);
    if (reading.ok) {
      const words = t("reading", { shape: printShape(reading.axes), count: reading.axes.length });
      return { drawn: <span className="font-mono">{words}</span>, words };
    }
    const { code, what } = reading;
    if (code === "blank") return undefined;
    const own = SHAPE_PROBLEMS.find((each) => each === code);
    // The others are those of a formula.
    return {
      problem: own
        ? t(`problem.${own}`, { what })
        : describe({ code: code as Parameters<typeof describe>[0]["code"], what }),
    };
  }

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
          <>
            {review.verdict !== "correct" && <Axes axes={review.axes} />}
            <FormulaResult slip={review.slip} isPartial={review.verdict === "partial"}>
              <code className="wrap-anywhere">{review.right}</code>
            </FormulaResult>
          </>
        )
      }
    />
  );
}

/** Says in words and by a sign, never by colour alone, which axes are right. */
function Axes({ axes }: Pick<Review, "axes">) {
  const t = useTranslations("items.tensor-shape");
  if (axes.length === 0) return null;
  return (
    <ol aria-label={t("axes")} className="mt-1 mb-2 flex flex-wrap gap-2 text-sm">
      {axes.map(({ text, right }, index) => (
        <li
          key={index}
          className={`rounded-md border px-2 py-0.5 ${right ? "border-correct bg-correct-soft text-correct" : "border-wrong bg-wrong-soft text-wrong"}`}
        >
          <code>{text}</code> <span aria-hidden="true">{right ? "✓" : "✗"}</span>
          <span className="sr-only">{t(right ? "axisRight" : "axisWrong")}</span>
        </li>
      ))}
    </ol>
  );
}
