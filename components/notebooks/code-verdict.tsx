import { useTranslations } from "next-intl";
import { RichText } from "@/components/ui/rich-text";
import { showCall, showValue } from "@/lib/code-values/show-value";
import type { Locale } from "@/lib/core/locale";
import { verdictOf, type Verdict } from "@/lib/core/score";
import type { GradedCell } from "@/lib/notebooks/client/use-graded-cell";

const TONE: Readonly<Record<Verdict, string>> = {
  correct: "bg-correct-soft text-correct",
  partial: "bg-caution-soft text-caution",
  incorrect: "bg-wrong-soft text-wrong",
  unanswered: "bg-surface text-muted",
  invalid: "bg-caution-soft text-caution",
  "awaiting-marks": "bg-accent-soft text-accent",
};
const SIGN: Partial<Record<Verdict, string>> = { correct: "✓", partial: "◐", incorrect: "✗" };

interface CodeVerdictProps {
  readonly graded: GradedCell;
  readonly locale: Locale;
}

/** What the server says of the code: the verdict, the first inputs that went wrong, and what is behind it. */
export function CodeVerdict({ graded, locale }: CodeVerdictProps) {
  const t = useTranslations("practice");
  const words = useTranslations("items.code");
  const { score, review, error, shown } = graded;
  const verdict = score && verdictOf(score);
  const entry = shown?.programs.find(({ language }) => language === "python")?.entry ?? "";
  const solution = review?.solutions.find(({ language }) => language === "python");
  return (
    <>
      <div role="status" className="mt-3 empty:hidden">
        {verdict && (
          <p className={`rounded-md px-3 py-2 text-sm font-medium ${TONE[verdict]}`}>
            {SIGN[verdict] && <span aria-hidden="true">{SIGN[verdict]} </span>}
            {t(`verdict.${verdict}`)}
            {review && ` ${words("passed", { passed: review.passed, total: review.total })}`}
          </p>
        )}
      </div>
      {error && (
        <p role="alert" className="mt-3 rounded-md bg-wrong-soft px-3 py-2 text-sm text-wrong">
          {error.title[locale]} {error.detail[locale]} {t("answerKept")}
        </p>
      )}
      {review && (
        <div className="mt-3 space-y-3 text-sm">
          {review.hint && <RichText html={review.hint} className="rounded-md bg-wrong-soft px-3 py-2" />}
          {review.failures.length > 0 && (
            <ul className="divide-y divide-line rounded-lg border border-line">
              {review.failures.map((failure, index) => (
                <li key={index} className="space-y-1 px-3 py-2 wrap-anywhere">
                  <p className="font-mono">{showCall(entry, failure.arguments, "python")}</p>
                  <p>
                    <span className="text-muted">{words("expected")}</span>{" "}
                    <span className="font-mono">{showValue(failure.expected, "python")}</span>
                  </p>
                  <p className="text-wrong">
                    {words("gives")}{" "}
                    <span className="font-mono">
                      {failure.given === null ? (failure.error ?? "—") : showValue(failure.given, "python")}
                    </span>
                  </p>
                </li>
              ))}
            </ul>
          )}
          {review.explanation && <RichText html={review.explanation} />}
          {solution && (
            <details>
              <summary className="w-fit text-muted underline-offset-4 hover:underline">{words("solution")}</summary>
              {/* A long line scrolls, so the keyboard must reach it. */}
              <pre
                tabIndex={0}
                className="mt-2 overflow-x-auto rounded-md border border-line bg-surface px-3 py-2 font-mono"
              >
                {solution.code}
              </pre>
            </details>
          )}
        </div>
      )}
    </>
  );
}
