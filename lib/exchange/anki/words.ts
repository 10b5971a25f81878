import type { Localized } from "@/lib/core/locale";

/** What a card says besides the item's own words. */
export const CARD_WORDS = {
  true: { zh: "正确", en: "True" },
  false: { zh: "错误", en: "False" },
  trueOrFalse: { zh: "正确还是错误？为什么？", en: "True or false? Why?" },
  blank: { zh: "空", en: "Blank" },
  rows: { zh: "行", en: "rows" },
  columns: { zh: "列", en: "columns" },
  line: { zh: "第 # 行", en: "Line #" },
  examples: { zh: "示例", en: "Examples" },
  assumed: { zh: "假设", en: "Assume" },
  rubric: { zh: "要点", en: "Points" },
} as const satisfies Record<string, Localized>;
