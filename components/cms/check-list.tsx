"use client";

import { useTranslations } from "next-intl";
import { ProblemEntries } from "@/components/cms/problem-entries";
import { useFieldLabel } from "@/components/cms/use-field-label";
import type { DocumentProblem } from "@/lib/authoring/schema";

interface CheckListProps {
  readonly problems: readonly DocumentProblem[];
  readonly isReady: boolean | undefined;
  onJump(path: DocumentProblem["path"]): void;
}

/** What stands in the way of a review, and what else the linter has to say; each leads to its field. */
export function CheckList({ problems, isReady, onJump }: CheckListProps) {
  const t = useTranslations("cms.problems");
  const editor = useTranslations("cms.editor.checks");
  const labelOf = useFieldLabel();
  const errors = problems.filter(({ severity }) => severity === "error").length;
  return (
    <section aria-labelledby="problems-title" className="mt-6">
      <h2 id="problems-title" tabIndex={-1} className="mb-1 text-lg font-semibold">
        {editor("title")}
      </h2>
      <p role="status" className="text-sm text-muted">
        {isReady !== undefined && `${t("count", { errors, warnings: problems.length - errors })} `}
        {isReady !== undefined && editor(isReady ? "ready" : "blocked")}
      </p>
      <ProblemEntries
        problems={problems}
        place={({ path, rule }) =>
          path.length > 0 ? (
            <button
              type="button"
              onClick={() => onJump(path)}
              className="text-left underline decoration-line underline-offset-4 hover:decoration-accent"
            >
              {labelOf(path)}
            </button>
          ) : (
            <code className="text-xs">{rule}</code>
          )
        }
      />
    </section>
  );
}
