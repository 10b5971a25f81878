import { Announce } from "@/lib/lab-kit/announce";
import { SelectField } from "@/lib/lab-kit/choice-fields";
import { group } from "@/lib/lab-kit/ledger";
import { LedgerList } from "@/lib/lab-kit/ledger-list";
import { NumberField } from "@/lib/lab-kit/number-field";
import { Part } from "@/lib/lab-kit/part";
import { PredictQuantity } from "@/lib/lab-kit/predict-quantity";
import type { LabProps } from "@/lib/labs/contract";
import { labelOf } from "@/lib/labs/memory/cache-labels";
import { listCacheLines } from "@/lib/labs/memory/cache-lines";
import { choose, shortName } from "@/lib/labs/memory/chosen";
import { MemoryBars } from "@/lib/labs/memory/memory-bars";
import { type Facts, LIMITS, type State } from "@/lib/labs/memory/meta";
import { compareCaches } from "@/lib/labs/memory/model";
import { words } from "@/lib/labs/memory/words";
import { CACHE_FORMAT_NAMES } from "@/lib/model-arithmetic/formats";
import { bytesPerToken, CACHE_PARTS } from "@/lib/model-arithmetic/kv-cache";
import { formatQuantity } from "@/lib/quantity/format-quantity";

const CONTEXTS = [512, 1024, 2048, 4096, 8192, 16_384, 32_768, 65_536, 131_072, 262_144, 1_048_576];
const BATCHES = [1, 2, 4, 8, 16, 32, 64, 128, 256, 512];

/** The KV cache of a batch of sequences. */
export function CachePart({ state, onState, facts, locale, idPrefix }: LabProps<State, Facts>) {
  const w = words[locale].cache;
  const { shape, model } = choose(state, facts);
  const name = model ? shortName(model.id) : words[locale].model.pasted;
  const rows = compareCaches(shape, state);
  const { total } = rows[0]!.bytes;
  const show = (bytes: number) => formatQuantity(bytes, "bytes", locale);
  const perToken = bytesPerToken(shape, state.cacheFormat);
  const hasState = shape.groups.some(({ mixer }) => mixer.kind === "state");
  const field = (id: "context" | "batch", stops: readonly number[]) => (
    <NumberField
      id={`${idPrefix}-${id}`}
      label={w[id]}
      value={state[id]}
      min={LIMITS[id][0]}
      max={LIMITS[id][1]}
      stops={stops}
      onChange={(value) => onState({ [id]: value })}
      locale={locale}
    />
  );
  return (
    <Part
      id={`${idPrefix}-cache`}
      title={w.title}
      lead={w.lead}
      inputs={
        <>
          {field("context", CONTEXTS)}
          {field("batch", BATCHES)}
          <SelectField
            id={`${idPrefix}-format`}
            label={w.format}
            value={state.cacheFormat}
            options={CACHE_FORMAT_NAMES.map((value) => ({ value, label: w.formats[value] }))}
            onChange={(value) =>
              onState({ cacheFormat: CACHE_FORMAT_NAMES.find((known) => known === value) ?? state.cacheFormat })
            }
          />
          <div>
            <NumberField
              id={`${idPrefix}-block`}
              label={w.block}
              value={state.block}
              min={LIMITS.block[0]}
              max={LIMITS.block[1]}
              onChange={(block) => onState({ block })}
              locale={locale}
            />
            <p className="mt-1 text-xs text-muted">{w.blockHint}</p>
          </div>
        </>
      }
    >
      <PredictQuantity
        id={`${idPrefix}-guess-cache`}
        isOn={state.predict}
        question={w.question(
          name,
          group(state.batch),
          group(state.context),
          w.formats[state.cacheFormat].split(/[:：，,]/)[0]!,
        )}
        dimension="bytes"
        result={total}
        subject={String(total)}
        locale={locale}
      >
        <p>
          <strong className="text-3xl font-semibold tracking-tight tabular-nums">{show(total)}</strong>
        </p>
        <p className="mt-1 text-muted">{perToken > 0 ? w.perToken(show(perToken)) : w.constant}</p>
        <div className="mt-4">
          <MemoryBars
            fileName="kv-cache"
            label={w.plot}
            caption={w.caption}
            rowTitle={w.variant}
            parts={CACHE_PARTS.map((part) => w.parts[part])}
            rows={rows.map(({ variant, bytes }) => ({
              name: w.variants[variant],
              bytes: CACHE_PARTS.map((part) => bytes[part]),
              isChosen: variant === "itself",
            }))}
            total="Σ"
            locale={locale}
          />
        </div>
        <div className="mt-6">
          <LedgerList
            lines={listCacheLines(shape, state)}
            labelOf={(id) => labelOf(id, words[locale])}
            strong={["batch"]}
            locale={locale}
          />
        </div>
        {hasState && <p className="mt-3 text-sm text-muted">{w.stateNote}</p>}
        <Announce text={w.said(show(total))} />
      </PredictQuantity>
    </Part>
  );
}
