import * as z from "zod";
import type { Localized } from "@/lib/core/locale";
import { localizedText } from "@/lib/items/contract";

/** Grouped from 10,000 on, so that a year stays a year; both languages write it alike. */
const numbers = new Intl.NumberFormat("en", { useGrouping: "min2", maximumFractionDigits: 20 });

/**
 * A text in a figure: `{ zh, en }`, or what both languages write alike, such as `Q`, `W₁` or `32`. Plain text, no Markdown.
 */
export const label = z
  .union([localizedText, z.string().trim().min(1), z.number()], { error: "write a text, or { zh, en }" })
  .transform((value): Localized => {
    if (typeof value === "object") return value;
    const text = typeof value === "number" ? numbers.format(value) : value;
    return { zh: text, en: text };
  })
  .refine(({ en }) => !/\p{Script=Han}/u.test(en), "the English text holds Chinese: write { zh, en }");
