import { useTranslations } from "next-intl";
import { RichText } from "@/components/ui/rich-text";
import { showCall, showValue } from "@/lib/code-values/show-value";
import type { Public, Review } from "@/lib/items/code/type";

interface ReviewOfCodeProps {
  readonly review: Review;
  readonly program: Public["programs"][number];
}

/** How many inputs the code got right, the first that it did not, the mistake where it is a known one, and a right solution. */
export function ReviewOfCode({ review, program: { entry, language } }: ReviewOfCodeProps) {
  const t = useTranslations("items.code");
  const solution = review.solutions.find((each) => each.language === language) ?? review.solutions[0];
  return (
    <div className="space-y-3 text-sm">
      <p className="font-medium">{t("passed", { passed: review.passed, total: review.total })}</p>
      {review.hint && <RichText html={review.hint} className="rounded-md bg-wrong-soft px-3 py-2" />}
      {review.failures.length > 0 && (
        <ul className="divide-y divide-line rounded-lg border border-line">
          {review.failures.map((failure, index) => (
            <li key={index} className="space-y-1 px-3 py-2">
              <p className="font-mono wrap-anywhere">{showCall(entry, failure.arguments, language)}</p>
              <p className="wrap-anywhere">
                <span className="text-muted">{t("expected")}</span>{" "}
                <span className="font-mono">{showValue(failure.expected, language)}</span>
              </p>
              <p className="wrap-anywhere text-wrong">
                {t("gives")}{" "}
                <span className="font-mono">
                  {failure.given === null ? (failure.error ?? "—") : showValue(failure.given, language)}
                  {failure.line === null ? "" : ` (${t("line", { line: failure.line })})`}
                </span>
              </p>
            </li>
          ))}
        </ul>
      )}
      {solution && (
        <details>
          <summary className="w-fit rounded-sm text-muted underline-offset-4 hover:text-ink hover:underline">
            {t("solution")}
          </summary>
          <pre
            // A long line scrolls, so the keyboard must reach it.
            tabIndex={0}
            className="mt-2 overflow-x-auto rounded-md border border-line bg-surface px-3 py-2 font-mono leading-relaxed"
          >
            <code>{solution.code}</code>
          </pre>
        </details>
      )}
    </div>
  );
}
