import { useTranslations } from "next-intl";
import { useState } from "react";
import { CodeVerdict } from "@/components/notebooks/code-verdict";
import { useSession } from "@/components/notebooks/notebook-session";
import { useJudgeCell } from "@/components/notebooks/use-judge-cell";
import { Button } from "@/components/ui/button";
import { RichText } from "@/components/ui/rich-text";
import type { Locale } from "@/lib/core/locale";
import { kinds } from "@/lib/items/kinds.generated";
import type { Cell } from "@/lib/notebooks/cell-model/cell";
import { textIn } from "@/lib/notebooks/title-of";
import { useItemView } from "@/lib/practice/client/use-item-view";
import type { ActiveItemView } from "@/lib/practice/schema";

interface GradedCellProps {
  readonly itemId: string;
  readonly cell: Cell;
  readonly locale: Locale;
}

/** An exercise that the code above it answers: what is asked, and a button that has the server mark it. */
export default function GradedCell({ itemId, cell, locale }: GradedCellProps) {
  const t = useTranslations("practice");
  const view = useItemView(itemId);
  if (view.data?.status === "active" && view.data.kind === "code")
    return <Exercise view={view.data} onNext={() => view.refetch()} {...{ cell, locale }} />;
  return (
    <div className="mt-2 rounded-lg border border-line bg-raised p-3 text-sm text-muted sm:ml-13">
      {view.isPending && <div aria-busy="true" className="min-h-16" />}
      {view.data && <p>{t(view.data.status === "retired" ? "retired" : "unknown")}</p>}
      {view.isError && (
        <p role="alert" className="text-wrong">
          {t("loadFailed")}{" "}
          <button type="button" className="font-medium underline" onClick={() => void view.refetch()}>
            {t("loadAgain")}
          </button>
        </p>
      )}
    </div>
  );
}

interface ExerciseProps {
  readonly view: ActiveItemView;
  readonly cell: Cell;
  readonly locale: Locale;
  onNext(): Promise<unknown>;
}

function Exercise({ view, cell, locale, onNext }: ExerciseProps) {
  const t = useTranslations("notebooks.graded");
  const practice = useTranslations("practice");
  const { kernel } = useSession();
  const [asked] = useState(() => performance.now());
  const judge = useJudgeCell({ view, cell: cell.id, kernel, onNext });
  const shown = kinds.code.public.parse(view.public[locale]);
  const code = textIn(cell.source, locale);
  return (
    <section aria-label={t("title")} className="mt-2 rounded-lg border border-line bg-raised p-3 sm:ml-13 sm:p-4">
      <RichText html={shown.stem} />
      <div className="mt-3 flex flex-wrap items-center gap-3">
        <Button busy={judge.isBusy} onClick={() => void judge.judge(code, performance.now() - asked)}>
          {practice(judge.isBusy ? "checking" : "check")}
        </Button>
        {judge.problem === "not-run" && (
          <p role="status" className="text-sm text-caution">
            {t("notRun")}
          </p>
        )}
      </div>
      <CodeVerdict result={judge.result} error={judge.error} locale={locale} entry={shown.programs[0]?.entry ?? ""} />
    </section>
  );
}
