import { useTranslations } from "next-intl";
import { showCall, showValue } from "@/lib/code-values/show-value";
import type { Public } from "@/lib/items/code/type";
import type { Shown } from "@/lib/items/code/use-code-run";

interface ExampleListProps {
  readonly view: Public;
  readonly program: Public["programs"][number];
  readonly shown: Shown | undefined;
  readonly idPrefix: string;
}

/** The visible examples: call, expected result, and what the code gave in the last run. */
export function ExampleList({ view, program: { entry, language }, shown, idPrefix }: ExampleListProps) {
  const t = useTranslations("items.code");
  return (
    <section aria-labelledby={`${idPrefix}-examples`}>
      <p id={`${idPrefix}-examples`} className="mb-1 text-sm font-medium text-muted">
        {t("examples")}
      </p>
      <ol className="divide-y divide-line rounded-lg border border-line text-sm">
        {view.examples.map((example, index) => {
          const result = shown?.examples[index];
          return (
            <li key={index} className="space-y-1 px-3 py-2">
              <p className="font-mono wrap-anywhere">{showCall(entry, example.arguments, language)}</p>
              <p className="font-mono wrap-anywhere text-muted">
                <span className="sr-only">{t("expected")} </span>
                <span aria-hidden="true">→ </span>
                {showValue(example.result, language)}
              </p>
              {result && (
                <p className={result.passes ? "text-correct" : "text-wrong"}>
                  <span aria-hidden="true">{result.passes ? "✓ " : "✗ "}</span>
                  {result.passes ? t("passes") : t("gives")}
                  {!result.passes && (
                    <span className="font-mono wrap-anywhere">
                      {" "}
                      {result.call.ok
                        ? showValue(result.call.output, language)
                        : `${result.call.error.name}: ${result.call.error.message}${result.call.error.line === null ? "" : ` (${t("line", { line: result.call.error.line })})`}`}
                    </span>
                  )}
                </p>
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
