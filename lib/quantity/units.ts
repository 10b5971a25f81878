import { DIMENSIONS, type Dimension } from "@/lib/quantity/dimension";

/** `factor` base units of the dimension make one of this unit. */
export interface Unit {
  readonly symbol: string;
  readonly factor: number;
}

/** A spelling that engineers use for two different things; it is refused by name rather than guessed. */
interface AmbiguousUnit {
  readonly ambiguous: "bits-or-bytes" | "prefix-alone";
}

type Entry = Unit | AmbiguousUnit;

/** `exact` tells upper from lower case, `folded` (lower-case keys) does not. Spellings hold no spaces. */
interface Table {
  readonly exact: ReadonlyMap<string, Entry>;
  readonly folded: ReadonlyMap<string, Entry>;
}

/** Decimal prefixes by power of 1000 and their IEC partners by the same power of 1024 (IEC 80000-13). */
export const BYTE_PREFIXES = ["K", "M", "G", "T", "P", "E"] as const;
const BYTE_WORDS = [
  ["kilo", "kibi", "千"],
  ["mega", "mebi", "兆"],
  ["giga", "gibi", "吉"],
  ["tera", "tebi", "太"],
  ["peta", "pebi", "拍"],
  ["exa", "exbi", "艾"],
] as const;

type Spelling = readonly [spelling: string, entry: Entry];

function spell(entry: Entry, ...spellings: string[]): Spelling[] {
  return spellings.map((spelling) => [spelling, entry]);
}

/**
 * Bytes and bits. The rule for learners: an upper-case B is a byte; a lower-case b after an upper-case prefix is a bit (Gb = Gbit);
 * all lower case (gb, gib, b) could be either and is refused, and so is a prefix alone (24G: GB or GiB?).
 * `Gi` alone can only be GiB and is read so.
 */
function sizeSpellings(): { exact: Spelling[]; folded: Spelling[] } {
  const bitsOrBytes: AmbiguousUnit = { ambiguous: "bits-or-bytes" };
  const prefixAlone: AmbiguousUnit = { ambiguous: "prefix-alone" };
  const byte: Unit = { symbol: "B", factor: 1 };
  const bit: Unit = { symbol: "bit", factor: 1 / 8 };
  const exact = [...spell(byte, "B"), ...spell(bitsOrBytes, "b")];
  const folded = [...spell(byte, "byte", "bytes", "字节", "个字节"), ...spell(bit, "bit", "bits", "比特", "个比特")];
  BYTE_PREFIXES.forEach((prefix, index) => {
    const lower = prefix.toLowerCase();
    const [decimalWord, binaryWord, chinese] = BYTE_WORDS[index]!;
    const decimal: Unit = { symbol: `${prefix}B`, factor: 1000 ** (index + 1) };
    const binary: Unit = { symbol: `${prefix}iB`, factor: 1024 ** (index + 1) };
    const decimalBit: Unit = { symbol: `${prefix}bit`, factor: decimal.factor / 8 };
    const binaryBit: Unit = { symbol: `${prefix}ibit`, factor: binary.factor / 8 };
    exact.push(
      ...spell(decimal, `${prefix}B`, `${lower}B`),
      ...spell(binary, `${prefix}iB`, `${lower}iB`, `${prefix}IB`, `${prefix}i`),
      ...spell(decimalBit, `${prefix}b`),
      ...spell(binaryBit, `${prefix}ib`),
      ...spell(bitsOrBytes, `${lower}b`, `${lower}ib`),
      ...spell(prefixAlone, prefix, lower),
    );
    folded.push(
      ...spell(decimal, `${decimalWord}byte`, `${decimalWord}bytes`, `${chinese}字节`),
      ...spell(binary, `${binaryWord}byte`, `${binaryWord}bytes`),
      ...spell(decimalBit, `${lower}bit`, `${lower}bits`, `${decimalWord}bit`, `${decimalWord}bits`, `${chinese}比特`),
      ...spell(binaryBit, `${lower}ibit`, `${lower}ibits`, `${binaryWord}bit`, `${binaryWord}bits`),
    );
  });
  return { exact, folded };
}

const PER_SECOND = ["/s", "/sec", "/second", "persecond", "/秒", "每秒"];

function isUnit(entry: Entry): entry is Unit {
  return "factor" in entry;
}

/** Every size with "/s" and its like. `Gbps` and `gbps` are bits by universal habit, `GBps` is bytes. */
function bandwidthSpellings(): { exact: Spelling[]; folded: Spelling[] } {
  const perSecond = ([spelling, entry]: Spelling): Spelling[] =>
    spell(
      isUnit(entry) ? { symbol: `${entry.symbol}/s`, factor: entry.factor } : entry,
      ...PER_SECOND.map((suffix) => spelling + suffix),
    );
  const size = sizeSpellings();
  const short = ["", ...BYTE_PREFIXES].flatMap((prefix, power) => [
    ...spell({ symbol: `${prefix}B/s`, factor: 1000 ** power }, `${prefix}Bps`, `${prefix.toLowerCase()}Bps`),
    ...spell(
      { symbol: `${prefix}bit/s`, factor: 1000 ** power / 8 },
      `${prefix}bps`,
      `${prefix.toLowerCase()}bps`,
      `${prefix}bitps`,
    ),
  ]);
  return { exact: [...size.exact.flatMap(perSecond), ...short], folded: size.folded.flatMap(perSecond) };
}

const FLOP_PREFIXES = [
  ["", ""],
  ["K", "kilo"],
  ["M", "mega"],
  ["G", "giga"],
  ["T", "tera"],
  ["P", "peta"],
  ["E", "exa"],
  ["Z", "zetta"],
  ["Y", "yotta"],
] as const;

/** FLOPs and FLOPS are both used for operations and for operations per second: each is read in the dimension that is asked for. */
function flopSpellings(): Spelling[] {
  const scaled = FLOP_PREFIXES.flatMap(([prefix, word], power) =>
    spell(
      { symbol: `${prefix}FLOP`, factor: 1000 ** power },
      ...[prefix.toLowerCase(), ...(word ? [word] : [])].flatMap((start) => [`${start}flop`, `${start}flops`]),
    ),
  );
  const days = ["pf", "pflop/s", "pflops", "petaflop/s", "petaflops"].flatMap((start) =>
    ["-day", "-days", "day", "days", "*day", "*days", "天"].map((end) => start + end),
  );
  return [
    ...scaled,
    ...spell({ symbol: "FLOP", factor: 1 }, "次浮点运算", "浮点运算", "次运算", "次"),
    ...spell({ symbol: "PFLOP/s-day", factor: 1e15 * 86_400 }, ...days),
  ];
}

function flopRateSpellings(): Spelling[] {
  const scaled = FLOP_PREFIXES.flatMap(([prefix, word], power) =>
    spell(
      { symbol: `${prefix}FLOP/s`, factor: 1000 ** power },
      ...[prefix.toLowerCase(), ...(word ? [word] : [])].flatMap((start) => [
        `${start}flops`,
        ...PER_SECOND.flatMap((suffix) => [`${start}flop${suffix}`, `${start}flops${suffix}`]),
      ]),
    ),
  );
  const chinese = ["次浮点运算", "浮点运算", "次运算", "次"].flatMap((start) => [
    `${start}/秒`,
    `${start}每秒`,
    `${start}/s`,
  ]);
  return [...scaled, ...spell({ symbol: "FLOP/s", factor: 1 }, ...chinese)];
}

function timeSpellings(): Spelling[] {
  return [
    ...spell({ symbol: "ns", factor: 1e-9 }, "ns", "nanosecond", "nanoseconds", "纳秒"),
    ...spell({ symbol: "μs", factor: 1e-6 }, "μs", "us", "microsecond", "microseconds", "微秒"),
    ...spell({ symbol: "ms", factor: 1e-3 }, "ms", "msec", "millisecond", "milliseconds", "毫秒"),
    ...spell({ symbol: "s", factor: 1 }, "s", "sec", "secs", "second", "seconds", "秒", "秒钟"),
    ...spell({ symbol: "min", factor: 60 }, "min", "mins", "minute", "minutes", "分", "分钟"),
    ...spell({ symbol: "h", factor: 3600 }, "h", "hr", "hrs", "hour", "hours", "小时", "个小时"),
    ...spell({ symbol: "d", factor: 86_400 }, "d", "day", "days", "天", "日"),
    ...spell({ symbol: "week", factor: 604_800 }, "week", "weeks", "周", "星期", "个星期"),
  ];
}

function throughputSpellings(): Spelling[] {
  const tokens = ["tok", "toks", "token", "tokens", "词元", "个词元", "个token", "个tokens"];
  const per = (symbol: string, factor: number, ...ends: string[]) =>
    spell({ symbol, factor }, ...tokens.flatMap((start) => ends.map((end) => start + end)));
  return [
    ...per("tokens/s", 1, ...PER_SECOND),
    ...spell({ symbol: "tokens/s", factor: 1 }, "t/s", "tps", "个/秒", "个/s"),
    ...per("tokens/min", 1 / 60, "/min", "/minute", "perminute", "/分", "/分钟", "每分钟"),
    ...per("tokens/h", 1 / 3600, "/h", "/hour", "perhour", "/小时", "每小时"),
    ...per("tokens/d", 1 / 86_400, "/d", "/day", "perday", "/天", "每天"),
  ];
}

const COUNT_WORDS = [
  ...[
    "个",
    "个参数",
    "参数",
    "个词元",
    "词元",
    "个元素",
    "元素",
    "个权重",
    "权重",
    "个值",
    "次",
    "条",
    "层",
    "块",
    "步",
    "维",
  ],
  ...[
    "param",
    "params",
    "parameter",
    "parameters",
    "tok",
    "token",
    "tokens",
    "weight",
    "weights",
    "element",
    "elements",
  ],
  ...["value", "values", "entry", "entries", "step", "steps", "layer", "layers", "head", "heads", "block", "blocks"],
];

function ratioSpellings(): Spelling[] {
  return [
    ...spell({ symbol: "×", factor: 1 }, "x", "×", "倍", "times"),
    ...spell({ symbol: "%", factor: 0.01 }, "%", "percent"),
    ...spell({ symbol: "‰", factor: 0.001 }, "‰", "permille"),
    ...spell({ symbol: "成", factor: 0.1 }, "成"),
    ...spell({ symbol: "ppm", factor: 1e-6 }, "ppm"),
  ];
}

function table(exact: Spelling[], folded: Spelling[]): Table {
  return { exact: new Map(exact), folded: new Map(folded) };
}

const size = sizeSpellings();
const bandwidth = bandwidthSpellings();
const TABLES: Readonly<Record<Dimension, Table>> = {
  bytes: table(size.exact, size.folded),
  count: table([], spell({ symbol: "", factor: 1 }, ...COUNT_WORDS)),
  FLOP: table([], flopSpellings()),
  "FLOP/s": table([], flopRateSpellings()),
  "bytes/s": table(bandwidth.exact, bandwidth.folded),
  seconds: table(spell({ symbol: "min", factor: 60 }, "m"), timeSpellings()),
  "tokens/s": table([], throughputSpellings()),
  ratio: table([], ratioSpellings()),
};

/** Keeps the look-up of one unit bounded, so that reading stays linear in the text. */
const LONGEST_SPELLING = Math.max(
  ...DIMENSIONS.flatMap((dimension) =>
    [...TABLES[dimension].exact.keys(), ...TABLES[dimension].folded.keys()].map((spelling) => spelling.length),
  ),
);

interface UnitMatch {
  readonly entry: Entry;
  readonly length: number;
}

/** True where a Latin word goes on after `end`, so that `m` is not read out of `min`. */
export function splitsWord(text: string, end: number): boolean {
  return /[a-z]/i.test(text.charAt(end - 1)) && /[a-z]/i.test(text.charAt(end));
}

/** The longest spelling of a unit of `dimension` that stands at `start` in a text without spaces. */
export function matchUnit(text: string, start: number, dimension: Dimension): UnitMatch | undefined {
  const { exact, folded } = TABLES[dimension];
  for (let length = Math.min(LONGEST_SPELLING, text.length - start); length > 0; length--) {
    const end = start + length;
    const spelling = text.slice(start, end);
    const entry = exact.get(spelling) ?? folded.get(spelling.toLowerCase());
    // `2×3` and `2x3` are products, `2×` and `2x` are ratios.
    const isOperator = (spelling === "×" || spelling.toLowerCase() === "x") && /[\d.(+-]/.test(text.charAt(end));
    if (entry && !isOperator && !splitsWord(text, end)) return { entry, length };
  }
  return undefined;
}

/** The longest spelling at `start` that is a unit of any other dimension. */
export function matchForeignUnit(text: string, start: number, dimension: Dimension): UnitMatch | undefined {
  return DIMENSIONS.filter((other) => other !== dimension)
    .map((other) => matchUnit(text, start, other))
    .reduce((best, match) => (match && match.length > (best?.length ?? 0) ? match : best), undefined);
}

/** The unit that a spelling names in a dimension, such as `unitNamed("bytes", "MiB")`; undefined if none or ambiguous. */
export function unitNamed(dimension: Dimension, spelling: string): Unit | undefined {
  const match = matchUnit(spelling, 0, dimension);
  return match && match.length === spelling.length && isUnit(match.entry) ? match.entry : undefined;
}
