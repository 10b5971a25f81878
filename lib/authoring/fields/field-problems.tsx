import { useTranslations } from "next-intl";
import { useContext } from "react";
import { EditingContext, type Path } from "@/lib/authoring/fields/field-context";
import type { DocumentProblem } from "@/lib/authoring/schema";

interface FieldProblemsProps {
  readonly id: string;
  readonly path: Path;
  readonly problems: readonly DocumentProblem[];
}

/** What the linter found at one field, and what others say about it; the linter speaks English, like the files that it checks. */
export function FieldProblems({ id, path, problems }: FieldProblemsProps) {
  const t = useTranslations("authoring");
  const { aside, root = [] } = useContext(EditingContext);
  return (
    <>
      {problems.length > 0 && (
        <ul id={id} className="mt-1 space-y-1 text-sm">
          {problems.map(({ severity, message, remedy }, index) => (
            <li key={index} className={severity === "error" ? "text-wrong" : "text-caution"}>
              <span className="font-medium">{t(severity)}</span>{" "}
              <span lang="en" className="wrap-anywhere">
                {message}. {remedy}.
              </span>
            </li>
          ))}
        </ul>
      )}
      {aside?.([...root, ...path])}
    </>
  );
}
