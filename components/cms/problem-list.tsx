"use client";

import { useTranslations } from "next-intl";
import { ProblemEntries } from "@/components/cms/problem-entries";
import { useDocument } from "@/lib/authoring/client/document-context";
import { useItemPreview } from "@/lib/authoring/client/use-item-preview";

/** All that the linter says of the unsaved item, each with its place in the body. */
export function ProblemList() {
  const { document } = useDocument();
  const { data } = useItemPreview();
  const problems = data?.document.kind === document.kind ? data.problems : [];
  const t = useTranslations("cms.problems");
  const errors = problems.filter(({ severity }) => severity === "error").length;
  return (
    <section aria-labelledby="problems-title" className="mt-6">
      <h2 id="problems-title" className="mb-1 text-lg font-semibold">
        {t("title")}
      </h2>
      <p role="status" className="text-sm text-muted">
        {data && t("count", { errors, warnings: problems.length - errors })}
      </p>
      <ProblemEntries
        problems={problems}
        place={({ path, rule }) => <code className="text-xs">{path.join(".") || rule}</code>}
      />
    </section>
  );
}
