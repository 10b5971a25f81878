import { useTranslations } from "next-intl";
import { statisticsFormat } from "@/components/cms/statistics-format";
import type { Locale } from "@/lib/core/locale";
import { MIN_ANSWERS, MIN_RATED, type Figures } from "@/lib/item-statistics/schema";
import { MIN_OTHERS } from "@/lib/item-statistics/rest-score";

interface Line {
  readonly name: "facility" | "deviation" | "guess" | "rest" | "discrimination" | "interval" | "efficiency";
  /** Formula and, where there are enough answers, the item's own numbers in it. */
  readonly formula: string;
  readonly numbers: string | null;
}

/** What each figure is: its definition, its formula, and the item's own numbers in the formula. */
export function StatisticsFormulas({ figures, locale }: { readonly figures: Figures; readonly locale: Locale }) {
  const t = useTranslations("statistics.formulas");
  return (
    <dl className="space-y-5">
      {linesOf(figures, locale).map(({ name, formula, numbers }) => (
        <div key={name}>
          <dt className="font-medium">{t(`${name}.name`)}</dt>
          <dd className="mt-1 max-w-prose text-sm">
            <p>{t(`${name}.meaning`, { others: MIN_OTHERS, answers: MIN_ANSWERS, rated: MIN_RATED })}</p>
            <p className="mt-1 font-mono text-xs wrap-anywhere">
              {formula}
              {numbers !== null && <span className="block text-accent">{numbers}</span>}
            </p>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function linesOf(
  { answers, facility, deviation, guess, rated, discrimination, efficiency, working }: Figures,
  locale: Locale,
): Line[] {
  const { exact, count, index } = statisticsFormat(locale);
  const shown = (isThere: unknown, text: () => string) => (isThere === null ? null : text());
  return [
    {
      name: "facility",
      formula: "F = Σx / n",
      numbers: shown(facility, () => `F = ${exact(facility! * answers)} / ${count(answers)} = ${exact(facility!)}`),
    },
    {
      name: "deviation",
      formula: "s = √( Σ(x − x̄)² / (n − 1) )",
      numbers: shown(
        deviation,
        () => `s = √( ${exact(deviation! ** 2 * (answers - 1))} / ${count(answers - 1)} ) = ${exact(deviation!)}`,
      ),
    },
    { name: "guess", formula: "G = Σg / n", numbers: shown(guess, () => `G = ${exact(guess!)}`) },
    {
      name: "rest",
      formula: "y = (Σx − x) / (k − 1)",
      numbers: shown(working, () => `ȳ = ${exact(working!.restMean)}, s(y) = ${exact(working!.restDeviation)}`),
    },
    {
      name: "discrimination",
      formula: "r = C(x, y) / ( s(x) · s(y) )",
      numbers:
        discrimination && working
          ? `r = ${exact(working.covariance)} / ( ${exact(working.deviation)} · ${exact(working.restDeviation)} ) = ${exact(discrimination.value)}`
          : null,
    },
    {
      name: "interval",
      formula: "tanh( artanh r ± 1.96 / √(n − 3) )",
      numbers: discrimination
        ? `tanh( ${exact(Math.atanh(discrimination.value))} ± 1.96 / √${count(rated - 3)} ) = ${index(discrimination.low)} … ${index(discrimination.high)}`
        : null,
    },
    {
      name: "efficiency",
      formula: "E = C(x, y) / C_max",
      numbers:
        efficiency !== null && working
          ? `E = ${exact(working.covariance)} / ${exact(working.highest)} = ${exact(efficiency)}`
          : null,
    },
  ];
}
