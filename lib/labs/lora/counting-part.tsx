import { Announce } from "@/lib/lab-kit/announce";
import { group } from "@/lib/lab-kit/ledger";
import { LedgerList } from "@/lib/lab-kit/ledger-list";
import { Part } from "@/lib/lab-kit/part";
import { PredictQuantity } from "@/lib/lab-kit/predict-quantity";
import type { LabProps } from "@/lib/labs/contract";
import { BudgetPlot } from "@/lib/labs/lora/budget-plot";
import { choose, isAllLinear, listTargets, shortName } from "@/lib/labs/lora/chosen";
import { listCountLines } from "@/lib/labs/lora/count-lines";
import type { Facts, State } from "@/lib/labs/lora/meta";
import { ModelInputs } from "@/lib/labs/lora/model-inputs";
import { ModuleTable } from "@/lib/labs/lora/module-table";
import { variantWords } from "@/lib/labs/lora/variant-words";
import { words } from "@/lib/labs/lora/words";
import { formatNumber } from "@/lib/quantity/format-quantity";

/** Trainable parameters of the chosen model, matrices and rank. */
export function CountingPart(props: LabProps<State, Facts>) {
  const { state, onState, facts, locale, idPrefix } = props;
  const chosen = choose(state, facts);
  const w = words[locale].count;
  const comma = locale === "zh" ? "、" : ", ";
  const { count, model, shape } = chosen;
  const isEmpty = state.targets.length === 0;
  const targets = isAllLinear(state.targets) ? w.allLinear : listTargets(state.targets, comma);
  const name = model ? shortName(model.id) : w.custom;
  const share = `${formatNumber(count.share * 100, locale, 3)}%`;
  return (
    <Part id={`${idPrefix}-count`} title={w.title} lead={w.lead} inputs={<ModelInputs {...props} chosen={chosen} />}>
      {isEmpty ? (
        <p className="rounded-xl bg-surface px-4 py-3 text-muted">{w.nothing}</p>
      ) : (
        <PredictQuantity
          id={`${idPrefix}-guess-count`}
          isOn={state.predict}
          question={w.question(variantWords[locale].variants[state.variant], name, targets, group(state.rank))}
          dimension="count"
          result={Number(count.total)}
          subject={String(count.total)}
          locale={locale}
        >
          <p>
            <strong className="text-3xl font-semibold tracking-tight tabular-nums">{group(count.total)}</strong>{" "}
            <span className="text-muted">
              {w.trainable}
              {locale === "zh" ? "，" : ", "}
              {w.ofBase(share)}
            </span>
          </p>
          {count.wasteful.length > 0 && (
            <p className="mt-3 rounded-lg bg-caution-soft px-3 py-2 text-sm text-caution">
              {w.wasteful(listTargets(count.wasteful, comma))}
            </p>
          )}
          <div className="mt-4">
            <LedgerList lines={listCountLines(shape, state)} labelOf={w.lines} strong={["total"]} locale={locale} />
          </div>
          <p className="mt-3 text-sm text-muted">{variantWords[locale].merged[state.variant]}</p>
          {state.variant === "adalora" && (
            <BudgetPlot state={state} matrices={count.matrices} onState={onState} idPrefix={idPrefix} locale={locale} />
          )}
          <ModuleTable shape={shape} settings={state} idPrefix={idPrefix} locale={locale} />
          <Announce text={w.said(group(count.total), share)} />
        </PredictQuantity>
      )}
    </Part>
  );
}
