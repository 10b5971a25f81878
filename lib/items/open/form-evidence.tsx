import { useTranslations } from "next-intl";
import { FoundQuotes } from "@/lib/items/open/found-quotes";
import type { FormAtWork } from "@/lib/rubric/explain-answer";

interface FormEvidenceProps {
  /** Of the part of a point. */
  readonly name: string | undefined;
  readonly by: FormAtWork | undefined;
  readonly answer: string;
}

/** The form that decided, how its words are meant, and the sentences in which they stand. */
export function FormEvidence({ name, by, answer }: FormEvidenceProps) {
  const t = useTranslations("authoring.open.samples");
  return (
    <div className="mt-1 min-w-0 pl-3">
      <p className="text-xs wrap-anywhere text-muted">
        {name !== undefined && <code>{name}: </code>}
        {by ? (
          <>
            {t(`as.${by.as}`)} <code className="rounded-sm bg-surface px-1">{by.form}</code>
          </>
        ) : (
          t("as.nowhere")
        )}
      </p>
      {by && <FoundQuotes quotes={by.quotes} answer={answer} />}
    </div>
  );
}
