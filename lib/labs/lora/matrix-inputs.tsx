import { useState } from "react";
import { SelectField } from "@/lib/lab-kit/choice-fields";
import { group } from "@/lib/lab-kit/ledger";
import { NumberField } from "@/lib/lab-kit/number-field";
import { PastedField } from "@/lib/lab-kit/pasted-field";
import type { LabProps } from "@/lib/labs/contract";
import { drawMatrix, MATRIX_SOURCES, type Rows } from "@/lib/labs/lora/matrix-source";
import { readLinkedMatrix, readMatrix, showMatrix, writeMatrix } from "@/lib/labs/lora/matrix-text";
import type { Facts, State } from "@/lib/labs/lora/meta";
import { words } from "@/lib/labs/lora/words";

const SIDES = [4, 8, 12, 16, 24, 32, 48, 64];

/** Stands in the field for pasted numbers until somebody puts others there. */
const SAMPLE: Rows = [
  [4, 2, 0, 1],
  [2, 1, 0, 0.5],
  [0, 0, 3, 0],
  [1, 0.5, 0, 0.3],
];

/** The matrix of the state. */
export function matrixOf(state: Pick<State, "matrix" | "size" | "seed" | "pasted">): Rows {
  if (state.matrix === "pasted") return readLinkedMatrix(state.pasted) ?? SAMPLE;
  return drawMatrix(state.matrix, state.size, state.seed);
}

/** How many singular values a matrix has. */
export const rankLimit = (rows: Rows) => Math.min(rows.length, rows[0]?.length ?? 0);

type Props = Pick<LabProps<State, Facts>, "state" | "onState" | "locale" | "idPrefix"> & { readonly rows: Rows };

/** Which matrix, and how much of it is kept. */
export function MatrixInputs({ state, onState, locale, idPrefix, rows }: Props) {
  const w = words[locale].spectrum;
  const limit = rankLimit(rows);
  return (
    <>
      <SelectField
        id={`${idPrefix}-matrix`}
        label={w.matrix}
        value={state.matrix}
        options={MATRIX_SOURCES.map((value) => ({ value, label: w.sources[value] }))}
        onChange={(value) => onState({ matrix: MATRIX_SOURCES.find((known) => known === value) ?? state.matrix })}
      />
      {state.matrix === "pasted" ? (
        <PasteField onState={onState} locale={locale} idPrefix={idPrefix} rows={rows} />
      ) : (
        <NumberField
          id={`${idPrefix}-size`}
          label={w.size}
          value={state.size}
          min={4}
          max={64}
          stops={SIDES}
          onChange={(size) => onState({ size })}
          locale={locale}
        />
      )}
      {(state.matrix === "random" || state.matrix === "low-rank-noise") && (
        <NumberField
          id={`${idPrefix}-seed`}
          label={w.seed}
          value={state.seed}
          min={0}
          max={9999}
          onChange={(seed) => onState({ seed })}
          locale={locale}
        />
      )}
      <NumberField
        id={`${idPrefix}-kept`}
        label={w.kept}
        value={Math.min(state.kept, limit)}
        min={0}
        max={limit}
        stops={Array.from({ length: limit + 1 }, (_, kept) => kept)}
        onChange={(kept) => onState({ kept })}
        locale={locale}
      />
    </>
  );
}

/** Numbers as they are pasted. What cannot be read stays in the field with its reason; the picture keeps the last matrix that could. */
function PasteField({ onState, locale, idPrefix, rows }: Omit<Props, "state">) {
  const w = words[locale].spectrum;
  const [typed, setTyped] = useState<string>();
  const text = typed ?? showMatrix(rows);
  const reading = readMatrix(text);

  function change(next: string) {
    setTyped(next);
    const read = readMatrix(next);
    if (read.ok) onState({ pasted: writeMatrix(read.rows) });
  }

  return (
    <PastedField
      id={`${idPrefix}-paste`}
      label={w.paste}
      rows={6}
      value={text}
      onChange={change}
      isWrong={!reading.ok}
      state={
        reading.ok
          ? w.read(group(reading.rows.length), group(reading.rows[0]?.length ?? 0))
          : `${w.problem(reading.problem)} ${w.stillShown}`
      }
      hint={w.pasteHint}
    />
  );
}
