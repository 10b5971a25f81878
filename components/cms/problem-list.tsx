"use client";

import { useTranslations } from "next-intl";
import { useDocument } from "@/lib/authoring/client/document-context";
import { useItemPreview } from "@/lib/authoring/client/use-item-preview";

/** All that the linter says of the unsaved item, each with its place in the body. */
export function ProblemList() {
  const { document } = useDocument();
  const { data } = useItemPreview();
  const problems = data?.document.kind === document.kind ? data.problems : [];
  const t = useTranslations("cms.problems");
  const words = useTranslations("authoring");
  const errors = problems.filter(({ severity }) => severity === "error").length;
  return (
    <section aria-labelledby="problems-title" className="mt-6">
      <h2 id="problems-title" className="mb-1 text-lg font-semibold">
        {t("title")}
      </h2>
      <p role="status" className="text-sm text-muted">
        {data && t("count", { errors, warnings: problems.length - errors })}
      </p>
      {problems.length > 0 && (
        <ul className="mt-2 divide-y divide-line rounded-lg border border-line text-sm">
          {problems.map(({ severity, rule, path, message, remedy }, index) => (
            <li key={index} className="px-3 py-2">
              <p className="wrap-anywhere">
                <span className={`font-medium ${severity === "error" ? "text-wrong" : "text-caution"}`}>
                  {words(severity)}
                </span>{" "}
                <code className="text-xs">{path.join(".") || rule}</code>
              </p>
              <p lang="en" className="wrap-anywhere text-muted">
                {message}. {remedy}.
              </p>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
