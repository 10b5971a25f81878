import type { Localized } from "@/lib/core/locale";

/** Where a formula or a convention can be checked. */
export interface Citation {
  readonly title: string;
  readonly url: string;
  /** The section, in the source's own numbering, or what a part without a number is called. */
  readonly place?: string | Localized;
}

/** One line of a calculation: what is worked out, by which formula, with which numbers, to which result, and who says so. */
export interface Line<Id extends string = string> {
  readonly id: Id;
  /** In symbols that every language shares: `r × (d_in + d_out)`. */
  readonly formula: string;
  /** The formula with its numbers: `8 × (4,096 + 4,096)`. */
  readonly numbers: string;
  readonly result:
    | { readonly kind: "count" | "bytes"; readonly value: bigint }
    | { readonly kind: "share" | "number"; readonly value: number }
    | { readonly kind: "text"; readonly value: string };
  readonly sources: readonly Citation[];
}

/** Digits in groups of three, the same in both languages: 3,407,872. Exact for integers of any size. */
export function group(value: bigint | number): string {
  return value.toLocaleString("en-US", { maximumFractionDigits: 6 });
}
