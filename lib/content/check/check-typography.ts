import { INLINE, type Prose } from "@/lib/content/check/flatten-prose";
import type { Locale } from "@/lib/core/locale";

export interface TypographyFault {
  readonly line: number;
  readonly severity: "error" | "warning";
  readonly message: string;
  readonly remedy: string;
}

interface Rule {
  readonly pattern: RegExp;
  readonly severity?: "warning";
  readonly message: string;
  readonly remedy: string;
}

const HAN = "\\p{Script=Han}";
const WORD = "[\\p{Script=Latin}\\p{Script=Greek}0-9]";
/** Punctuation of Chinese prose. */
const FULL = "，。；：？！、（）《》「」…";

/** Rules of both languages. `m` where a rule looks at one line at a time. */
const common: readonly Rule[] = [
  {
    pattern: /\*\*|__|~~/u,
    message: "emphasis that did not become bold",
    remedy: "Close it beside the word, or put code in backquotes",
  },
  { pattern: /[!！](?!\[)/u, message: "an exclamation mark", remedy: "End the sentence with a full stop" },
  { pattern: /\S {2,}\S/u, message: "two spaces in a row", remedy: "Leave one" },
  { pattern: /[０-９Ａ-Ｚａ-ｚ]/u, message: "a full-width digit or letter", remedy: "Write it half-width" },
  {
    pattern: /:cite\b|::(?:item|figure|lab)\b/u,
    message: "a directive that was not read",
    remedy: "Directives stand in lessons; an item names its sources in its field",
  },
];

const chinese: readonly Rule[] = [
  {
    pattern: new RegExp(`${HAN}${WORD}|${WORD}${HAN}`, "u"),
    message: "no space between Chinese and a Latin word or digit",
    remedy: "Put one space between them",
  },
  {
    pattern: new RegExp(`${HAN}${INLINE}|${INLINE}${HAN}`, "u"),
    severity: "warning",
    message: "no space between Chinese and a formula or code",
    remedy: "Put one space between them",
  },
  {
    pattern: new RegExp(`${HAN}\\s*[,;?:](?![\\w/])`, "u"),
    message: "half-width punctuation after Chinese",
    remedy: "Use ，；？：",
  },
  { pattern: new RegExp(`${HAN}\\.(?!\\w)`, "u"), message: "a half-width full stop after Chinese", remedy: "Use 。" },
  {
    pattern: new RegExp(`\\([^()]*${HAN}[^()]*\\)|${HAN} ?\\(|\\) ?${HAN}|（[^（）]*\\)|\\([^()]*）`, "u"),
    message: "half-width or mixed parentheses in Chinese",
    remedy: "Use （ and ）",
  },
  {
    pattern: new RegExp(`[${FULL}] \\S|\\S [${FULL}]`, "u"),
    message: "a space beside full-width punctuation",
    remedy: "Remove it: the punctuation brings its own",
  },
  { pattern: new RegExp(`${HAN} ${HAN}`, "u"), message: "a space inside Chinese", remedy: "Remove it" },
  {
    pattern: new RegExp(`(?:${HAN}|[${FULL}])\\n(?:${HAN}|[${FULL}])`, "u"),
    message: "a line break inside Chinese, which is shown as a space",
    remedy: "Keep a paragraph on one line",
  },
  {
    pattern: new RegExp(`${HAN}["']|["']${HAN}`, "u"),
    message: "straight quotation marks in Chinese",
    remedy: "Use “ and ”",
  },
  { pattern: /\.{3}|(?<!…)…(?!…)/u, severity: "warning", message: "an ellipsis that is not ……", remedy: "Write ……" },
  {
    pattern:
      /众所周知|综上所述|值得注意的是|值得一提的是|不难(?:发现|看出)|让我们|总而言之|至关重要|赋能|助力|一站式|颠覆/u,
    message: "a phrase that says nothing",
    remedy: "Say the thing itself, or cut it",
  },
];

const english: readonly Rule[] = [
  {
    pattern: new RegExp(`[A-Za-z0-9] ?[${FULL.replace("…", "")}]|[${FULL.replace("…", "")}] ?[A-Za-z0-9]`, "u"),
    message: "full-width punctuation in English",
    remedy: "Write it half-width",
  },
  {
    pattern:
      /\b(?:it is (?:worth|important to) not(?:e|ing)|it's worth noting|needless to say|in conclusion|delv(?:e|es|ing) into|let's (?:dive|explore)|in today's|game[- ]chang(?:er|ing)|cutting[- ]edge|seamless(?:ly)?|unlock the|crucial(?:ly)?|as we all know)\b/iu,
    message: "a phrase that says nothing",
    remedy: "Say the thing itself, or cut it",
  },
];

/** Faults of typography and wording in prose. Code and formulas are not looked at. */
export function checkTypography(runs: readonly Prose[], locale: Locale): TypographyFault[] {
  const rules = [...common, ...(locale === "zh" ? chinese : english)];
  return runs.flatMap((prose) => rules.flatMap((rule) => applyRule(prose, rule)));
}

function applyRule({ text, lineAt }: Prose, { pattern, severity, message, remedy }: Rule): TypographyFault[] {
  return [...text.matchAll(new RegExp(pattern.source, `${pattern.flags}g`))].map((match) => ({
    line: lineAt(match.index),
    severity: severity ?? "error",
    message: `${message}: “${excerpt(text, match.index, match[0].length)}”`,
    remedy,
  }));
}

const excerpt = (text: string, index: number, length: number): string =>
  text
    .slice(Math.max(0, index - 6), index + length + 6)
    .replaceAll(INLINE, "▢")
    .replaceAll("\n", "⏎");
