import { CheckField, SelectField } from "@/lib/lab-kit/choice-fields";
import { NumberField } from "@/lib/lab-kit/number-field";
import type { LabProps } from "@/lib/labs/contract";
import { type Facts, KINDS, PATTERNS, type State } from "@/lib/labs/tokenizer/meta";
import { TextBox } from "@/lib/labs/tokenizer/text-box";
import { SOURCES_OF_TEXT } from "@/lib/labs/tokenizer/training-source";
import type { useLinkedText } from "@/lib/labs/tokenizer/use-linked-text";
import { words } from "@/lib/labs/tokenizer/words";

const LENGTHS = [10, 30, 100, 300, 1000, 3000, 5000];
const SIZES = [300, 400, 500, 700, 1000, 1500, 2000, 3000, 5000, 8000, 16_000, 32_000, 64_000, 100_000];

interface TrainInputsProps extends Pick<LabProps<State, Facts>, "state" | "onState" | "locale" | "idPrefix"> {
  readonly own: ReturnType<typeof useLinkedText>;
}

export function TrainInputs({ state, onState, locale, idPrefix, own }: TrainInputsProps) {
  const w = words[locale].train;
  const { source, kind } = state;
  return (
    <>
      <SelectField
        id={`${idPrefix}-source`}
        label={w.source}
        value={source}
        options={SOURCES_OF_TEXT.map((value) => ({ value, label: w.sources[value] }))}
        onChange={(value) => onState({ source: SOURCES_OF_TEXT.find((known) => known === value) ?? source })}
      />
      {source === "own" ? (
        <TextBox
          id={`${idPrefix}-own`}
          label={w.own}
          rows={6}
          value={own.text}
          isLinked={own.isLinked}
          onChange={own.change}
          locale={locale}
        />
      ) : source === "tiny" ? (
        <p className="-mt-3 text-xs text-muted">{w.tinyNote}</p>
      ) : (
        <NumberField
          id={`${idPrefix}-length`}
          label={w.length}
          value={state.length}
          min={10}
          max={5000}
          stops={LENGTHS}
          onChange={(length) => onState({ length })}
          locale={locale}
        />
      )}
      <SelectField
        id={`${idPrefix}-kind`}
        label={w.kind}
        value={kind}
        options={KINDS.map((value) => ({ value, label: w.kinds[value] }))}
        onChange={(value) => onState({ kind: KINDS.find((known) => known === value) ?? kind })}
      />
      <p className="-mt-3 text-xs text-pretty text-muted">{w.kindNotes[kind]}</p>
      {kind === "byte-bpe" && (
        <SelectField
          id={`${idPrefix}-pattern`}
          label={w.pattern}
          value={state.pattern}
          options={PATTERNS.map((value) => ({ value, label: w.patterns[value] }))}
          onChange={(value) => onState({ pattern: PATTERNS.find((known) => known === value) ?? state.pattern })}
        />
      )}
      {kind === "word-piece" && (
        <CheckField id={`${idPrefix}-lower`} checked={state.lowercase} onChange={(lowercase) => onState({ lowercase })}>
          {w.lowercase}
        </CheckField>
      )}
      {(kind === "plain-bpe" || kind === "unigram") && (
        <CheckField
          id={`${idPrefix}-fallback`}
          checked={state.byteFallback}
          onChange={(byteFallback) => onState({ byteFallback })}
        >
          {w.byteFallback}
        </CheckField>
      )}
      <NumberField
        id={`${idPrefix}-size`}
        label={w.size}
        value={state.size}
        min={260}
        max={100_000}
        stops={SIZES}
        onChange={(size) => onState({ size })}
        locale={locale}
      />
      {kind !== "unigram" && (
        <NumberField
          id={`${idPrefix}-frequency`}
          label={w.minFrequency}
          value={state.minFrequency}
          min={1}
          max={1000}
          onChange={(minFrequency) => onState({ minFrequency })}
          locale={locale}
        />
      )}
    </>
  );
}
