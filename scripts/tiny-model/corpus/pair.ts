import { z } from "zod";
import type { Language } from "@/scripts/tiny-model/settings";

/** One text in both languages. */
export type Pair = Readonly<Record<Language, string>>;
/** What a document is about, and in which language. */
export interface Document {
  readonly language: Language;
  readonly kind: string;
  readonly text: string;
}

/** A line "Chinese | English" of facts/ and phrases/. */
export const pairLine = z.string().transform((line, context): Pair => {
  const [zh, en, ...rest] = line.split(" | ");
  if (zh && en && rest.length === 0) return { zh: zh.trim(), en: en.trim() };
  context.issues.push({ code: "custom", message: `not "Chinese | English": ${line}`, input: line });
  return z.NEVER;
});

export const pairs = z.array(pairLine).min(1);
