/** Mistakes that are recognised without an author naming them; a slip of the item's own says more and comes first. */
export const GENERIC_SLIPS = {
  "not-tight": {
    zh: "这是一个上界，但不够紧：实际增长比它慢。",
    en: "This is an upper bound, but not a tight one: the cost grows more slowly.",
  },
  "too-low": {
    zh: "增长得不够快：有一项被漏掉了，或者某个变量的次数偏低。",
    en: "This grows too slowly: a term is missing, or a variable has too low a power.",
  },
} as const;
export type GenericSlip = keyof typeof GENERIC_SLIPS;
