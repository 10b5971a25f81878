import type { Locale } from "@/lib/core/locale";
import { Plot, PLOT_WIDTH } from "@/lib/lab-kit/plot";
import type { MemoryUse } from "@/lib/labs/lora/memory";
import { words } from "@/lib/labs/lora/words";
import { formatQuantity } from "@/lib/quantity/format-quantity";

const PARTS = ["base", "adapter", "gradients", "optimizer", "importance"] as const;
/** Told apart by strength and edge, not by hue alone. */
const LOOK = {
  base: "fill-accent-soft stroke-accent",
  adapter: "fill-accent stroke-accent",
  gradients: "fill-caution stroke-caution",
  optimizer: "fill-caution-soft stroke-caution",
  importance: "fill-ink stroke-ink",
} as const;
const ROW = 52;

/** The three methods side by side, each as one bar of its parts. */
export function MemoryPlot({ uses, locale }: { readonly uses: readonly MemoryUse[]; readonly locale: Locale }) {
  const w = words[locale].memory;
  const parts = PARTS.filter((part) => part !== "importance" || uses.some((use) => use.importance > 0n));
  const top = 8 + Math.ceil(parts.length / 2) * 18;
  const most = Math.max(...uses.map(({ total }) => Number(total)));
  const toWidth = (bytes: bigint) => (Number(bytes) / most) * PLOT_WIDTH;
  const texts = uses.map(
    ({ method, total }) => `${w.methods[method]} ${formatQuantity(Number(total), "bytes", locale)}`,
  );
  return (
    <Plot
      label={w.plot(texts.join(locale === "zh" ? "，" : ", "))}
      height={top + uses.length * ROW}
      fileName="lora-memory"
      locale={locale}
      data={{
        caption: w.caption,
        head: [w.method, ...parts.map((part) => `${w.parts[part]} (B)`), `${w.parts.total} (B)`],
        rows: () =>
          uses.map((use) => [w.methods[use.method], ...parts.map((part) => String(use[part])), String(use.total)]),
      }}
    >
      {parts.map((part, index) => (
        <g key={part} transform={`translate(${(index % 2) * 180} ${Math.floor(index / 2) * 18})`}>
          <rect x={0.5} y={0.5} width={10} height={10} className={LOOK[part]} />
          <text x={17} y={10} className="fill-muted">
            {w.parts[part]}
          </text>
        </g>
      ))}
      {uses.map((use, row) => {
        let left = 0;
        return (
          <g key={use.method} transform={`translate(0 ${top + row * ROW})`}>
            <text y={12} className="fill-ink font-semibold">
              {w.methods[use.method]}
            </text>
            <text x={PLOT_WIDTH} y={12} textAnchor="end" className="fill-ink">
              {formatQuantity(Number(use.total), "bytes", locale, "GiB")}
            </text>
            {parts.map((part) => {
              const [x, width] = [left, toWidth(use[part])];
              left += width;
              return width > 0 ? (
                <rect
                  key={part}
                  x={x}
                  y={19}
                  width={Math.max(width, 0.5)}
                  height={18}
                  strokeWidth={0.75}
                  className={LOOK[part]}
                />
              ) : null;
            })}
          </g>
        );
      })}
    </Plot>
  );
}
