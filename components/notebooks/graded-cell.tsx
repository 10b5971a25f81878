import { useTranslations } from "next-intl";
import { CodeVerdict } from "@/components/notebooks/code-verdict";
import { useSession } from "@/components/notebooks/notebook-session";
import { ItemHints } from "@/lib/practice/client/item-hints";
import { Button } from "@/components/ui/button";
import { RichText } from "@/components/ui/rich-text";
import type { Locale } from "@/lib/core/locale";
import type { Cell } from "@/lib/notebooks/cell-model/cell";
import { useGradedCell } from "@/lib/notebooks/client/use-graded-cell";
import { textIn } from "@/lib/notebooks/title-of";

interface GradedCellProps {
  readonly itemId: string;
  readonly cell: Cell;
  /** Of the cell, from 1. */
  readonly position: number;
  readonly locale: Locale;
}

/** An exercise that the code above it answers: what is asked, and a button that has the server mark it. */
export function GradedCell({ itemId, cell, position, locale }: GradedCellProps) {
  const t = useTranslations("notebooks.graded");
  const practice = useTranslations("practice");
  const { kernel } = useSession();
  const graded = useGradedCell({ itemId, locale, run: (_code, calls) => kernel.runAndCall(cell.id, calls) });
  const { phase, shown, status, examples } = graded;
  const isBusy = phase === "running" || phase === "marking";
  return (
    <section
      aria-label={t("title", { position })}
      className="mt-2 rounded-lg border border-line bg-raised p-3 sm:ml-13 sm:p-4"
    >
      {!shown && status === "loading" && !graded.isUnreachable && <div aria-busy="true" className="min-h-24" />}
      {(status === "retired" || status === "unknown") && <p className="text-sm text-muted">{practice(status)}</p>}
      {!shown && graded.isUnreachable && (
        <p role="alert" className="text-sm text-wrong">
          {practice("loadFailed")}{" "}
          <button type="button" className="font-medium underline" onClick={graded.reload}>
            {practice("loadAgain")}
          </button>
        </p>
      )}
      {shown && (
        <>
          <RichText html={shown.stem} />
          {graded.next && (
            <ItemHints
              key={graded.next.viewId}
              viewId={graded.next.viewId}
              count={shown.hintCount}
              revealed={graded.next.hints}
              locale={locale}
            />
          )}
          <Button className="mt-3" busy={isBusy} onClick={() => void graded.check(textIn(cell.source, locale))}>
            {practice(isBusy ? "checking" : "check")}
          </Button>
          <div role="status" className="mt-2 text-sm text-muted empty:hidden">
            {examples.length > 0 &&
              t("examples", { passed: examples.filter(({ passes }) => passes).length, total: examples.length })}
            {phase === "not-run" && <p className="text-caution">{t("notRun")}</p>}
            {phase === "unable" && <p className="text-caution">{t("unable")}</p>}
          </div>
          <CodeVerdict graded={graded} locale={locale} />
        </>
      )}
    </section>
  );
}
