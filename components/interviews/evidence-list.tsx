import { useTranslations } from "next-intl";
import type { RubricMarks } from "@/lib/interviews/schema";
import type { JudgedAnswer } from "@/lib/judges/contract";

interface EvidenceListProps {
  readonly judge: RubricMarks["judge"]["name"];
  readonly found: Pick<RubricMarks["points"][number], "evidence" | "reason" | "doubt">;
  readonly texts: JudgedAnswer["texts"];
}

/** The candidate's own words that a judge went by, its reason, and why something was not counted. Nothing where there is none of it. */
export function EvidenceList({ judge, found: { evidence, reason, doubt }, texts }: EvidenceListProps) {
  const t = useTranslations("secondJudges");
  const quotes = evidence.flatMap(({ event, start, end }) => {
    const text = texts.find((one) => one.event === event)?.text.slice(start, end);
    return text ? [{ key: `${event}/${start}/${end}`, text }] : [];
  });
  if (quotes.length === 0 && !reason && !doubt) return null;
  return (
    <div className="mt-2 text-sm">
      <p className="text-muted">{t("evidenceOf", { judge: t(`judges.${judge}`) })}</p>
      {quotes.length > 0 && (
        <ul className="mt-1 space-y-1">
          {quotes.map(({ key, text }) => (
            <li
              key={key}
              lang={/\p{Script=Han}/u.test(text) ? "zh-Hans" : "en"}
              className="border-l-2 border-line pl-2 wrap-anywhere whitespace-pre-line"
            >
              {text}
            </li>
          ))}
        </ul>
      )}
      {doubt && <p className="mt-1 text-caution">{t(`doubt.${doubt}`)}</p>}
      {reason && <p className="mt-1 wrap-anywhere text-muted">{t("reason", { reason })}</p>}
    </div>
  );
}
