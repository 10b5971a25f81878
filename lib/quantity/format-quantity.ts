import type { Locale } from "@/lib/core/locale";
import type { Dimension } from "@/lib/quantity/dimension";
import { BYTE_PREFIXES, unitNamed, type Unit } from "@/lib/quantity/units";

/** Beyond these a number is written as a power of ten. */
const LARGE = 1e15;
const SMALL = 1e-6;

/** How a unit is written in a language; symbols that are not listed are the same in both. */
const UNIT_NAMES: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  B: { zh: "字节", en: "bytes" },
  bit: { zh: "比特", en: "bits" },
  "B/s": { zh: "字节/秒", en: "bytes/s" },
  "bit/s": { zh: "比特/秒", en: "bits/s" },
  ns: { zh: "纳秒", en: "ns" },
  μs: { zh: "微秒", en: "μs" },
  ms: { zh: "毫秒", en: "ms" },
  s: { zh: "秒", en: "s" },
  min: { zh: "分钟", en: "min" },
  h: { zh: "小时", en: "h" },
  d: { zh: "天", en: "days" },
  week: { zh: "周", en: "weeks" },
  "tokens/s": { zh: "词元/秒", en: "tokens/s" },
  "tokens/min": { zh: "词元/分钟", en: "tokens/min" },
  "tokens/h": { zh: "词元/小时", en: "tokens/h" },
  "tokens/d": { zh: "词元/天", en: "tokens/day" },
};

const BASE_SYMBOLS: Readonly<Record<Dimension, string>> = {
  bytes: "B",
  count: "",
  FLOP: "FLOP",
  "FLOP/s": "FLOP/s",
  "bytes/s": "B/s",
  seconds: "s",
  "tokens/s": "tokens/s",
  ratio: "",
};

/** Units that a person would choose among, smallest first. */
const LADDERS: Readonly<Partial<Record<Dimension, readonly string[]>>> = {
  bytes: ["B", ...BYTE_PREFIXES.map((prefix) => `${prefix}iB`)],
  "bytes/s": ["B/s", ...BYTE_PREFIXES.map((prefix) => `${prefix}B/s`)],
  FLOP: ["", "K", "M", "G", "T", "P", "E"].map((prefix) => `${prefix}FLOP`),
  "FLOP/s": ["", "K", "M", "G", "T", "P", "E"].map((prefix) => `${prefix}FLOP/s`),
  seconds: ["ns", "μs", "ms", "s", "min", "h", "d"],
};

const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

const formatters = new Map<string, Intl.NumberFormat>();

/** Making a formatter takes longer than marking an answer. There are few: two languages, two notations, up to 21 digits. */
function formatterOf(locale: Locale, significant: number, notation: "standard" | "compact" = "standard") {
  const id = `${locale} ${significant} ${notation}`;
  let formatter = formatters.get(id);
  if (!formatter) {
    formatter = new Intl.NumberFormat(locale, { notation, maximumSignificantDigits: significant });
    formatters.set(id, formatter);
  }
  return formatter;
}

function powerOfTen(value: number, locale: Locale, significant: number): string {
  const [mantissa, exponent] = value.toExponential(significant - 1).split("e") as [string, string];
  const raised = exponent
    .replace("+", "")
    .replace("-", "⁻")
    .replace(/\d/g, (digit) => SUPERSCRIPTS.charAt(Number(digit)));
  return `${formatterOf(locale, significant).format(Number(mantissa))} × 10${raised}`;
}

/** A number in a language with at most `significant` digits; the integer part is never rounded away. Powers of ten outside 10⁻⁶ … 10¹⁵. */
export function formatNumber(value: number, locale: Locale, significant: number): string {
  const size = Math.abs(value);
  if (size !== 0 && (size < SMALL || size >= LARGE)) return powerOfTen(value, locale, significant);
  const whole = size < 1 ? 1 : Math.floor(Math.log10(size)) + 1;
  return formatterOf(locale, Math.max(significant, whole)).format(value);
}

function unitOf(dimension: Dimension, symbol: string): Unit {
  const unit = unitNamed(dimension, symbol);
  if (!unit) throw new Error(`${symbol} is no unit of ${dimension}`);
  return unit;
}

function withUnit(number: string, symbol: string, locale: Locale): string {
  const name = UNIT_NAMES[symbol]?.[locale] ?? symbol;
  if (symbol === "" || symbol === "%" || symbol === "‰" || symbol === "×") return number + symbol;
  const word = number === "1" && locale === "en" ? name.replace(/^(byte|bit|day|week)s/, "$1") : name;
  const isChineseThroughout = /[万亿]$/.test(number) && UNIT_NAMES[symbol];
  return isChineseThroughout ? number + word : `${number} ${word}`;
}

/**
 * The largest unit of the dimension's ladder in which the value is at least 1; undefined for counts, ratios and token rates.
 * Training budgets beyond 1,000 EFLOP go back to the base unit: people write 3 × 10²³ FLOP.
 */
function naturalSymbol(value: number, dimension: Dimension): string | undefined {
  const ladder = LADDERS[dimension];
  if (!ladder) return undefined;
  if (value === 0) return BASE_SYMBOLS[dimension];
  if (dimension === "FLOP" && Math.abs(value) >= 1e21) return BASE_SYMBOLS[dimension];
  return ladder.findLast((symbol) => Math.abs(value) >= unitOf(dimension, symbol).factor) ?? ladder[0];
}

/** `3.67M`, `367 万`: compact form of the language, plain below 10,000, power of ten from 10¹⁵ on. */
function compactNumber(value: number, locale: Locale): string {
  const size = Math.abs(value);
  if (size < 10_000 || size >= LARGE) return formatNumber(value, locale, 3);
  return formatterOf(locale, 3, "compact")
    .format(value)
    .replace(/(?<=\d)(?=[万亿])/, " ");
}

/**
 * One short form with about three digits: `1.5 GiB`, `1.5 小时`, `3.67M`, `12.5%`. In the unit `symbol` when given
 * (it must be a unit of the dimension), else in the one that suits the size.
 */
export function formatShort(value: number, dimension: Dimension, locale: Locale, symbol?: string): string {
  const chosen = symbol ?? (dimension === "ratio" ? "%" : naturalSymbol(value, dimension));
  if (chosen === undefined) return withUnit(compactNumber(value, locale), BASE_SYMBOLS[dimension], locale);
  const unit = unitOf(dimension, chosen);
  return withUnit(formatNumber(value / unit.factor, locale, 3), unit.symbol, locale);
}

/** The decimal partner of a binary unit and the reverse: GiB ↔ GB, GB/s ↔ GiB/s. */
function partnerOf(symbol: string): string | undefined {
  const match = /^([KMGTPE])(i?)B(\/s)?$/.exec(symbol);
  return match ? `${match[1]}${match[2] ? "" : "i"}B${match[3] ?? ""}` : undefined;
}

/** The form for people: sizes with both families side by side, `1.5 GiB (1.61 GB)`; everything else as `formatShort`. */
export function formatQuantity(value: number, dimension: Dimension, locale: Locale, symbol?: string): string {
  const main = formatShort(value, dimension, locale, symbol);
  const written = unitNamed(dimension, symbol ?? naturalSymbol(value, dimension) ?? "")?.symbol ?? "";
  const partner = partnerOf(written);
  return partner ? `${main} (${formatShort(value, dimension, locale, partner)})` : main;
}

/** All digits in the base unit: `1,610,612,736 bytes`, `5,400 秒`. Up to 15 significant digits. */
export function formatExact(value: number, dimension: Dimension, locale: Locale): string {
  return withUnit(formatNumber(value, locale, 15), BASE_SYMBOLS[dimension], locale);
}

/** Base unit and form for people: `1,610,612,736 bytes = 1.5 GiB (1.61 GB)`, `3,670,016 ≈ 3.67M`, `512 bytes`. Fractions with six digits. */
export function describeQuantity(value: number, dimension: Dimension, locale: Locale, symbol?: string): string {
  const base = Number.isInteger(value)
    ? formatExact(value, dimension, locale)
    : withUnit(formatNumber(value, locale, 6), BASE_SYMBOLS[dimension], locale);
  const human = formatQuantity(value, dimension, locale, symbol);
  if (base === human || `${base}×` === human) return human;
  const chosen = symbol ?? (dimension === "ratio" ? "%" : naturalSymbol(value, dimension));
  const factor = chosen ? unitOf(dimension, chosen).factor : compactFactor(value, locale);
  const shown = value / factor;
  const isExact = Math.abs(Number(shown.toPrecision(3)) - shown) <= Math.abs(shown) * 1e-12;
  return `${base} ${isExact || Number.isInteger(shown) ? "=" : "≈"} ${human}`;
}

/** The power of ten that the compact form of the language divides by. */
function compactFactor(value: number, locale: Locale): number {
  const step = locale === "zh" ? 4 : 3;
  return 10 ** (step * Math.floor(Math.log10(Math.max(1, Math.abs(value))) / step));
}
