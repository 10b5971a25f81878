import { useMemo } from "react";
import { SelectField } from "@/lib/lab-kit/choice-fields";
import { group } from "@/lib/lab-kit/ledger";
import { LedgerList } from "@/lib/lab-kit/ledger-list";
import type { LabProps } from "@/lib/labs/contract";
import type { Facts, State } from "@/lib/labs/tokenizer/meta";
import { readPiece } from "@/lib/labs/tokenizer/piece-text";
import { pruningLines } from "@/lib/labs/tokenizer/pruning-lines";
import { PruningTable } from "@/lib/labs/tokenizer/pruning-table";
import { useAnswer } from "@/lib/labs/tokenizer/use-answer";
import type { Made } from "@/lib/labs/tokenizer/use-job";
import { words } from "@/lib/labs/tokenizer/words";
import type { EmRound } from "@/lib/tokenizers/contract";

interface PruningPanelProps extends LabProps<State, Facts> {
  readonly made: Made<"train">;
  readonly rounds: readonly EmRound[];
}

/** One pruning of Unigram: what went, what it cost, and what was spared. */
export function PruningPanel({ state, onState, locale, idPrefix, made, rounds }: PruningPanelProps) {
  const w = words[locale].rounds;
  const { pruningRounds } = made.answer.summary;
  const index = Math.min(state.step, pruningRounds.length - 1);
  const ask = useMemo(() => (index >= 0 ? ({ type: "prune", index } as const) : null), [index]);
  const { answer, hasFailed } = useAnswer(made.holder, ask);
  if (index < 0) return <p className="mt-6 text-muted">{w.noPruning}</p>;
  const last = answer && (answer.dearest.at(-1) ?? answer.cheapest.at(-1));
  return (
    <section className="mt-6 space-y-4" aria-labelledby={`${idPrefix}-pruning`}>
      <h3 id={`${idPrefix}-pruning`} className="font-semibold">
        {w.pruning}
      </h3>
      <div className="max-w-sm">
        <SelectField
          id={`${idPrefix}-pruning-round`}
          label={w.whichPruning}
          value={String(index)}
          options={pruningRounds.map((round, at) => ({
            value: String(at),
            label: w.pruningOption(
              group(round + 1),
              group(rounds[round - 1]?.pieces ?? 0),
              group(rounds[round]?.pieces ?? 0),
            ),
          }))}
          onChange={(value) => onState({ step: Number(value) })}
        />
      </div>
      {hasFailed && <p className="text-sm text-caution">{words[locale].run.askFailed}</p>}
      {answer && (
        <>
          <p role="status">
            {w.pruningSaid(
              ...([answer.before, answer.unused, answer.removed].map(group) as [string, string, string]),
              group(answer.before - answer.unused - answer.removed),
            )}{" "}
            <span className="text-muted">{w.needed(group(answer.needed))}</span>
          </p>
          {answer.unusedPieces.length > 0 && (
            <p className="text-sm">
              {w.unusedPieces}
              {locale === "zh" ? "：" : ": "}
              <span className="font-mono wrap-anywhere">
                {answer.unusedPieces.map((piece) => readPiece(piece, false)).join(" · ")}
              </span>
            </p>
          )}
          <PruningTable pruning={answer} locale={locale} />
          {last && (
            <LedgerList
              lines={pruningLines(answer, last)}
              labelOf={() => w.lossLine(readPiece(last.piece, false))}
              locale={locale}
            />
          )}
        </>
      )}
    </section>
  );
}
