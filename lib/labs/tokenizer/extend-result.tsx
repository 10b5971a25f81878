import { Announce } from "@/lib/lab-kit/announce";
import { group } from "@/lib/lab-kit/ledger";
import { LedgerList } from "@/lib/lab-kit/ledger-list";
import type { LabProps } from "@/lib/labs/contract";
import { type ExtensionSettings, listExtensionLines } from "@/lib/labs/tokenizer/extension-lines";
import { LinePlot } from "@/lib/labs/tokenizer/line-plot";
import type { Facts, State } from "@/lib/labs/tokenizer/meta";
import type { ExtendAnswer } from "@/lib/labs/tokenizer/protocol";
import { words } from "@/lib/labs/tokenizer/words";
import { formatNumber } from "@/lib/quantity/format-quantity";

interface ExtendResultProps extends LabProps<State, Facts> {
  readonly answer: ExtendAnswer;
  readonly point: ExtendAnswer["points"][number];
  readonly share: number;
}

/** Tokens by added pieces, and what these cost. */
export function ExtendResult({ state, onState, locale, idPrefix, answer, point, share }: ExtendResultProps) {
  const w = words[locale].extend;
  const { points, before, most } = answer;
  const settings = (at: ExtendAnswer["points"][number]): ExtensionSettings => ({
    ...{ before, added: at.added, hidden: state.hidden, width: Number(state.width), tied: state.tied },
    ...{ tokensBefore: points[0]?.chinese ?? 0, tokensAfter: at.chinese },
  });
  const bytesAt = (at: ExtendAnswer["points"][number]) =>
    String(listExtensionLines(settings(at)).find(({ id }) => id === "bytes")?.result.value ?? "");
  const id = `${idPrefix}-added`;
  return (
    <div className="space-y-6">
      <div className="max-w-136">
        <div className="flex flex-wrap justify-between gap-x-4 text-sm">
          <label htmlFor={id} className="font-medium">
            {w.added}
          </label>
          <output htmlFor={id} className="font-mono">
            {w.addedValue(group(point.added), group(most))}
          </output>
        </div>
        <input
          id={id}
          type="range"
          min={0}
          max={points.length - 1}
          step={1}
          value={points.indexOf(point)}
          aria-valuetext={w.addedValue(group(point.added), group(most))}
          onChange={(event) => onState({ added: points[Number(event.target.value)]?.added ?? 0 })}
          className="min-h-10 w-full accent-accent"
        />
      </div>
      <LinePlot
        label={w.plot(group(point.added), group(point.chinese))}
        fileName="extended-vocabulary"
        axis={w.axis}
        places={points.map(({ added }) => added)}
        lines={[
          { name: w.lines[0], values: points.map(({ chinese }) => chinese) },
          { name: w.lines[1], values: points.map(({ english }) => english) },
        ]}
        marked={point.added}
        data={{
          caption: w.caption,
          head: w.head,
          rows: () => points.map((each) => [each.added, each.chinese, each.english, bytesAt(each)]),
        }}
        locale={locale}
      />
      <LedgerList
        lines={listExtensionLines(settings(point))}
        labelOf={(line) => w.ledger[line]}
        strong={["bytes", "share"]}
        locale={locale}
      />
      <p className="text-sm text-pretty text-muted">{w.note}</p>
      <Announce text={w.said(group(point.added), `${formatNumber(share * 100, locale, 3)}%`)} />
    </div>
  );
}
