"use client";

import { useTranslations } from "next-intl";
import { ROUNDS, type PlanOutput, type Round } from "@/lib/interviews/schema";

interface RoundFieldsProps {
  readonly rounds: readonly Round[];
  onRounds(rounds: Round[]): void;
  readonly plan: PlanOutput | undefined;
}

/** Which rounds there are to be, each with what will come of it. */
export function RoundFields({ rounds, onRounds, plan }: RoundFieldsProps) {
  const t = useTranslations("interviews");
  const isOn = (round: Round) => rounds.includes(round);
  return (
    <fieldset>
      <legend className="mb-1.5 text-sm font-medium">{t("setup.rounds")}</legend>
      <div className="divide-y divide-line rounded-lg border border-line">
        {ROUNDS.map((round) => (
          <label key={round} className="grid cursor-pointer grid-cols-[auto_1fr] gap-x-3 px-4 py-2.5 hover:bg-surface">
            <input
              type="checkbox"
              checked={isOn(round)}
              onChange={() => onRounds(ROUNDS.filter((each) => (each === round ? !isOn(round) : isOn(each))))}
              className="mt-1.5 size-4 accent-accent"
            />
            <span className="min-w-0">
              <span className="font-medium">{t(`rounds.${round}`)}</span>
              <span className="block text-sm text-muted">{t(`setup.roundHints.${round}`)}</span>
              {isOn(round) && <Left round={round} plan={plan} />}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** Said before it begins, where a round that is asked for will not come. */
function Left({ round, plan }: { readonly round: Round; readonly plan: PlanOutput | undefined }) {
  const t = useTranslations("interviews");
  const left = plan?.left.find((each) => each.round === round);
  if (!left) return null;
  return (
    <span className="block text-sm font-medium text-caution">
      {t(`setup.${left.why}`, { round: t(`rounds.${round}`) })}
    </span>
  );
}
