import type { Locale } from "@/lib/core/locale";
import { SelectField } from "@/lib/lab-kit/choice-fields";
import { Part } from "@/lib/lab-kit/part";
import type { Surroundings } from "@/lib/browser-models/client/use-surroundings";
import { useEngineState } from "@/lib/labs/generation/client/use-engine";
import type { State } from "@/lib/labs/generation/meta";
import { ModelChoice, type Offer } from "@/lib/labs/generation/model-choice";
import type { PartSetting } from "@/lib/labs/generation/part-props";
import { megabytes } from "@/lib/labs/generation/run-control";
import { sentences } from "@/lib/labs/generation/sentences";
import { words } from "@/lib/labs/generation/words";
import { formatNumber, formatQuantity } from "@/lib/quantity/format-quantity";

/** Less than this is shown as nothing. */
const SOMETHING = 50_000;

interface EnginePartProps {
  readonly setting: PartSetting;
  readonly found: Surroundings;
  readonly offer: Offer;
  readonly state: State;
  onState(change: Partial<State>): void;
  readonly locale: Locale;
  readonly idPrefix: string;
}

/** Which model runs on what and why, and what it weighs, before anything is fetched. */
export function EnginePart({ setting, found, offer, state, onState, locale, idPrefix }: EnginePartProps) {
  const { facts } = found;
  const w = words[locale].engine;
  const engine = useEngineState(setting.engine);
  const yesNo = (value: boolean) => (value ? w.yes : w.no);
  const bytes = (value: number | undefined) =>
    value === undefined ? w.unknown : formatQuantity(value, "bytes", locale);
  const list: readonly (readonly [string, string])[] = [
    [w.facts.secure, yesNo(facts.isSecure)],
    [w.facts.adapter, facts.adapter ?? w.no],
    [w.facts.f16, facts.hasF16 ? w.yes : w.noF16],
    [w.facts.buffer, bytes(facts.largestBuffer)],
    [w.facts.room, bytes(facts.room)],
    [w.facts.threads, w.oneThread],
  ];
  const inputs = (
    <SelectField
      id={`${idPrefix}-device`}
      label={w.device}
      value={state.device}
      options={(["auto", "webgpu", "wasm"] as const).map((value) => ({ value, label: w.devices[value] }))}
      onChange={(value) => onState({ device: value as State["device"] })} // the options are the values
    />
  );
  return (
    <Part id={`${idPrefix}-engine`} title={w.title} lead={w.lead} inputs={inputs}>
      <div className="max-w-2xl space-y-2 text-[0.95rem] text-pretty">
        <ModelChoice {...{ state, onState, locale, idPrefix, offer }} {...found} />
        <p>
          <strong>{w.now(w.devices[setting.plan.device])}</strong>
          {locale === "en" && " "}
          {w.reasons[setting.plan.reason]}
        </p>
        <p className="text-muted">
          {setting.modelBytes >= SOMETHING
            ? w.size(megabytes(setting.engineBytes, locale), megabytes(setting.modelBytes, locale))
            : w.sizeKept(megabytes(setting.engineBytes, locale))}
        </p>
        <p role="status">
          {engine.model === "ready" && engine.came
            ? sentences(
                locale,
                w.ready(formatNumber(engine.came.ms / 1000, locale, 2), String(engine.came.context)),
                engine.came.isChecked ? w.checked : w.unchecked,
                !engine.came.isKept && w.notKept,
              )
            : engine.wasEnded
              ? w.wasEnded
              : w.notLoaded}
        </p>
        <details className="text-sm">
          <summary className="w-fit rounded-sm py-1 text-muted hover:text-ink">{w.details}</summary>
          <dl className="mt-1 grid gap-x-6 gap-y-1 sm:grid-cols-[auto_1fr]">
            {list.map(([name, value]) => (
              <div key={name} className="contents">
                <dt className="text-muted">{name}</dt>
                <dd className="mb-1 sm:mb-0">{value}</dd>
              </div>
            ))}
          </dl>
        </details>
      </div>
    </Part>
  );
}
