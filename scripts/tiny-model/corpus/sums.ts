import type { Rng } from "@/lib/core/rng";
import { chance, pick } from "@/scripts/tiny-model/corpus/draw";
import { fill, tidy } from "@/scripts/tiny-model/corpus/fill";
import type { Pair } from "@/scripts/tiny-model/corpus/pair";
import type { SumPhrases } from "@/scripts/tiny-model/corpus/read-phrases";
import type { Language } from "@/scripts/tiny-model/settings";

type Slots = Readonly<Record<string, string | number | Pair>>;

const g = (value: number): string => value.toLocaleString("en-US", { maximumFractionDigits: 20 });
/** At most `digits` decimals, none that are zero. */
const short = (value: number, digits = 2): string => String(Number(value.toFixed(digits)));
const many = (count: number, thing: string): string => `${count} ${thing}${count === 1 ? "" : "s"}`;
/** Chinese counts in hundreds of millions (亿). */
const yi = (billions: number): string => short(billions * 10, 1);

/** The numbers of each sum by its name in phrases/sums.yaml, drawn and computed. The order is part of the corpus. */
const SUMS: Readonly<Record<string, (rng: Rng, goods: readonly Pair[]) => Slots>> = {
  /** KV bytes per token = 2 · layers · key-value heads · head size · bytes (keys and values; Kwon et al. 2023, section 3). */
  cache(rng) {
    const layers = pick(rng, [12, 16, 24, 28, 32, 36, 40, 48, 64, 80]);
    const heads = pick(rng, [1, 2, 4, 8, 16, 32]);
    const size = pick(rng, [64, 128]);
    const bytes = 2 * layers * heads * size * 2;
    const sum = `2 × ${layers} × ${heads} × ${size} × 2 = ${g(bytes)}`;
    return { layers, heads, size, sum, kib: short(bytes / 1024), "key-value heads": many(heads, "key-value head") };
  },
  /** Weight bytes = parameters · bits / 8. */
  weights(rng) {
    const billions = pick(rng, [0.5, 1.5, 3, 7, 8, 13, 14, 27, 32, 70]);
    const bits = pick(rng, [32, 16, 8, 4]);
    const bytes = bits / 8;
    return { yi: yi(billions), billions, bits, bytes, "whole bytes": many(bytes, "byte"), gb: short(billions * bytes) };
  },
  /** LoRA trains r(d + k) numbers of a d × k matrix (Hu et al. 2021, section 4.1). */
  lora(rng) {
    const d = pick(rng, [768, 1024, 2048, 2560, 4096, 5120, 8192]);
    const r = pick(rng, [1, 2, 4, 8, 16, 32, 64]);
    const [trained, full] = [r * 2 * d, d * d];
    return { d, r, trained: g(trained), full: g(full), share: short((100 * trained) / full) };
  },
  /** Decoding at batch 1 reads every weight once a token: tokens/s ≤ bandwidth / weight bytes (roofline; Williams et al. 2009). */
  speed(rng) {
    const bandwidth = pick(rng, [400, 600, 900, 1000, 2000, 3000]);
    const size = pick(rng, [2, 4, 5, 8, 10, 14, 16, 20]);
    return { bandwidth, size, limit: short(bandwidth / size, 1) };
  },
  /** Scores divided by T: the ratio of two probabilities becomes exp(Δ / T). */
  temperature(rng) {
    const gap = pick(rng, [1, 2, 3]);
    const t = pick(rng, [0.5, 1, 2]);
    return { gap, t, power: short(gap / t), ratio: short(Math.exp(gap / t)) };
  },
  /** Perplexity = exp(mean cross-entropy in nats). */
  perplexity(rng) {
    const loss = rng.integer(5, 40) / 10;
    return { loss, value: short(Math.exp(loss), 1) };
  },
  groups(rng) {
    const kv = pick(rng, [1, 2, 4, 8]);
    const ratio = pick(rng, [2, 4, 8]);
    return { kv, q: kv * ratio, ratio, "key-value heads": many(kv, "key-value head") };
  },
  step(rng) {
    const [batch, gather, gpus] = [pick(rng, [1, 2, 4, 8]), pick(rng, [1, 2, 4, 8]), pick(rng, [1, 2, 4, 8])];
    const length = pick(rng, [512, 1024, 2048, 4096]);
    const samples = batch * gather * gpus;
    return { batch, gather, gpus, length, samples, tokens: g(samples * length) };
  },
  embedding(rng) {
    const rows = pick(rng, [3072, 4096, 8192, 32000, 50257, 64000, 128256]);
    const width = pick(rng, [192, 256, 512, 768, 1024, 4096]);
    return { rows: g(rows), width, product: g(rows * width) };
  },
  heads(rng) {
    const count = pick(rng, [4, 6, 8, 12, 16, 20, 32, 40, 64]);
    const size = pick(rng, [32, 64, 80, 128]);
    return { count, size, hidden: count * size };
  },
  scores(rng) {
    const n = pick(rng, [8, 16, 64, 100, 128, 256, 512, 1000, 1024, 2048, 4096]);
    return { n, twice: 2 * n, square: g(n * n) };
  },
  /** Mixed-precision Adam: 2 + 2 + 4 + 4 + 4 = 16 bytes a parameter (Rajbhandari et al. 2020, section 3.1). */
  states(rng) {
    const billions = pick(rng, [0.5, 1, 1.5, 3, 7, 8, 13, 70]);
    return { yi: yi(billions), billions, gb: short(billions * 16) };
  },
  /** Bubble = (p − 1) / (m + p − 1) of the time (GPipe; Huang et al. 2019). */
  bubble(rng) {
    const p = pick(rng, [2, 4, 8]);
    const m = pick(rng, [2, 4, 8, 16, 32]);
    return { p, m, share: short((100 * (p - 1)) / (m + p - 1), 1) };
  },
  /** Training takes about 6 · parameters · tokens operations (Kaplan et al. 2020); 20 tokens a parameter (Hoffmann et al. 2022). */
  compute(rng) {
    const billions = pick(rng, [1, 2, 3, 4, 7, 8, 10, 70]);
    const tokens = billions * 20;
    return { billions, yi: billions * 10, tokens, "yi tokens": tokens * 10, operations: short(6 * billions * tokens) };
  },
  /** top-p keeps the smallest set, from the most probable down, whose sum reaches p (Holtzman et al. 2020). */
  nucleus(rng) {
    const [first, second] = [rng.integer(8, 12) * 5, rng.integer(3, 6) * 5];
    const rest = 100 - first - second;
    const parts = [first, second, ...(rest > 10 ? [rest - 5, 5] : [rest])].toSorted((a, b) => b - a);
    const p = pick(rng, [60, 80, 90]);
    let [total, kept] = [0, 0];
    while (total < p) total += parts[kept++] ?? 0;
    const shown = parts.map((part) => `0.${String(part).padStart(2, "0")}`.replace(/0$/u, "")).join(", ");
    return { shown, p: p / 100, kept, total: total / 100 };
  },
  shop(rng, goods) {
    const [boxes, each, wanted] = [rng.integer(2, 9), rng.integer(2, 12), rng.integer(1, 9)];
    const [thing, all] = [pick(rng, goods), boxes * each];
    const away = Math.min(wanted, all - 1);
    return { boxes, each, goods: thing, all, away, left: all - away };
  },
};

/** One to three sums, asked and worked. */
export function calculate(rng: Rng, { shapes, goods, sums }: SumPhrases, language: Language): string {
  const one = () => {
    const [name, draw] = pick(rng, Object.entries(SUMS));
    const phrases = sums[name];
    if (!phrases) throw new Error(`no phrases for the sum ${name}`);
    const slots = Object.fromEntries(
      Object.entries(draw(rng, goods)).map(([slot, value]) => [
        slot,
        typeof value === "object" ? value[language] : String(value),
      ]),
    );
    const shape = pick(rng, shapes)[language];
    const ask = fill(pick(rng, phrases.ask)[language], slots);
    return tidy(fill(shape, { ask, work: fill(pick(rng, phrases.work)[language], slots) }), language);
  };
  return Array.from({ length: chance(rng, 0.5) ? 1 : rng.integer(2, 3) }, one).join("\n\n");
}
