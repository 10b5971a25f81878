import { useTranslations } from "next-intl";
import { useState } from "react";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { ListField } from "@/lib/authoring/fields/list-field";
import { ProseField } from "@/lib/authoring/fields/prose-field";
import { SelectField } from "@/lib/authoring/fields/select-field";
import { LOCALES } from "@/lib/core/locale";
import { compareSample, countDifferences, verdictOf } from "@/lib/items/open/compare-sample";
import { compact } from "@/lib/items/open/compact";
import { ExplainedAnswer } from "@/lib/items/open/explained-answer";
import type { OpenFieldsProps } from "@/lib/items/open/point-fields";
import { TriedAnswer } from "@/lib/items/open/tried-answer";
import type { Sample } from "@/lib/items/open/type";
import { useTriedRubric } from "@/lib/items/open/use-tried-rubric";
import type { Explanation } from "@/lib/rubric/explain-answer";

const MOST = 12;

/** Sample answers with what is expected of them, beside what the forms find as they stand; and one that is only tried. */
export function SampleFields({ value, onChange }: OpenFieldsProps) {
  const t = useTranslations("authoring.open.samples");
  const words = useTranslations("authoring");
  const { explain, glossary } = useTriedRubric(value);
  const [kept, setKept] = useState(0);
  const samples = value.samples ?? [];
  const set = (next: readonly Sample[]) =>
    onChange(compact({ ...value, samples: next.length > 0 ? [...next] : undefined }));
  const differences = samples.map((sample) =>
    explain ? countDifferences(compareSample(sample, explain(sample.text))) : 0,
  );
  const wrong = differences.filter((count) => count > 0).length;

  function keep(text: string, { points, misconceptions }: Explanation) {
    const sample: Sample = {
      ...{ language: /\p{Script=Han}/u.test(text) ? "zh" : "en", text },
      points: Object.fromEntries(points.map(({ id, status }) => [id, verdictOf(status)])),
      misconceptions: misconceptions.flatMap(({ id, raised }) => (raised ? [id] : [])),
    };
    set([...samples, sample]);
    setKept(samples.length + 1);
  }

  return (
    <section aria-label={t("title")} className="min-w-0 space-y-3 border-t border-line pt-4">
      <div>
        <p className="font-semibold">{t("title")}</p>
        <p className="max-w-prose text-sm text-muted">{t("intro")}</p>
        <p role="status" className={`mt-1 text-sm font-medium ${wrong > 0 ? "text-wrong" : "text-muted"}`}>
          {explain &&
            t("count", { samples: samples.length, wrong, differences: differences.reduce((a, b) => a + b, 0) })}
        </p>
      </div>
      {glossary.isError && (
        <Alert title={t("noGlossary")}>
          <Button variant="quiet" className="mt-2" onClick={() => void glossary.refetch()}>
            {t("again")}
          </Button>
        </Alert>
      )}
      <TriedAnswer value={value} explain={explain} onKeep={samples.length < MOST ? keep : undefined} />
      <p role="status" className="sr-only">
        {kept > 0 && t("keptAs", { number: kept })}
      </p>
      <ListField
        label={t("kept")}
        entry={t("sample")}
        path={["samples"]}
        values={samples}
        onChange={set}
        blank={(): Sample => ({ language: "zh", text: "", points: {}, misconceptions: [] })}
        max={MOST}
      >
        {(sample, change, _, at) => (
          <>
            <SelectField
              label={t("language")}
              path={[...at, "language"]}
              value={sample.language}
              onChange={(language) => change({ ...sample, language })}
              options={LOCALES.map((locale) => ({ value: locale, label: words(`languages.${locale}`) }))}
            />
            <ProseField
              label={t("text")}
              path={[...at, "text"]}
              value={sample.text}
              onChange={(text) => change({ ...sample, text })}
              language={sample.language}
            />
            <ExplainedAnswer
              body={value}
              text={sample.text}
              result={explain?.(sample.text)}
              expected={{ sample, at, onChange: change }}
            />
          </>
        )}
      </ListField>
    </section>
  );
}
