import { useMemo, useState } from "react";
import { LedgerList } from "@/lib/lab-kit/ledger-list";
import { Part } from "@/lib/lab-kit/part";
import type { LabProps } from "@/lib/labs/contract";
import type { Facts, State } from "@/lib/labs/tokenizer/meta";
import type { Answers } from "@/lib/labs/tokenizer/protocol";
import { PruningPanel } from "@/lib/labs/tokenizer/pruning-panel";
import { RoundsPlot } from "@/lib/labs/tokenizer/rounds-plot";
import { SOURCES } from "@/lib/labs/tokenizer/sources";
import { useAnswer } from "@/lib/labs/tokenizer/use-answer";
import type { Made } from "@/lib/labs/tokenizer/use-job";
import { words } from "@/lib/labs/tokenizer/words";
import { formatNumber } from "@/lib/quantity/format-quantity";
import type { EmRound } from "@/lib/tokenizers/contract";

interface RoundsPartProps extends LabProps<State, Facts> {
  readonly made: Made<"train">;
  readonly rounds: readonly EmRound[];
}

const FIRST_TEXT = { en: "tokenizers", zh: "分词器" } as const;
const MOST_UNITS = 200;

/** How Unigram came to its pieces, and how it cuts a text by them. */
export function RoundsPart(props: RoundsPartProps) {
  const { locale, idPrefix, made, rounds } = props;
  const w = words[locale].rounds;
  const { title, leadUnigram } = words[locale].step;
  const [text, setText] = useState<string>(FIRST_TEXT[locale]);
  const ask = useMemo(() => (text.trim() ? ({ type: "segment", text } as const) : null), [text]);
  const { answer } = useAnswer(made.holder, ask);
  return (
    <Part
      id={`${idPrefix}-step`}
      title={title}
      lead={leadUnigram}
      inputs={
        <>
          <p className="text-sm text-muted">{w.how}</p>
          <div>
            <label htmlFor={`${idPrefix}-segment`} className="block text-sm font-medium">
              {w.word}
            </label>
            <input
              id={`${idPrefix}-segment`}
              type="text"
              autoComplete="off"
              spellCheck={false}
              maxLength={MOST_UNITS}
              value={text}
              onChange={(event) => setText(event.target.value)}
              className="mt-1 min-h-10 w-full rounded-md border border-edge bg-surface px-3"
            />
          </div>
        </>
      }
    >
      <RoundsPlot rounds={rounds} locale={locale} />
      <PruningPanel {...props} />
      {answer && ask && <Cut cut={answer} locale={locale} />}
    </Part>
  );
}

function Cut({ cut, locale }: { readonly cut: Answers["segment"]; readonly locale: "zh" | "en" }) {
  const w = words[locale].rounds;
  const show = (value: number) => formatNumber(value, locale, 4);
  const sum = cut.pieces.map(({ score }) => (score < 0 ? `(${show(score)})` : show(score))).join(" + ");
  return (
    <div className="space-y-4" aria-live="polite">
      <h3 className="font-semibold">{w.best}</h3>
      <p className="flex flex-wrap gap-1 font-mono">
        {cut.pieces.map(({ piece, score }, index) => (
          <span key={index} className="rounded border border-accent bg-accent-soft px-1.5 text-center">
            {piece} <span className="block text-xs">{show(score)}</span>
          </span>
        ))}
      </p>
      <LedgerList
        lines={[
          {
            ...{ id: "sum", formula: "ln P(x) = Σ ln p(piece)", numbers: sum || "0" },
            ...{ result: { kind: "number", value: cut.total }, sources: [SOURCES.unigram] },
          },
        ]}
        labelOf={() => w.line}
        locale={locale}
      />
      {cut.rivals.length > 0 && (
        <table className="w-full border-collapse text-sm">
          <caption className="pb-1 text-left font-medium">{w.rivals}</caption>
          <thead className="bg-surface">
            <tr>
              {w.rivalHead.map((name) => (
                <th key={name} scope="col" className="px-2.5 py-1.5 text-left font-medium">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {cut.rivals.map(({ pieces, total }, index) => (
              <tr key={index} className="border-t border-line">
                <td className="px-2.5 py-1 font-mono wrap-anywhere">{pieces.map(({ piece }) => piece).join(" | ")}</td>
                <td className="px-2.5 py-1 font-mono tabular-nums">{show(total)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}
