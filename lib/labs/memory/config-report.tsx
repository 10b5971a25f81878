import type { Locale } from "@/lib/core/locale";
import { group } from "@/lib/lab-kit/ledger";
import type { Chosen } from "@/lib/labs/memory/chosen";
import { kindOf } from "@/lib/labs/memory/cache-lines";
import { words } from "@/lib/labs/memory/words";
import type { LayerGroup } from "@/lib/model-arithmetic/model-shape";
import { formatShort } from "@/lib/quantity/format-quantity";

/** What was read of a config: its layers, its parameters, each field, and each assumption. */
export function ConfigReport({ chosen, locale }: { readonly chosen: Chosen; readonly locale: Locale }) {
  const w = words[locale].model;
  const { shape, count, model, reading } = chosen;
  const short = (value: number) => formatShort(value, "count", locale);
  return (
    <div className="space-y-4">
      <dl className="grid gap-x-6 gap-y-3 sm:grid-cols-[9rem_minmax(0,1fr)]">
        <dt className="text-muted">{w.parameters}</dt>
        <dd className="tabular-nums">
          <strong className="font-semibold">{group(count.total)}</strong>{" "}
          <span className="text-muted">
            ≈ {short(count.total)}
            {count.active < count.total && ` · ${w.active} ${short(count.active)}`}
            {model && ` · ${w.published(model.total)}`}
          </span>
        </dd>
        <dt className="text-muted">{w.layers}</dt>
        <dd>
          <ul className="space-y-1">
            {shape.groups.map((layers, index) => (
              <li key={index}>{describeLayers(layers, locale)}</li>
            ))}
          </ul>
        </dd>
        {shape.context !== null && (
          <>
            <dt className="text-muted">{w.context}</dt>
            <dd className="tabular-nums">{w.tokens(group(shape.context))}</dd>
          </>
        )}
        <dt className="text-muted">{w.assumed}</dt>
        <dd>
          {reading.assumed.length === 0 ? (
            w.nothingAssumed
          ) : (
            <ul className="space-y-1">
              {reading.assumed.map((assumption) => (
                <li key={`${assumption.code} ${assumption.key}`} className="wrap-anywhere">
                  {w.assumption(assumption)}
                </li>
              ))}
            </ul>
          )}
        </dd>
      </dl>
      <details className="text-sm">
        <summary className="w-fit rounded-sm py-1 text-muted hover:text-ink">
          {w.read(group(reading.read.length))}
        </summary>
        <table className="mt-2 w-full border-collapse font-mono text-xs">
          <thead>
            <tr>
              <th scope="col" className="py-1 pr-4 text-left font-medium">
                {w.field}
              </th>
              <th scope="col" className="py-1 text-left font-medium">
                {w.value}
              </th>
            </tr>
          </thead>
          <tbody>
            {reading.read.map(({ key, value }) => (
              <tr key={key} className="border-t border-line align-top">
                <th scope="row" className="py-1 pr-4 text-left font-normal wrap-anywhere">
                  {key}
                </th>
                <td className="py-1 wrap-anywhere">{value}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </div>
  );
}

function describeLayers({ count, mixer, feed }: LayerGroup, locale: Locale): string {
  const w = words[locale].model;
  const window = mixer.kind === "attention" && mixer.window !== null ? group(mixer.window) : "";
  const kind = w.kindOf(w.kinds[kindOf(mixer)] ?? mixer.kind, window);
  const widths = {
    none: () => "",
    attention: () =>
      mixer.kind === "attention" ? w.heads(group(mixer.heads), group(mixer.kvHeads), group(mixer.headDim)) : "",
    latent: () => (mixer.kind === "latent" ? w.latent(group(mixer.rank), group(mixer.ropeDim)) : ""),
    state: () => (mixer.kind === "state" ? w.state(group(mixer.state + mixer.convolution)) : ""),
  }[mixer.kind]();
  const network =
    feed.kind === "experts"
      ? w.experts(group(feed.experts), group(feed.active))
      : feed.kind === "dense"
        ? w.dense(group(feed.width))
        : "";
  const [colon, comma] = locale === "zh" ? ["：", "；"] : [": ", "; "];
  const parts = [widths, network].filter((text) => text !== "");
  return `${group(count)} × ${kind}${parts.length > 0 ? colon : ""}${parts.join(comma)}`;
}
