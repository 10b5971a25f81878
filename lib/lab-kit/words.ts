import type { Localized } from "@/lib/core/locale";

/**
 * The words of the parts that labs are made of. They stand here and not in messages/, whose files every page with an item loads: no
 * byte of a lab comes to other pages. The type keeps both languages in step.
 */
export interface KitWords {
  readonly guess: string;
  readonly reveal: string;
  readonly skip: string;
  readonly guessAgain: string;
  readonly yourGuess: string;
  readonly result: string;
  readonly close: string;
  readonly above: (factor: string) => string;
  readonly below: (factor: string) => string;
  readonly right: string;
  readonly notRight: string;
  readonly noGuess: string;
  readonly earlierGuess: string;
  readonly unreadable: string;
  readonly readAs: (reading: string) => string;
  readonly between: (min: string, max: string) => string;
  readonly slider: (label: string) => string;
  readonly formula: string;
  readonly source: string;
  readonly table: string;
  readonly copyCsv: string;
  readonly copied: string;
  readonly copyFailed: string;
  readonly saveAs: (format: string) => string;
  readonly saved: (name: string) => string;
  readonly saveFailed: string;
}

export const kitWords: Localized<KitWords> = {
  en: {
    guess: "Your guess",
    reveal: "Show the result",
    skip: "Show without guessing",
    guessAgain: "Guess again",
    yourGuess: "You guessed",
    result: "result",
    close: "Within 5%.",
    above: (factor) => `${factor} times the result, so too high.`,
    below: (factor) => `the result is ${factor} times that, so too low.`,
    right: "As you guessed.",
    notRight: "Not as you guessed.",
    noGuess: "Shown without a guess.",
    earlierGuess: "The inputs have changed since you guessed.",
    unreadable: "A number with its unit is expected, such as 3.4M or 16 GB.",
    readAs: (reading) => `Read as ${reading}`,
    between: (min, max) => `A whole number from ${min} to ${max}. The last one that fits is still in use.`,
    slider: (label) => `${label}, slider`,
    formula: "Formula",
    source: "Source",
    table: "The numbers as a table",
    copyCsv: "Copy as CSV",
    copied: "Copied.",
    copyFailed: "The browser did not allow copying; the table can be selected and copied by hand.",
    saveAs: (format) => `Save as ${format}`,
    saved: (name) => `Saved as ${name}.`,
    saveFailed: "The picture could not be made by this browser. SVG needs less of it than PNG.",
  },
  zh: {
    guess: "你的猜测",
    reveal: "看结果",
    skip: "不猜，直接看",
    guessAgain: "重新猜",
    yourGuess: "你猜的是",
    result: "结果",
    close: "误差在 5% 以内。",
    above: (factor) => `猜高了，是结果的 ${factor} 倍。`,
    below: (factor) => `猜低了，结果是它的 ${factor} 倍。`,
    right: "和你猜的一样。",
    notRight: "和你猜的不一样。",
    noGuess: "没有猜就看了结果。",
    earlierGuess: "猜过之后，输入已经变了。",
    unreadable: "请写一个带单位的数，例如 3.4M、340 万或 16 GB。",
    readAs: (reading) => `读作 ${reading}`,
    between: (min, max) => `请填 ${min} 到 ${max} 之间的整数；目前仍按上一个有效的数计算。`,
    slider: (label) => `${label}，滑块`,
    formula: "公式",
    source: "来源",
    table: "以表格查看数据",
    copyCsv: "复制为 CSV",
    copied: "已复制。",
    copyFailed: "浏览器不允许复制；可以手动选中表格再复制。",
    saveAs: (format) => `保存为 ${format}`,
    saved: (name) => `已保存为 ${name}。`,
    saveFailed: "浏览器没能生成图片。SVG 的要求比 PNG 低，可以试试。",
  },
};
