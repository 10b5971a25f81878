import type { Locale } from "@/lib/core/locale";
import { DistributionPlot } from "@/lib/labs/generation/distribution-plot";
import { showToken } from "@/lib/labs/generation/show-token";
import { words } from "@/lib/labs/generation/words";
import type { Inspected, Token } from "@/lib/labs/generation/worker/protocol";
import { formatNumber } from "@/lib/quantity/format-quantity";

interface StepViewProps {
  readonly token: Token;
  readonly inspected: Inspected;
  /** From 1. */
  readonly position: number;
  readonly isBusy: boolean;
  onBranch(token: number): void;
  readonly locale: Locale;
}

/** The distribution of one step, and the other ways from it. */
export function StepView({ token, inspected, position, isBusy, onBranch, locale }: StepViewProps) {
  const w = words[locale].text;
  const name = showToken(token);
  const show = (value: number) => Number(value.toPrecision(4));
  return (
    <div className="rounded-xl border border-line p-4">
      <h3 className="font-semibold">
        {w.step(String(position))} <span className="font-mono">{name}</span>
      </h3>
      <p className="mt-1 mb-3 text-sm text-muted">{w.kept(formatNumber(inspected.kept, locale, 5))}</p>
      <DistributionPlot
        bars={inspected.candidates.map((candidate) => ({
          key: String(candidate.id),
          name: showToken(candidate),
          ...{ before: candidate.before, after: candidate.after, isChosen: candidate.id === token.id },
        }))}
        label={w.plot(name)}
        fileName="generation-step"
        locale={locale}
        data={{
          caption: w.caption,
          head: w.head,
          rows: () =>
            inspected.candidates.map((each) => [
              showToken(each),
              each.id,
              show(each.logit),
              show(each.before),
              show(each.after),
            ]),
        }}
      />
      <p className="mt-3 text-sm font-medium">{w.branch}</p>
      <div className="mt-1 flex flex-wrap gap-1.5">
        {inspected.candidates
          .filter(({ id }) => id !== token.id)
          .map((candidate) => (
            <button
              key={candidate.id}
              type="button"
              disabled={isBusy}
              aria-label={w.takes(showToken(candidate))}
              onClick={() => onBranch(candidate.id)}
              className="min-h-8 rounded-md border border-line px-2 font-mono text-sm hover:border-accent disabled:text-muted"
            >
              {showToken(candidate)}
            </button>
          ))}
      </div>
    </div>
  );
}
