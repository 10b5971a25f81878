import { useMemo } from "react";
import { Announce } from "@/lib/lab-kit/announce";
import { group } from "@/lib/lab-kit/ledger";
import { NumberField } from "@/lib/lab-kit/number-field";
import { Part } from "@/lib/lab-kit/part";
import { PredictQuantity } from "@/lib/lab-kit/predict-quantity";
import type { LabProps } from "@/lib/labs/contract";
import { FiguresTable } from "@/lib/labs/tokenizer/figures-table";
import { type Facts, MAX_LINKED, type State } from "@/lib/labs/tokenizer/meta";
import { TextBox } from "@/lib/labs/tokenizer/text-box";
import { TokenList } from "@/lib/labs/tokenizer/token-list";
import { useAnswer } from "@/lib/labs/tokenizer/use-answer";
import type { Made } from "@/lib/labs/tokenizer/use-job";
import { useLinkedText } from "@/lib/labs/tokenizer/use-linked-text";
import { words } from "@/lib/labs/tokenizer/words";

interface EncodePartProps extends LabProps<State, Facts> {
  readonly made: Made<"train"> | null;
}

/** Chinese and English side by side, with the tokenizer that was trained. */
export function EncodePart({ state, onState, locale, idPrefix, made }: EncodePartProps) {
  const w = words[locale].encode;
  const zh = useLinkedText(state.zh, MAX_LINKED.zh, (text) => onState({ zh: text }));
  const en = useLinkedText(state.en, MAX_LINKED.en, (text) => onState({ en: text }));
  const summary = made?.answer.summary;
  const most = summary?.vocabularySize ?? 0;
  const least = Math.min(summary?.alphabetSize ?? 0, most);
  const used = state.used === 0 ? most : Math.min(most, Math.max(least, state.used));
  const size = summary?.isSizable && used < most ? used : 0;
  const ask = useMemo(
    () => ({ type: "encode", texts: [zh.text, en.text], size, template: false }) as const,
    [zh.text, en.text, size],
  );
  const { answer, isWaiting, hasFailed } = useAnswer(made?.holder, ask);
  const [chinese, english] = answer ?? [];
  return (
    <Part
      id={`${idPrefix}-encode`}
      title={w.title}
      lead={w.lead}
      inputs={
        <>
          <TextBox
            {...{ id: `${idPrefix}-zh`, label: w.chinese, rows: 3, lang: "zh", locale }}
            {...{ value: zh.text, isLinked: zh.isLinked, onChange: zh.change }}
          />
          <TextBox
            {...{ id: `${idPrefix}-en`, label: w.english, rows: 3, lang: "en", locale }}
            {...{ value: en.text, isLinked: en.isLinked, onChange: en.change }}
          />
          {summary?.isSizable && most > least && (
            <NumberField
              id={`${idPrefix}-used`}
              label={w.used}
              value={used}
              min={least}
              max={most}
              stops={stopsBetween(least, most)}
              onChange={(next) => onState({ used: next === most ? 0 : next })}
              locale={locale}
            />
          )}
          {summary && summary.specialTokens.length > 0 && (
            <p className="text-xs text-muted wrap-anywhere">{w.specialHint(summary.specialTokens.join(" "))}</p>
          )}
        </>
      }
    >
      {hasFailed && <p className="text-sm text-caution">{words[locale].run.askFailed}</p>}
      {chinese && english ? (
        <PredictQuantity
          id={`${idPrefix}-guess-encode`}
          isOn={state.predict}
          question={w.question}
          dimension="count"
          result={chinese.total}
          subject={`${chinese.total} ${size}`}
          locale={locale}
        >
          <div aria-busy={isWaiting} className="space-y-6">
            <div className="grid gap-6 md:grid-cols-2">
              <TokenList view={chinese} name={w.chinese} lang="zh" locale={locale} />
              <TokenList view={english} name={w.english} lang="en" locale={locale} />
            </div>
            <FiguresTable
              label={w.figures}
              locale={locale}
              columns={[
                { name: w.chinese, view: chinese },
                { name: w.english, view: english },
              ]}
            />
            <p className="text-sm text-muted">{w.legend}</p>
          </div>
          <Announce
            text={`${w.chinese}: ${w.rows.tokens} ${group(chinese.total)}; ${w.english}: ${w.rows.tokens} ${group(english.total)}`}
          />
        </PredictQuantity>
      ) : (
        <p className="min-h-72 rounded-xl bg-surface px-4 py-3 text-muted">
          {made ? words[locale].run.waiting : words[locale].step.empty}
        </p>
      )}
    </Part>
  );
}

/** The places of the slider: close to each other at first, since the first merges change most. */
function stopsBetween(least: number, most: number): number[] {
  const stops = Array.from({ length: 60 }, (_, index) => least + Math.round((most - least) * (index / 59) ** 2));
  return [...new Set(stops)];
}
