import { useState } from "react";
import { Announce } from "@/lib/lab-kit/announce";
import { CheckField, SelectField } from "@/lib/lab-kit/choice-fields";
import { LedgerList } from "@/lib/lab-kit/ledger-list";
import { Part } from "@/lib/lab-kit/part";
import { PredictQuantity } from "@/lib/lab-kit/predict-quantity";
import type { LabProps } from "@/lib/labs/contract";
import { choose, shortName } from "@/lib/labs/lora/chosen";
import type { Facts, State } from "@/lib/labs/lora/meta";
import { compareMemory, listBitLines, listMemoryLines } from "@/lib/labs/lora/memory";
import { MemoryPlot } from "@/lib/labs/lora/memory-plot";
import { METHODS, type Method } from "@/lib/labs/lora/names";
import { words } from "@/lib/labs/lora/words";
import { TRAINING_CONVENTIONS, TRAINING_STATES, type TrainingConvention } from "@/lib/model-arithmetic/training-states";
import { formatQuantity } from "@/lib/quantity/format-quantity";

/** Bytes of weights, gradients and optimizer state by method. */
export function MemoryPart({ state, onState, facts, locale, idPrefix }: LabProps<State, Facts>) {
  const w = words[locale].memory;
  const { shape, model, count } = choose(state, facts);
  const [method, setMethod] = useState<Method>("qlora");
  const settings = { ...state, trainable: count.total };
  const uses = compareMemory(shape, settings);
  const qlora = uses.find((use) => use.method === "qlora")!.total;
  const name = model ? shortName(model.id) : words[locale].count.custom;
  const said = uses
    .map((use) => `${w.methods[use.method]} ${formatQuantity(Number(use.total), "bytes", locale)}`)
    .join(locale === "zh" ? "，" : ", ");
  return (
    <Part
      id={`${idPrefix}-memory`}
      title={w.title}
      lead={w.lead}
      inputs={
        <>
          <SelectField
            id={`${idPrefix}-convention`}
            label={w.convention}
            value={state.convention}
            options={TRAINING_CONVENTIONS.map((value) => ({ value, label: w.conventions[value] }))}
            onChange={(value) =>
              onState({ convention: TRAINING_CONVENTIONS.find((known) => known === value) ?? state.convention })
            }
          />
          <p className="-mt-3 text-xs text-muted">
            <span className="font-mono text-sm text-ink">{showStates(state.convention)}</span>
            <br />
            {w.conventionParts}
          </p>
          <CheckField
            id={`${idPrefix}-dq`}
            checked={state.doubleQuantised}
            onChange={(doubleQuantised) => onState({ doubleQuantised })}
          >
            {w.doubleQuantised}
          </CheckField>
          <p className="text-sm text-muted">{w.notCounted}</p>
        </>
      }
    >
      <PredictQuantity
        id={`${idPrefix}-guess-memory`}
        isOn={state.predict}
        question={w.question(name)}
        dimension="bytes"
        result={Number(qlora)}
        subject={String(qlora)}
        locale={locale}
      >
        <MemoryPlot uses={uses} locale={locale} />
        <div className="mt-6 max-w-xs">
          <SelectField
            id={`${idPrefix}-ledger`}
            label={w.ledgerOf}
            value={method}
            options={METHODS.map((value) => ({ value, label: w.methods[value] }))}
            onChange={(value) => setMethod(METHODS.find((known) => known === value) ?? method)}
          />
        </div>
        <div className="mt-3">
          <LedgerList
            lines={listMemoryLines(shape, settings, method)}
            labelOf={(id) => w.lines[id]}
            strong={["sum"]}
            locale={locale}
          />
        </div>
        {method === "qlora" && (
          <div className="mt-4">
            <LedgerList
              lines={listBitLines(shape, state.doubleQuantised)}
              labelOf={(id) => w.bits[id]}
              locale={locale}
            />
          </div>
        )}
        <Announce text={said} />
      </PredictQuantity>
    </Part>
  );
}

/** `2 + 2 + 4 + 8 = 16` */
function showStates(convention: TrainingConvention): string {
  const { weight, gradient, master, moments } = TRAINING_STATES[convention];
  return `${weight} + ${gradient} + ${master} + ${moments} = ${weight + gradient + master + moments}`;
}
