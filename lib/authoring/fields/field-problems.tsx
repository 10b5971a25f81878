import { useTranslations } from "next-intl";
import type { DocumentProblem } from "@/lib/authoring/schema";

interface FieldProblemsProps {
  readonly id: string;
  readonly problems: readonly DocumentProblem[];
}

/** What the linter found at one field; the linter speaks English, like the files that it checks. */
export function FieldProblems({ id, problems }: FieldProblemsProps) {
  const t = useTranslations("authoring");
  if (problems.length === 0) return null;
  return (
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
  );
}
