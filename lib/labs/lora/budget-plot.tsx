import type { Locale } from "@/lib/core/locale";
import { group } from "@/lib/lab-kit/ledger";
import { NumberField } from "@/lib/lab-kit/number-field";
import { Plot, PLOT_WIDTH } from "@/lib/lab-kit/plot";
import { ValueLines } from "@/lib/lab-kit/value-lines";
import type { LabProps } from "@/lib/labs/contract";
import { budgetAt } from "@/lib/labs/lora/budget";
import type { Facts, State } from "@/lib/labs/lora/meta";
import { startRank } from "@/lib/labs/lora/model";
import { variantWords } from "@/lib/labs/lora/variant-words";

type Props = Pick<LabProps<State, Facts>, "state" | "onState" | "locale" | "idPrefix"> & { readonly matrices: number };

const PERCENTS = [0, 5, 10, 15, 20, 25, 30, 35, 40, 45];
const STEPS = [100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000, 100_000];

/** The budget of AdaLoRA over the steps of training, with its three settings. */
export function BudgetPlot({ state, onState, matrices, locale, idPrefix }: Props) {
  const w = variantWords[locale].budget;
  const fields = [
    { name: "budgetSteps", label: w.steps, min: 10, max: 100_000, stops: STEPS },
    { name: "budgetWarm", label: w.warm, min: 0, max: 45, stops: PERCENTS },
    { name: "budgetFinal", label: w.final, min: 0, max: 45, stops: PERCENTS },
  ] as const;
  return (
    <section aria-labelledby={`${idPrefix}-budget`} className="mt-8">
      <h3 id={`${idPrefix}-budget`} className="text-lg font-semibold">
        {w.title}
      </h3>
      <div className="mt-3 mb-4 grid gap-x-6 gap-y-4 sm:grid-cols-3">
        {fields.map(({ name, ...field }) => (
          <NumberField
            key={name}
            id={`${idPrefix}-${name}`}
            {...field}
            value={state[name]}
            onChange={(value) => onState({ [name]: value })}
            locale={locale}
          />
        ))}
      </div>
      <Curve state={state} matrices={matrices} locale={locale} />
      <p className="mt-3 text-sm text-muted">{w.about}</p>
    </section>
  );
}

const HEIGHT = 150;
const [LEFT, TOP, BOTTOM] = [46, 12, 24];

function Curve({
  state,
  matrices,
  locale,
}: {
  readonly state: State;
  readonly matrices: number;
  readonly locale: Locale;
}) {
  const w = variantWords[locale].budget;
  const { budgetSteps: total } = state;
  const schedule = {
    start: matrices * startRank(state),
    target: matrices * state.rank,
    total,
    warm: state.budgetWarm / 100,
    final: state.budgetFinal / 100,
  };
  const points = Array.from({ length: 101 }, (_, index) => {
    const step = Math.round((index / 100) * total);
    return { step, left: budgetAt(schedule, step) };
  });
  const toX = (step: number) => LEFT + (step / total) * (PLOT_WIDTH - LEFT - 4);
  const toY = (left: number) => TOP + (1 - left / (schedule.start || 1)) * (HEIGHT - TOP - BOTTOM);
  return (
    <Plot
      label={w.plot(group(schedule.start), group(schedule.target), group(total))}
      height={HEIGHT}
      fileName="lora-budget"
      locale={locale}
      data={{ caption: w.caption, head: w.head, rows: () => points.map(({ step, left }) => [step, left]) }}
    >
      <ValueLines
        lines={[0, schedule.target, schedule.start].map((left) => ({ y: toY(left), text: group(left) }))}
        left={LEFT}
        right={PLOT_WIDTH - 4}
      />
      <polyline
        points={points.map(({ step, left }) => `${toX(step).toFixed(1)},${toY(left).toFixed(1)}`).join(" ")}
        fill="none"
        strokeWidth={2}
        className="stroke-accent"
      />
      <text x={LEFT} y={HEIGHT - 6} className="fill-muted">
        0
      </text>
      <text x={PLOT_WIDTH - 4} y={HEIGHT - 6} textAnchor="end" className="fill-muted">
        {locale === "zh" ? `${group(total)} ${w.step}` : `${w.step} ${group(total)}`}
      </text>
    </Plot>
  );
}
