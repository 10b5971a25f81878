import * as z from "zod";
import type { Localized } from "@/lib/core/locale";
import { localizedText } from "@/lib/items/contract";

/**
 * A text in a figure: `{ zh, en }`, or what both languages write alike, such as `Q`, `W₁` or `32`. Plain text, no Markdown.
 */
export const label = z
  .union([localizedText, z.string().trim().min(1), z.number()], { error: "write a text, or { zh, en }" })
  .transform((value): Localized => (typeof value === "object" ? value : { zh: String(value), en: String(value) }))
  .refine(({ en }) => !/\p{Script=Han}/u.test(en), "the English text holds Chinese: write { zh, en }");
