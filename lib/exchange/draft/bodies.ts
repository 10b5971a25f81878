import type * as z from "zod";
import type { Locale, Localized } from "@/lib/core/locale";
import { kinds } from "@/lib/items/kinds.generated";

export type KindName = keyof typeof kinds;
export type BodyOf<K extends KindName> = z.output<(typeof kinds)[K]["authored"]>;


/** An open question of which no rubric needs to be known: a formula or a program to be written. */
export type OpenBody = Pick<BodyOf<"open">, "stem" | "hints" | "explanation" | "modelAnswer"> &
  Partial<Pick<BodyOf<"open">, "rubric" | "followUps" | "misconceptions">>;

/** A body with its kind, of those that are written and read. */
export type Draft =
  | { readonly kind: "single-choice"; readonly body: BodyOf<"single-choice"> }
  | { readonly kind: "multiple-choice"; readonly body: BodyOf<"multiple-choice"> }
  | { readonly kind: "true-false-with-reason"; readonly body: BodyOf<"true-false-with-reason"> }
  | { readonly kind: "numeric-units"; readonly body: Omit<BodyOf<"numeric-units">, "variants"> }
  | { readonly kind: "short-text"; readonly body: BodyOf<"short-text"> }
  | { readonly kind: "cloze"; readonly body: BodyOf<"cloze"> }
  | { readonly kind: "matching"; readonly body: BodyOf<"matching"> }
  | { readonly kind: "ordering"; readonly body: BodyOf<"ordering"> }
  | { readonly kind: "categorise"; readonly body: BodyOf<"categorise"> }
  | { readonly kind: "open"; readonly body: OpenBody };

export const EMPTY: Localized = { zh: "", en: "" };

/** A text in one language; the other stays empty for the author. */
export const inOne = (locale: Locale, text: string): Localized => ({ ...EMPTY, [locale]: text });

export const isEmptyText = ({ zh, en }: Localized): boolean => zh === "" && en === "";
