import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";

/** The numbers of chapter 6 anew, from the published configurations, in its lesson. */
const FOLDER = "content/chapters/06-position-encoding";
const lessons = (["zh", "en"] as const).map((locale) => ({
  locale,
  text: readFileSync(`${FOLDER}/lesson.${locale}.md`, "utf8"),
}));

interface Config {
  readonly rope_theta?: number;
  readonly max_position_embeddings: number;
  readonly head_dim?: number;
  readonly hidden_size: number;
  readonly num_attention_heads: number;
  readonly rope_scaling?: Readonly<Record<string, number>> | null;
}
const rows = parse(readFileSync("content/tables/model-configs.yaml", "utf8")) as { id: string; config: Config }[];
const configOf = (id: string): Config => rows.find((row) => row.id === id)!.config;

/** The window, and theta of each pair of a head. Llama 2 names no base: Transformers takes 10,000. */
function ropeOf(id: string) {
  const { rope_theta: base = 10_000, max_position_embeddings: window, ...config } = configOf(id);
  const width = config.head_dim ?? config.hidden_size / config.num_attention_heads;
  const thetas = Array.from({ length: width / 2 }, (_, i) => base ** ((-2 * i) / width));
  return { base, window, width, thetas };
}
const llama2 = ropeOf("meta-llama/Llama-2-7b-hf");
const llama3 = ropeOf("meta-llama/Meta-Llama-3-8B");
const waveOf = (theta: number) => (2 * Math.PI) / theta;
const turnsOf = ({ window }: { window: number }, theta: number) => window / waveOf(theta);
const degrees = (radians: number) => (radians * 180) / Math.PI;

const grouped = (value: number) => Math.round(value).toLocaleString("en");
/** Three significant digits, whole numbers from 100 on, two below 0.1: as the lesson writes lengths and turns. */
const short = (value: number): string =>
  value >= 100
    ? grouped(value)
    : value >= 0.1
      ? value < 1
        ? value.toFixed(2)
        : value.toPrecision(3)
      : value.toPrecision(2);
const row = (...cells: readonly (string | number)[]) => `| ${cells.join(" | ")} |`;

/** Each must stand in both lessons, or in the lesson of its language. */
const everywhere: string[] = [];
const local: Record<"zh" | "en", string[]> = { zh: [], en: [] };

// Wavelengths and turns
for (const i of [0, 16, 32, 48, 63]) {
  const [two, three] = [llama2.thetas[i]!, llama3.thetas[i]!];
  everywhere.push(
    row(i, short(waveOf(two)), short(turnsOf(llama2, two)), short(waveOf(three)), short(turnsOf(llama3, three))),
  );
}
const unfinished = ({ thetas, window }: typeof llama2) => thetas.filter((theta) => waveOf(theta) > window).length;
const [left2, left3] = [unfinished(llama2), unfinished(llama3)];
const slowest = ({ thetas, window }: typeof llama2) => degrees(window * thetas.at(-1)!);
local.zh.push(
  `Llama-2 有 ${left2} 对（从第 ${64 - left2} 对起），Llama-3 有 ${left3} 对（从第 ${64 - left3} 对起）`,
  `在 Llama-2 里总共转了 ${slowest(llama2).toFixed(1)} 度，在 Llama-3 里只转了 ${slowest(llama3).toFixed(2)} 度`,
);
local.en.push(
  `${left2} pairs of Llama 2 (from pair ${64 - left2} on) and ${left3} of Llama 3 (from pair ${64 - left3} on)`,
  `turns by ${slowest(llama2).toFixed(1)} degrees in all, that of Llama 3 by ${slowest(llama3).toFixed(2)}`,
);

// bf16: 8 significant bits, so 7 behind the leading one
const step = 2 ** (Math.floor(Math.log2(2048)) - 7);
local.zh.push(`2048 到 4096 之间相邻两数相差 ${step}，角度的舍入误差可达 ${step / 2} 弧度`);
local.en.push(
  `from 2048 to 4096 neighbouring numbers are ${step} apart and an angle can be off by ${step / 2} radians`,
);

// The bound: the mean of |S_j|, S_j the sum of exp(i distance theta) over the first j pairs
function boundAt(distance: number, base: number, width = 128): number {
  let [re, im, total] = [0, 0, 0];
  for (let i = 0; i < width / 2; i++) {
    const angle = distance * base ** ((-2 * i) / width);
    [re, im] = [re + Math.cos(angle), im + Math.sin(angle)];
    total += Math.hypot(re, im);
  }
  return total / (width / 2);
}
const bound = (distance: number) => boundAt(distance, 10_000).toFixed(1);
const stretch = (base: number) => Array.from({ length: 4096 - 512 + 1 }, (_, index) => boundAt(512 + index, base));
const mean = (values: readonly number[]) => (values.reduce((sum, value) => sum + value) / values.length).toFixed(1);
const far = stretch(10_000);
const [least, most] = [Math.min(...far).toFixed(1), Math.max(...far).toFixed(1)];
local.zh.push(
  `在距离 0 处是 ${bound(0)}，16 处是 ${bound(16)}；512 到 4096 之间平均只有 ${mean(far)}，却在 ${least} 和 ${most} 之间起伏`,
  `底数换成 500,000，同一段平均还有 ${mean(stretch(500_000))}`,
);
local.en.push(
  `is ${bound(0)} at distance 0 and ${bound(16)} at 16; from 512 to 4096 it averages only ${mean(far)}, yet moves between ${least} and ${most}`,
  `with base 500,000 it still averages ${mean(stretch(500_000))} over the same stretch`,
);

// ALiBi with 8 heads: weights fall as exp(-m distance)
for (const head of [1, 2, 4, 6, 8]) {
  const slope = 2 ** ((-8 * head) / 8);
  const within = Math.ceil(Math.log(100) / slope);
  everywhere.push(row(head, `1/${1 / slope}`, (Math.log(2) / slope).toFixed(1), grouped(within)));
}
const gentlest = 2 ** -8;
local.zh.push(`距离 2560 处偏置是 $-${2560 * gentlest}$`);
local.en.push(`at distance 2560 its bias is $-${2560 * gentlest}$`);

// A vendor's ratio
const faster = ((25.4 / 19.4 - 1) * 100).toFixed(1);
local.zh.push(`25.4 对 19.4 词元/秒:cite{#baichuan-13b-readme}，相除其实是 ${faster}%`);
local.en.push(`25.4 against 19.4 tokens/s :cite{#baichuan-13b-readme}, which is ${faster}%`);

// Llama 2 extended by 8
const s = 8;
const { width, base, window } = llama2;
const ntkBase = base * s ** (width / (width - 2));
everywhere.push(`b' = ${grouped(ntkBase).replace(",", "{,}")}`);
const ntk = (i: number) => s ** ((2 * i) / (width - 2));
local.zh.push(`第 ${64 - left2} 对只慢 ${ntk(64 - left2).toFixed(2)} 倍`);
local.en.push(`pair ${64 - left2} by ${ntk(64 - left2).toFixed(2)} only`);
/** The pair that turns so often within the window (find_correction_dim of the reference code). */
const pairOf = (turns: number) => (width * Math.log(window / (turns * 2 * Math.PI))) / (2 * Math.log(base));
const [low, high] = [Math.floor(pairOf(32)), Math.ceil(pairOf(1))];
const ramp = (value: number) => Math.min(1, Math.max(0, value));
const divided = (kept: number) => 1 / ((1 - kept) / s + kept);
const yarn = (i: number) => divided(1 - ramp((i - low) / (high - low)));
const yarnOfPaper = (i: number) => divided(ramp((turnsOf(llama2, llama2.thetas[i]!) - 1) / (32 - 1)));
const factor = (value: number) =>
  Math.abs(value - Math.round(value)) < 0.005 ? String(Math.round(value)) : value.toFixed(2);
for (const i of [0, 16, 32, 48, 63])
  everywhere.push(row(i, short(turnsOf(llama2, llama2.thetas[i]!)), s, factor(ntk(i)), factor(yarn(i))));
local.zh.push(`第 32 对是 ${yarnOfPaper(32).toFixed(2)}`);
local.en.push(`gives ${yarnOfPaper(32).toFixed(2)} for pair 32`);
const temperature = 0.1 * Math.log(s) + 1;
everywhere.push(`$0.1\\ln 8 + 1 = ${temperature.toFixed(3)}$`);
local.zh.push(`分数因此乘 ${(temperature ** 2).toFixed(3)}`);
local.en.push(`scores grow by ${(temperature ** 2).toFixed(3)}`);

// Llama 3.1
const scaling = configOf("meta-llama/Llama-3.1-8B").rope_scaling!;
const original = scaling["original_max_position_embeddings"]!;
const [shortest, longest] = [original / scaling["high_freq_factor"]!, original / scaling["low_freq_factor"]!];
const waves = ropeOf("meta-llama/Llama-3.1-8B").thetas.map(waveOf);
const [kept, slowed] = [waves.filter((wave) => wave < shortest).length, waves.filter((wave) => wave > longest).length];
const reached = 131_072 / scaling["factor"]!;
local.zh.push(
  `波长短于 ${shortest} 的 ${kept} 对不动，长于 ${longest} 的 ${slowed} 对除以 ${scaling["factor"]}，中间 ${64 - kept - slowed} 对过渡`,
  `位置 131,072 除以 ${scaling["factor"]} 是 ${grouped(reached)}，仍在原来的 ${original} 之外`,
);
local.en.push(
  `${kept} pairs with wavelengths below ${shortest} stay, ${slowed} above ${longest} are divided by ${scaling["factor"]}, and ${64 - kept - slowed} lie on the ramp`,
  `Position 131,072 divided by ${scaling["factor"]} is ${grouped(reached)}, still beyond the original ${original}`,
);

describe.each(lessons)("the numbers of chapter 6 ($locale)", ({ locale, text }) => {
  it.each([...everywhere, ...local[locale]])("%s", (said) => {
    expect(text.includes(said), said).toBe(true);
  });
});

describe("the figures of chapter 6", () => {
  interface Drawn {
    readonly lines: readonly { readonly points?: readonly (readonly [number, number])[]; readonly formula?: string }[];
    readonly guides: readonly { readonly x: number }[];
    readonly let: Readonly<Record<"a" | "b" | "t", number>>;
  }
  interface Entry {
    readonly id: string;
    readonly caption: Readonly<Record<"zh" | "en", string>>;
    readonly data: Drawn;
  }
  const figures = parse(readFileSync(`${FOLDER}/figures.yaml`, "utf8")) as Entry[];
  const captionOf = (id: string) => figures.find((figure) => figure.id === id)!.caption;
  const dataOf = (id: string): Drawn => figures.find((figure) => figure.id === id)!.data;

  it("turn q and k by their positions, and say what is left between them", () => {
    const { let: angles } = dataOf("rope-rotation");
    const between = (m: number, n: number) => angles.b - angles.a + (n - m) * angles.t;
    expect([between(5, 2), between(105, 102), between(5, 4)].map((angle) => Math.round(degrees(angle)))).toEqual([
      40, 40, 100,
    ]);
    const { zh, en } = captionOf("rope-rotation");
    for (const [m, n] of [
      [5, 2],
      [5, 4],
    ] as const) {
      const product = (0.85 * Math.cos(between(m, n))).toFixed(2).replace("-", "−");
      for (const caption of [zh, en]) expect(caption).toContain(product);
      for (const caption of [zh, en]) expect(caption).toContain(`${Math.round(degrees(between(m, n)))}°`);
    }
  });

  it("draw the bound as it is", () => {
    const { lines } = dataOf("rope-decay");
    for (const [index, value] of [10_000, 500_000].entries())
      for (const [distance, drawn] of lines[index]?.points ?? [])
        expect(Math.abs(drawn - boundAt(distance, value))).toBeLessThan(0.051);
    expect(lines.map(({ points }) => points?.length)).toEqual([33, 33]);
  });

  it("put YaRN's bounds where the reference code has them", () => {
    const { lines, guides } = dataOf("rope-scaling");
    expect(lines[2]?.formula).toContain(`(x - ${low}) / ${high - low}`);
    expect(guides.map(({ x }) => x)).toEqual([32, 1].map((turns) => Number(pairOf(turns).toFixed(1))));
  });
});
