import type { Localized } from "@/lib/core/locale";
import type { Dimension } from "@/lib/quantity/dimension";
import { isWithin } from "@/lib/quantity/tolerance";
import type { Unit } from "@/lib/quantity/units";

/** Slips that every item of a dimension recognises without naming them, as Markdown. They earn nothing. */
export const GENERIC_SLIPS = {
  "gb-for-gib": {
    zh: "数字对得上二进制单位，单位却用了十进制的。1 GiB = 2³⁰ 字节 ≈ 1.074 GB，1 MiB = 2²⁰ 字节 ≈ 1.049 MB，1 KiB = 1,024 字节。",
    en: "The figure fits binary units, but it was given or converted in decimal ones. 1 GiB = 2³⁰ bytes ≈ 1.074 GB, 1 MiB = 2²⁰ bytes ≈ 1.049 MB, 1 KiB = 1,024 bytes.",
  },
  "gib-for-gb": {
    zh: "数字对得上十进制单位，单位却用了二进制的。1 GB = 10⁹ 字节 ≈ 0.931 GiB，1 MB = 10⁶ 字节 ≈ 0.954 MiB，1 KB = 1,000 字节。",
    en: "The figure fits decimal units, but it was given or converted in binary ones. 1 GB = 10⁹ bytes ≈ 0.931 GiB, 1 MB = 10⁶ bytes ≈ 0.954 MiB, 1 KB = 1,000 bytes.",
  },
  "bits-for-bytes": {
    zh: "正好大了 8 倍：这是比特数。8 比特等于 1 字节。",
    en: "Exactly 8 times too large: this counts bits. 8 bits are one byte.",
  },
  "bytes-for-bits": {
    zh: "正好小了 8 倍：多除了一次 8。小写 b（Gb、Gbit）是比特，大写 B（GB）是字节。",
    en: "Exactly 8 times too small: divided by 8 once too often. A lower-case b (Gb, Gbit) is a bit, an upper-case B (GB) a byte.",
  },
  "prefix-off": {
    zh: "差了一级单位前缀（1,000 或 1,024 倍）。检查一下 K、M、G、T。",
    en: "Off by one prefix, a factor of 1,000 or 1,024. Check K, M, G and T.",
  },
  "percent-off": {
    zh: "正好差了 100 倍。注意百分号：12.5% 就是 0.125。",
    en: "Exactly 100 times off. Mind the percent sign: 12.5% is 0.125.",
  },
} as const satisfies Readonly<Record<string, Localized>>;
export type GenericSlip = keyof typeof GENERIC_SLIPS;

/** The step on the ladder K, M, G, … that an answer stands on: of its unit, else of the size of the right value. */
function prefixPower(unit: Unit | null, right: number): { power: number; family: "decimal" | "binary" | "unknown" } {
  const prefix = /^([KMGTPE])(i?)(?:B|bit)/.exec(unit?.symbol ?? "");
  if (prefix) return { power: "KMGTPE".indexOf(prefix[1]!) + 1, family: prefix[2] ? "binary" : "decimal" };
  return { power: Math.max(1, Math.floor(Math.log10(Math.abs(right)) / 3)), family: "unknown" };
}

/**
 * The generic slip that turns `right` into `value` (base units), if there is one.
 * `window` is the relative width within which a value counts as the slip's.
 */
export function recogniseGenericSlip(
  dimension: Dimension,
  { value, unit }: { readonly value: number; readonly unit: Unit | null },
  right: number,
  window: number,
): GenericSlip | undefined {
  if (right === 0) return undefined;
  const isTimes = (factor: number) => isWithin(value, right * factor, { relative: window });
  if (dimension === "ratio") return isTimes(100) || isTimes(1 / 100) ? "percent-off" : undefined;
  if (dimension !== "bytes" && dimension !== "bytes/s") return undefined;

  const { power, family } = prefixPower(unit, right);
  const gap = 1.024 ** power;
  if (family !== "binary" && isTimes(1 / gap)) return "gb-for-gib";
  if (family !== "decimal" && isTimes(gap)) return "gib-for-gb";
  if (isTimes(8)) return "bits-for-bytes";
  if (isTimes(1 / 8)) return "bytes-for-bits";
  return [1000, 1 / 1000, 1024, 1 / 1024].some(isTimes) ? "prefix-off" : undefined;
}
