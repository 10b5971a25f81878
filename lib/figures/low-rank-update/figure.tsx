import type { FigureProps } from "@/lib/figures/contract";
import type { Localized } from "@/lib/core/locale";
import { corners, HEIGHT, layoutLowRank, WIDTH, type Block } from "@/lib/figures/low-rank-update/layout";
import type { LowRankUpdate } from "@/lib/figures/low-rank-update/schema";

const words: Localized<Record<"frozen" | "trained" | "input" | "output" | "random" | "zero", string>> = {
  zh: { frozen: "冻结", trained: "训练", input: "输入", output: "输出", random: "A 随机初始化", zero: "B 初始为 0" },
  en: {
    frozen: "frozen",
    trained: "trained",
    input: "input",
    output: "output",
    random: "A starts random",
    zero: "B starts at 0",
  },
};

export default function Figure({ data, locale, idPrefix }: FigureProps<LowRankUpdate>) {
  const { base, a, b, input, output, sum, ...facts } = layoutLowRank(data);
  const number = new Intl.NumberFormat(locale === "zh" ? "zh-CN" : "en", { maximumFractionDigits: 4 });
  const share = new Intl.NumberFormat(locale === "zh" ? "zh-CN" : "en", { style: "percent", maximumFractionDigits: 2 });
  const word = words[locale];
  const { dIn, dOut, rank, alpha } = data;
  const arrow = `url(#${idPrefix}-arrow)`;
  const line = { fill: "none", stroke: "currentColor", strokeWidth: 1.5 };
  const scaleText = `× α/r = ${number.format(alpha)}/${number.format(rank)} = ${number.format(facts.scaling)}`;
  const trained = facts.aCount + facts.bCount;

  const title = {
    zh: "LoRA 的一层：冻结的 W₀ 与可训练的 A、B 并联",
    en: "One LoRA layer: the frozen W₀ in parallel with the trained A and B",
  };
  const description = {
    zh: `输入 x（${dIn} 维）分两路：一路乘冻结的 W₀（${dOut}×${dIn}，${number.format(facts.baseCount)} 个参数）；另一路先乘 A（${rank}×${dIn}）降到 ${rank} 维，再乘 B（${dOut}×${rank}）升到 ${dOut} 维，然后乘 α/r = ${number.format(facts.scaling)}。两路相加得到 h。A 与 B 共 ${number.format(trained)} 个参数，是 W₀ 的 ${share.format(facts.trainableShare)}。`,
    en: `The input x (${dIn} numbers) takes two paths. One multiplies it by the frozen W0 (${dOut} by ${dIn}, ${number.format(facts.baseCount)} parameters). The other multiplies it by A (${rank} by ${dIn}), leaving ${rank} numbers, then by B (${dOut} by ${rank}), and scales by alpha over r = ${number.format(facts.scaling)}. Their sum is h. A and B hold ${number.format(trained)} parameters, ${share.format(facts.trainableShare)} of W0.`,
  };

  return (
    <svg
      role="img"
      aria-labelledby={`${idPrefix}-title ${idPrefix}-desc`}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      style={{ display: "block", width: "100%", maxWidth: 500, height: "auto", margin: "0 auto" }}
      textAnchor="middle"
      fill="currentColor"
    >
      <title id={`${idPrefix}-title`}>{title[locale]}</title>
      <desc id={`${idPrefix}-desc`}>{description[locale]}</desc>
      <defs>
        <marker
          id={`${idPrefix}-arrow`}
          viewBox="0 0 8 8"
          refX="7"
          refY="4"
          markerWidth="7"
          markerHeight="7"
          orient="auto"
        >
          <path d="M0,0 L8,4 L0,8 z" fill="currentColor" />
        </marker>
      </defs>

      <Vector {...input} label="x" note={`${word.input} · ${number.format(dIn)}`} below />
      <path d={`M${input.cx},${input.y} V326 H${base.cx} V${base.bottom + 2}`} {...line} markerEnd={arrow} />
      <path d={`M${input.cx},${input.y} V326 H${a.cx} V${a.bottom + 2}`} {...line} markerEnd={arrow} />

      <polygon points={corners(base)} fill="none" stroke="currentColor" strokeWidth="1.5" strokeDasharray="5 4" />
      <Lines
        block={base}
        at={0.5}
        lines={["W₀", `${number.format(dOut)} × ${number.format(dIn)}`, number.format(facts.baseCount), word.frozen]}
      />

      <polygon points={corners(b)} fill="var(--color-accent-soft)" stroke="var(--color-accent)" strokeWidth="1.5" />
      <Lines block={b} at={0.33} lines={["B", `${number.format(dOut)} × ${number.format(rank)}`]} />
      <polygon points={corners(a)} fill="var(--color-accent-soft)" stroke="var(--color-accent)" strokeWidth="1.5" />
      <Lines block={a} at={0.67} lines={["A", `${number.format(rank)} × ${number.format(dIn)}`]} />
      <path d={`M${a.cx},${a.top} V${b.bottom + 1}`} {...line} />
      <text x={a.cx - 18} y={216} textAnchor="end" fontSize="14" fontWeight="600">{`r = ${number.format(rank)}`}</text>
      <text x={a.cx + 18} y={202} textAnchor="start" fontSize="13" fill="var(--color-muted)">
        {word.zero}
      </text>
      <text x={a.cx + 18} y={231} textAnchor="start" fontSize="13" fill="var(--color-muted)">
        {word.random}
      </text>

      <path d={`M${base.cx},${base.top} V${sum.cy} H${sum.cx - 13}`} {...line} markerEnd={arrow} />
      <path d={`M${b.cx},${b.top} V${sum.cy} H${sum.cx + 13}`} {...line} markerEnd={arrow} />
      <text x={b.cx - 8} y={94} textAnchor="end" fontSize="13">
        {scaleText}
      </text>
      <text x={b.cx + 10} y={94} textAnchor="start" fontSize="13" fill="var(--color-accent)">
        {word.trained}
      </text>
      <circle cx={sum.cx} cy={sum.cy} r="12" {...line} />
      <path d={`M${sum.cx - 6},${sum.cy} h12 M${sum.cx},${sum.cy - 6} v12`} {...line} />
      <path d={`M${sum.cx},${sum.cy - 12} V${output.y + 12}`} {...line} markerEnd={arrow} />
      <Vector {...output} label="h" note={`${word.output} · ${number.format(dOut)}`} />
    </svg>
  );
}

/** A vector as a bar as wide as its dimension, with its name and size at its side. */
function Vector(props: { cx: number; y: number; width: number; label: string; note: string; below?: boolean }) {
  const { cx, y, width, label, note, below } = props;
  return (
    <>
      <rect x={cx - width / 2} y={below ? y : y - 1} width={width} height="10" fill="currentColor" opacity="0.75" />
      <text x={cx} y={below ? y + 30 : y - 8} fontSize="14">
        <tspan fontWeight="600" fontStyle="italic">
          {label}
        </tspan>
        <tspan dx="6" fill="var(--color-muted)" fontSize="13">
          {note}
        </tspan>
      </text>
    </>
  );
}

/** Lines of text centred in a block at a share of its height; the first is the name. */
function Lines({ block, at, lines }: { block: Block; at: number; lines: readonly string[] }) {
  const middle = block.top + (block.bottom - block.top) * at;
  const first = middle - ((lines.length - 1) * 18) / 2 + 5;
  return lines.map((text, index) => (
    <text
      key={text}
      x={block.cx}
      y={first + index * 18}
      fontSize={index === 0 ? 18 : 14}
      fontWeight={index === 0 ? 600 : 400}
    >
      {text}
    </text>
  ));
}
