import { useTranslations } from "next-intl";
import { fieldId, useField, type Path } from "@/lib/authoring/fields/field-context";
import { VERDICTS, type Sample } from "@/lib/items/open/type";

type Verdict = Sample["points"][string];

/** A sample as a field of the form. */
export interface Expected {
  readonly sample: Sample;
  readonly at: Path;
  onChange(next: Sample): void;
}

/** What a sample's author expects of one point. */
export function ExpectedPoint({ sample, at, onChange, id }: Expected & { readonly id: string }) {
  const t = useTranslations("authoring.open.samples");
  const field = fieldId(useField(at).id, ["points", id]);
  const expected = sample.points[id];
  function choose(verdict: Verdict | undefined) {
    const { [id]: _, ...others } = sample.points;
    onChange({ ...sample, points: verdict ? { ...others, [id]: verdict } : others });
  }
  return (
    <span className="flex items-center gap-1.5">
      <label htmlFor={field} className="text-muted">
        {t("expected")}
        <span className="sr-only"> {id}</span>
      </label>
      <select
        id={field}
        value={expected ?? ""}
        onChange={({ target }) => choose(VERDICTS.find((verdict) => verdict === target.value))}
        className="min-h-8 rounded-md border border-edge bg-bg px-2 text-base sm:text-sm"
      >
        <option value="">{t("verdicts.none")}</option>
        {VERDICTS.map((verdict) => (
          <option key={verdict} value={verdict}>
            {t(`verdicts.${verdict}`)}
          </option>
        ))}
      </select>
    </span>
  );
}

/** Whether a sample's author expects a misconception to be raised. */
export function ExpectedMisconception({ sample, at, onChange, id }: Expected & { readonly id: string }) {
  const t = useTranslations("authoring.open.samples");
  const field = fieldId(useField(at).id, ["misconceptions", id]);
  return (
    <label htmlFor={field} className="flex min-h-8 cursor-pointer items-center gap-1.5 text-muted">
      <input
        id={field}
        type="checkbox"
        checked={sample.misconceptions.includes(id)}
        onChange={({ target }) => {
          const others = sample.misconceptions.filter((other) => other !== id);
          onChange({ ...sample, misconceptions: target.checked ? [...others, id] : others });
        }}
        className="size-4 accent-accent"
      />
      {t("expectedRaised")}
      <span className="sr-only"> {id}</span>
    </label>
  );
}
