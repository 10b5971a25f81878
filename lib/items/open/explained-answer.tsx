import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useField, type Path } from "@/lib/authoring/fields/field-context";
import { FieldProblems } from "@/lib/authoring/fields/field-problems";
import { compareSample } from "@/lib/items/open/compare-sample";
import { ExpectedMisconception, ExpectedPoint, type Expected } from "@/lib/items/open/expected-fields";
import { FormEvidence } from "@/lib/items/open/form-evidence";
import { interviewShare } from "@/lib/rubric/interview-share";
import type { Authored } from "@/lib/items/open/type";
import type { Explanation } from "@/lib/rubric/explain-answer";

interface ExplainedAnswerProps {
  readonly body: Authored;
  readonly text: string;
  /** Undefined while the glossary is not there. */
  readonly result: Explanation | undefined;
  /** For a sample: what its author expects, beside what is found. */
  readonly expected?: Expected;
}

/** What the forms find of each point and misconception in one answer, by which form and at which words. */
export function ExplainedAnswer({ body, text, result, expected }: ExplainedAnswerProps) {
  const t = useTranslations("authoring.open.samples");
  const locale = useLocale() === "zh" ? "zh" : "en";
  const differences = expected && result ? compareSample(expected.sample, result) : undefined;
  const raised = result?.misconceptions.flatMap((one) => (one.raised ? [one.id] : [])) ?? [];
  return (
    <div className="space-y-3">
      {result && text.trim() !== "" && (
        <p className="text-sm text-muted tabular-nums">
          {t("share", { share: result.share, worth: interviewShare(body, result.share, raised) })}
        </p>
      )}
      {result?.doubt && (
        <p className="text-sm text-caution">
          {t(result.doubt.misconceptions.length + result.doubt.points.length > 0 ? "doubt" : "drift")}
        </p>
      )}
      <Rows label={t("points")} path={expected && [...expected.at, "points"]}>
        {body.rubric.map((point, index) => {
          const found = result?.points.find(({ id }) => id === point.id);
          const names = Object.keys(point.parts ?? {});
          return (
            <Row
              key={index}
              id={point.id}
              text={point.text[locale]}
              found={found && t(`found.${found.status}`)}
              tone={found?.status === "found" ? "said" : found?.status === "half" ? "half" : "none"}
              otherwise={found ? undefined : t("alone")}
              differs={differences?.points.some(({ id }) => id === point.id) ?? false}
              isHedged={found?.hedged ?? false}
              control={expected && <ExpectedPoint {...expected} id={point.id} />}
            >
              {found?.parts.map((by, part) => (
                <FormEvidence key={part} name={names[part]} by={by} answer={text} />
              ))}
            </Row>
          );
        })}
      </Rows>
      {body.misconceptions.length > 0 && (
        <Rows label={t("misconceptions")} path={expected && [...expected.at, "misconceptions"]}>
          {body.misconceptions.map((one, index) => {
            const found = result?.misconceptions.find(({ id }) => id === one.id);
            return (
              <Row
                key={index}
                id={one.id}
                text={one.text[locale]}
                found={found && t(found.raised ? "raised" : "notRaised")}
                tone={found?.raised ? "raised" : "none"}
                differs={differences?.misconceptions.some(({ id }) => id === one.id) ?? false}
                isHedged={false}
                control={expected && <ExpectedMisconception {...expected} id={one.id} />}
              >
                {found?.by && <FormEvidence name={undefined} by={found.by} answer={text} />}
              </Row>
            );
          })}
        </Rows>
      )}
    </div>
  );
}

interface RowsProps {
  readonly label: string;
  readonly path: Path | undefined;
  readonly children: ReactNode;
}

function Rows({ label, path, children }: RowsProps) {
  return (
    <div className="min-w-0">
      <p className="mb-1 text-sm font-medium">{label}</p>
      {path && <RowProblems path={path} />}
      <ul className="divide-y divide-line rounded-md border border-line bg-bg">{children}</ul>
    </div>
  );
}

/** What cannot be seen in the rows: names of what is not there. */
function RowProblems({ path }: { readonly path: Path }) {
  const { id, problems } = useField(path);
  return (
    <div id={id}>
      <FieldProblems
        id={`${id}-problems`}
        path={path}
        problems={problems.filter(({ severity }) => severity === "error")}
      />
    </div>
  );
}

const TONES = {
  said: { sign: "✓", look: "text-correct" },
  half: { sign: "◐", look: "text-caution" },
  raised: { sign: "!", look: "text-caution" },
  none: { sign: "–", look: "text-muted" },
} as const;

interface RowProps {
  readonly id: string;
  readonly text: string;
  readonly found: string | undefined;
  /** Instead of a finding. */
  readonly otherwise?: string | undefined;
  readonly tone: keyof typeof TONES;
  readonly differs: boolean;
  readonly isHedged: boolean;
  readonly control: ReactNode;
  readonly children: ReactNode;
}

function Row({ id, text, found, otherwise, tone, differs, isHedged, control, children }: RowProps) {
  const t = useTranslations("authoring.open.samples");
  const { sign, look } = TONES[tone];
  return (
    <li
      data-differs={differs || undefined}
      className={`min-w-0 p-2 text-sm ${differs ? "border-l-4 border-l-wrong" : ""}`}
    >
      <p className="wrap-anywhere">
        <code className="text-xs text-muted">{id}</code> {text}
      </p>
      <div className="mt-1 flex flex-wrap items-center gap-x-4 gap-y-1">
        {control}
        {found && (
          <span className={`font-medium ${look}`}>
            <span aria-hidden="true">{sign}</span> {found}
            {isHedged && ` ${t("hedged")}`}
          </span>
        )}
        {!found && otherwise && <span className="text-muted">{otherwise}</span>}
        {differs && (
          <strong className="text-wrong">
            <span aria-hidden="true">≠ </span>
            {t("differs")}
          </strong>
        )}
      </div>
      {children}
    </li>
  );
}
