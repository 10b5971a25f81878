import { useTranslations } from "next-intl";
import { useState } from "react";
import { Loading } from "@/components/interviews/loading";
import { ProblemAlert } from "@/components/shell/problem-alert";
import type { Locale } from "@/lib/core/locale";
import { useMarkReason } from "@/lib/interviews/client/use-mark-reason";
import type { ExplainOutput } from "@/lib/interviews/report-schema";

interface MarkReasonProps {
  readonly interviewId: string;
  readonly position: number;
  readonly part: string;
  readonly locale: Locale;
}

/** Opens to why a part is marked as it is. */
export function MarkReason({ interviewId, position, part, locale }: MarkReasonProps) {
  const t = useTranslations("interviewReport.reason");
  const [isOpen, setOpen] = useState(false);
  const { data, error, refetch } = useMarkReason(interviewId, position, part, isOpen);
  return (
    <details className="no-print text-sm open:w-full" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="inline-block min-h-6 cursor-pointer text-accent">{t("title")}</summary>
      <div className="mt-1 border-l border-line pl-3">
        {isOpen && !data && !error && <Loading className="h-10" />}
        <ProblemAlert error={error} locale={locale} namespace="interviewReport" onAgain={() => void refetch()} />
        {data && <Reason reason={data} />}
      </div>
    </details>
  );
}

function Reason({ reason: { parts, need, isOutdated } }: { readonly reason: ExplainOutput }) {
  const t = useTranslations("interviewReport.reason");
  return (
    <>
      {parts.length > 1 && <p className="mb-1 text-muted">{t("parts", { count: parts.length, need })}</p>}
      <ol className="space-y-1">
        {parts.map(({ as, words }, index) => (
          <li key={index}>
            {parts.length > 1 && <span className="text-muted">{t("part", { number: index + 1 })} </span>}
            {as === null ? t("nowhere") : t(`as.${as}`)}{" "}
            {words.map((word, at) => (
              <q key={at} className="mr-1 rounded-sm bg-surface px-1 wrap-anywhere">
                {word}
              </q>
            ))}
          </li>
        ))}
      </ol>
      <p className="mt-1 text-muted">{t(isOutdated ? "outdated" : "rules")}</p>
    </>
  );
}
