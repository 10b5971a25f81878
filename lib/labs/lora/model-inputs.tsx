import { CheckField, SelectField } from "@/lib/lab-kit/choice-fields";
import { group } from "@/lib/lab-kit/ledger";
import { NumberField } from "@/lib/lab-kit/number-field";
import type { LabProps } from "@/lib/labs/contract";
import { type Chosen, isAllLinear, shortName } from "@/lib/labs/lora/chosen";
import { CUSTOM, type Facts, type State } from "@/lib/labs/lora/meta";
import { MATRIX_NAMES } from "@/lib/labs/lora/wording";
import { VARIANTS } from "@/lib/labs/lora/names";
import { variantWords } from "@/lib/labs/lora/variant-words";
import { words } from "@/lib/labs/lora/words";
import { LAYER_MATRICES, MATRICES, shapeOf } from "@/lib/model-arithmetic/decoder-shape";

type Props = LabProps<State, Facts> & { readonly chosen: Chosen };

/** Limits as meta.ts has them. */
const DIMENSIONS = [
  ["layers", 1000],
  ["hidden", 131_072],
  ["heads", 1024],
  ["kvHeads", 1024],
  ["headDim", 4096],
  ["ffn", 1_048_576],
  ["vocab", 10_000_000],
] as const;
const POWERS = [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024];

/** Model or dimensions, matrices, rank and scaling. */
export function ModelInputs({ state, onState, facts, locale, idPrefix, chosen }: Props) {
  const w = words[locale].count;
  const v = variantWords[locale];
  const { model, shape } = chosen;

  function changeModel(id: string) {
    // Typed dimensions begin as those of the model that was shown.
    const { attentionBias: _bias, headNorms: _norms, ...dimensions } = shape;
    onState({ model: id, ...(id === CUSTOM && dimensions) });
  }

  return (
    <>
      <div>
        <SelectField
          id={`${idPrefix}-model`}
          label={w.model}
          value={model?.id ?? CUSTOM}
          options={[
            ...facts.models.map(({ id }) => ({ value: id, label: shortName(id) })),
            { value: CUSTOM, label: w.custom },
          ]}
          onChange={changeModel}
        />
        <p className="mt-1.5 text-xs text-muted">
          {model && (
            <>
              <a href={model.source} className="underline underline-offset-4 hover:text-accent">
                {w.source}
              </a>
              {locale === "zh" ? "。" : ". "}
            </>
          )}
          {w.shapeNote}
        </p>
      </div>
      {!model && (
        <div className="grid grid-cols-2 gap-x-4 gap-y-3">
          {DIMENSIONS.map(([name, max]) => (
            <NumberField
              key={name}
              id={`${idPrefix}-${name}`}
              label={w.dimensions[name]}
              value={state[name]}
              min={1}
              max={max}
              onChange={(value) => onState({ [name]: value })}
              locale={locale}
            />
          ))}
          <div className="col-span-2">
            <CheckField id={`${idPrefix}-tied`} checked={state.tied} onChange={(tied) => onState({ tied })}>
              {w.dimensions.tied}
            </CheckField>
          </div>
        </div>
      )}
      <fieldset>
        <legend className="text-sm font-medium">{w.targets}</legend>
        <div className="mt-1">
          {MATRICES.map((matrix) => {
            const { input, output } = shapeOf(shape, matrix);
            const isChosen = state.targets.includes(matrix);
            return (
              <CheckField
                key={matrix}
                id={`${idPrefix}-target-${matrix}`}
                checked={isChosen}
                onChange={() =>
                  onState({
                    targets: MATRICES.filter((other) => (other === matrix ? !isChosen : state.targets.includes(other))),
                  })
                }
              >
                <span className="flex flex-wrap justify-between gap-x-3 font-mono">
                  {MATRIX_NAMES[matrix]}
                  <span className="text-muted">
                    {group(input)} → {group(output)}
                  </span>
                </span>
              </CheckField>
            );
          })}
        </div>
        <div className="mt-2 flex flex-wrap gap-2">
          <Preset isOn={state.targets.join() === "q,v"} onPress={() => onState({ targets: ["q", "v"] })}>
            {w.queryValue}
          </Preset>
          <Preset isOn={isAllLinear(state.targets)} onPress={() => onState({ targets: [...LAYER_MATRICES] })}>
            {w.allLinear}
          </Preset>
        </div>
      </fieldset>
      <div>
        <SelectField
          id={`${idPrefix}-variant`}
          label={v.kind}
          value={state.variant}
          options={VARIANTS.map((value) => ({ value, label: v.options[value] }))}
          onChange={(value) => onState({ variant: VARIANTS.find((known) => known === value) ?? state.variant })}
        />
        <p className="mt-1.5 text-xs text-muted">{v.about[state.variant]}</p>
      </div>
      {(state.variant === "adalora" ? (["rank"] as const) : (["rank", "alpha"] as const)).map((name) => (
        <NumberField
          key={name}
          id={`${idPrefix}-${name}`}
          label={name === "rank" && state.variant === "adalora" ? v.average : w[name]}
          value={state[name]}
          min={1}
          max={name === "rank" ? 1024 : 4096}
          stops={POWERS}
          onChange={(value) => onState({ [name]: value })}
          locale={locale}
        />
      ))}
      {state.variant !== "adalora" && (
        <CheckField
          id={`${idPrefix}-rs`}
          checked={state.rankStabilised}
          onChange={(rankStabilised) => onState({ rankStabilised })}
        >
          {w.rankStabilised}
        </CheckField>
      )}
    </>
  );
}

interface PresetProps {
  readonly isOn: boolean;
  onPress(): void;
  readonly children: string;
}

function Preset({ isOn, onPress, children }: PresetProps) {
  return (
    <button
      type="button"
      aria-pressed={isOn}
      onClick={onPress}
      className={`min-h-8 rounded-full border px-3 text-sm ${isOn ? "border-accent bg-accent-soft text-accent" : "border-line text-muted hover:border-accent"}`}
    >
      {children}
    </button>
  );
}
