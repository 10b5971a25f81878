import { useMemo, useState } from "react";
import { CheckField, SelectField } from "@/lib/lab-kit/choice-fields";
import { group } from "@/lib/lab-kit/ledger";
import { Part } from "@/lib/lab-kit/part";
import { PredictChoice } from "@/lib/lab-kit/predict-choice";
import type { LabProps } from "@/lib/labs/contract";
import { FiguresTable } from "@/lib/labs/tokenizer/figures-table";
import { LoadTokenizer } from "@/lib/labs/tokenizer/load-tokenizer";
import { type Facts, MAX_LINKED, type State } from "@/lib/labs/tokenizer/meta";
import { TextBox } from "@/lib/labs/tokenizer/text-box";
import { TokenList } from "@/lib/labs/tokenizer/token-list";
import { useAnswer } from "@/lib/labs/tokenizer/use-answer";
import type { Made } from "@/lib/labs/tokenizer/use-job";
import { useLinkedText } from "@/lib/labs/tokenizer/use-linked-text";
import type { Shelf, ShelfEntry } from "@/lib/labs/tokenizer/use-shelf";
import { words } from "@/lib/labs/tokenizer/words";

interface ComparePartProps extends LabProps<State, Facts> {
  readonly made: Made<"train"> | null;
  readonly shelf: Shelf;
}

/** Two tokenizers on one text. */
export function ComparePart({ state, onState, locale, idPrefix, made, shelf }: ComparePartProps) {
  const w = words[locale].compare;
  const { text, isLinked, change } = useLinkedText(state.compared, MAX_LINKED.compared, (compared) =>
    onState({ compared }),
  );
  const [template, setTemplate] = useState(false);
  const [chosen, setChosen] = useState<readonly [string, string]>(["", ""]);
  const entries = listEntries(made, shelf, locale);
  // Whatever was chosen and is gone gives way to the first and the last.
  const [a, b] = [
    entries.find(({ id }) => id === chosen[0]) ?? entries[0],
    entries.find(({ id }) => id === chosen[1]) ?? entries.at(-1),
  ];
  const ask = useMemo(() => ({ type: "encode", texts: [text], size: 0, template }) as const, [text, template]);
  const [first, second] = [useAnswer(a?.holder, ask), useAnswer(b?.holder, ask)];
  const [viewA, viewB] = [first.answer?.[0], second.answer?.[0]];
  const choose = (index: 0 | 1) => (
    <SelectField
      id={`${idPrefix}-tokenizer-${index}`}
      label={w.choose("AB".charAt(index))}
      value={(index === 0 ? a : b)?.id ?? ""}
      options={entries.map(({ id, name }) => ({ value: id, label: name }))}
      onChange={(id) => setChosen(index === 0 ? [id, b?.id ?? ""] : [a?.id ?? "", id])}
    />
  );
  return (
    <Part
      id={`${idPrefix}-compare`}
      title={w.title}
      lead={w.lead}
      inputs={
        <>
          <LoadTokenizer id={`${idPrefix}-load`} shelf={shelf} locale={locale} />
          {choose(0)}
          {choose(1)}
          {shelf.entries.length > 0 && (
            <ul className="space-y-1 text-sm">
              {shelf.entries.map(({ id, name }) => (
                <li key={id}>
                  <button
                    type="button"
                    onClick={() => shelf.remove(id)}
                    className="rounded-sm py-1 text-left text-muted underline decoration-line underline-offset-4 wrap-anywhere hover:text-ink"
                  >
                    {w.remove(name)}
                  </button>
                </li>
              ))}
            </ul>
          )}
          <TextBox
            id={`${idPrefix}-compared`}
            label={w.text}
            rows={3}
            value={text}
            isLinked={isLinked}
            onChange={change}
            locale={locale}
          />
          {[a, b].some((entry) => entry?.summary.hasTemplate) && (
            <CheckField id={`${idPrefix}-template`} checked={template} onChange={setTemplate}>
              {w.template}
            </CheckField>
          )}
        </>
      }
    >
      {(first.hasFailed || second.hasFailed) && <p className="text-sm text-caution">{words[locale].run.askFailed}</p>}
      {!a || !b || a.id === b.id ? (
        <p className="min-h-40 rounded-xl bg-surface px-4 py-3 text-muted">{w.onlyOne}</p>
      ) : (
        <PredictChoice
          id={`${idPrefix}-guess-compare`}
          isOn={state.predict}
          question={w.question}
          options={[
            { id: "a", label: `A: ${a.name}` },
            { id: "b", label: `B: ${b.name}` },
            { id: "equal", label: w.equal },
          ]}
          result={viewA && viewB && fewer(viewA.total, viewB.total)}
          subject={JSON.stringify([a.id, b.id, text, template])}
          locale={locale}
        >
          {viewA && viewB ? (
            <div className="space-y-6">
              <div className="grid gap-6 md:grid-cols-2">
                <Column title={`A: ${a.name}`}>
                  <TokenList view={viewA} name={`A: ${a.name}`} locale={locale} />
                </Column>
                <Column title={`B: ${b.name}`}>
                  <TokenList view={viewB} name={`B: ${b.name}`} locale={locale} />
                </Column>
              </div>
              <FiguresTable
                label={w.figures}
                locale={locale}
                columns={[
                  { name: `A: ${a.name}`, view: viewA },
                  { name: `B: ${b.name}`, view: viewB },
                ]}
              />
            </div>
          ) : (
            <p className="min-h-40 rounded-xl bg-surface px-4 py-3 text-muted">{words[locale].run.waiting}</p>
          )}
        </PredictChoice>
      )}
    </Part>
  );
}

const fewer = (a: number, b: number) => (a === b ? "equal" : a < b ? "a" : "b");

function Column({ title, children }: { readonly title: string; readonly children: React.ReactNode }) {
  return (
    <div className="min-w-0">
      <h3 className="mb-2 text-sm font-medium wrap-anywhere">{title}</h3>
      {children}
    </div>
  );
}

function listEntries(made: Made<"train"> | null, shelf: Shelf, locale: "zh" | "en"): readonly ShelfEntry[] {
  const { compare, train } = words[locale];
  if (!made) return shelf.entries;
  const { holder, ask, answer } = made;
  const name = compare.trained(train.kinds[ask.options.kind], group(answer.summary.vocabularySize));
  const kept = shelf.entries.filter((entry) => entry.holder !== holder);
  return [{ id: "trained", name, holder, summary: answer.summary }, ...kept];
}
