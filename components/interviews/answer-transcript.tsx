import { useTranslations } from "next-intl";
import { reportFormat } from "@/components/interviews/report-format";
import { RichText } from "@/components/ui/rich-text";
import { langOf, type Locale } from "@/lib/core/locale";
import { letterOf, markText, type Finding, type Label, type Piece } from "@/lib/interviews/mark-text";
import type { ReportLine, ReportMisconception, ReportPoint } from "@/lib/interviews/report-schema";

interface AnswerTranscriptProps {
  readonly lines: readonly ReportLine[];
  readonly points: readonly ReportPoint[];
  readonly misconceptions: readonly ReportMisconception[];
  readonly locale: Locale;
}

/** What was said by either side; in the candidate's words each piece of evidence, with the number of the point to which it belongs. */
export function AnswerTranscript({ lines, points, misconceptions, locale }: AnswerTranscriptProps) {
  const t = useTranslations("interviewReport.transcript");
  const format = reportFormat(locale);
  const findings = [...points.flatMap(findingOfPoint), ...misconceptions.flatMap(findingOfMisconception)];
  return (
    <div role="group" aria-label={t("title")} className="mt-4">
      <ol className="space-y-3">
        {lines.map((line) => (
          <li key={line.number} className={line.says === "answer" ? "" : "text-sm text-muted"}>
            {line.says === "answer" ? (
              <>
                <p className="mb-0.5 text-xs text-muted">
                  {t(line.isSpoken ? "spoke" : "wrote", { took: format.clock(line.tookMs) })}
                </p>
                <MarkedAnswer line={line} findings={findings} />
              </>
            ) : (
              <Interviewer line={line} />
            )}
          </li>
        ))}
      </ol>
      {findings.length > 0 && <p className="mt-2 text-xs text-muted">{t("legend")}</p>}
    </div>
  );
}

function findingOfPoint({ status, evidence }: ReportPoint, index: number): Finding[] {
  if (status === null || status === "missing") return [];
  return [{ label: { name: String(index + 1), tone: status }, evidence }];
}

function findingOfMisconception({ raised, evidence }: ReportMisconception, index: number): Finding[] {
  return raised ? [{ label: { name: letterOf(index), tone: "raised" }, evidence }] : [];
}

function Interviewer({ line }: { readonly line: Exclude<ReportLine, { says: "answer" }> }) {
  const t = useTranslations("interviewReport.transcript");
  if (line.says === "prompt") return <p>{t("prompt")}</p>;
  const { kind, text } = line.because;
  return (
    <div className="border-l-2 border-line pl-3">
      <p>{t("followUp")}</p>
      {line.html === null ? <p>{t("gone")}</p> : <RichText html={line.html} className="text-ink" />}
      <div className="text-xs">
        {t(`because.${kind}`)} {text !== null && <RichText html={text} className="inline [&>p]:inline" />}
      </div>
    </div>
  );
}

const TONE: Readonly<Record<Label["tone"], string>> = {
  found: "bg-correct-soft decoration-correct",
  half: "bg-caution-soft decoration-caution decoration-dashed",
  negated: "bg-wrong-soft decoration-wrong decoration-wavy",
  raised: "bg-wrong-soft decoration-wrong decoration-double",
};

interface MarkedAnswerProps {
  readonly line: Extract<ReportLine, { says: "answer" }>;
  readonly findings: readonly Finding[];
}

function MarkedAnswer({ line: { text, number, locale }, findings }: MarkedAnswerProps) {
  const t = useTranslations("interviewReport.transcript");
  if (text.trim() === "") return <p className="text-muted">{t("empty")}</p>;
  return (
    <p
      lang={langOf(locale)}
      className="rounded-lg border border-line bg-bg px-3 py-2 leading-7 wrap-anywhere whitespace-pre-wrap print:border-0 print:px-0"
    >
      {markText(text, number, findings).map((piece, index) => (
        <MarkedPiece key={index} piece={piece} />
      ))}
    </p>
  );
}

function MarkedPiece({ piece: { text, labels, closes } }: { readonly piece: Piece }) {
  const t = useTranslations("interviewReport.transcript");
  const [first] = labels;
  if (!first) return text;
  return (
    <>
      <mark className={`rounded-sm text-ink underline decoration-2 underline-offset-4 ${TONE[first.tone]}`}>
        {text}
      </mark>
      {closes.map(({ name, tone }) => (
        // It stays with its words at the end of a line.
        <sup key={name} className="ml-0.5 rounded-sm px-0.5 text-[0.7em] font-semibold text-ink">
          {"\u2060"}
          <span className="sr-only">{t(tone === "raised" ? "ofMisconception" : "ofPoint")} </span>
          {name}
        </sup>
      ))}
    </>
  );
}
