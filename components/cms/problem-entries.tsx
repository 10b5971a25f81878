import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { DocumentProblem } from "@/lib/authoring/schema";

interface ProblemEntriesProps {
  readonly problems: readonly DocumentProblem[];
  /** Names the place of one. */
  place(problem: DocumentProblem): ReactNode;
}

/** What the linter says, one entry each: how grave it is, where, why and what to do. The linter speaks English. */
export function ProblemEntries({ problems, place }: ProblemEntriesProps) {
  const words = useTranslations("authoring");
  if (problems.length === 0) return null;
  return (
    <ul className="mt-2 divide-y divide-line rounded-lg border border-line text-sm">
      {problems.map((problem, index) => (
        <li key={index} className="px-3 py-2">
          <p className="wrap-anywhere">
            <span className={`font-medium ${problem.severity === "error" ? "text-wrong" : "text-caution"}`}>
              {words(problem.severity)}
            </span>{" "}
            {place(problem)}
          </p>
          <p lang="en" className="wrap-anywhere text-muted">
            {problem.message}. {problem.remedy}.
          </p>
        </li>
      ))}
    </ul>
  );
}
