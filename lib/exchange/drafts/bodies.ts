import type { BodyOf } from "@/lib/exchange/open-item";
import type { Localized } from "@/lib/core/locale";

/** An open question of which no rubric needs to be known: a formula or a program to be written. */
export type OpenBody = Pick<BodyOf<"open">, "stem" | "hints" | "explanation" | "modelAnswer"> &
  Partial<Pick<BodyOf<"open">, "rubric" | "followUps" | "misconceptions" | "samples">>;

type Plain = "single-choice" | "multiple-choice" | "true-false-with-reason" | "short-text" | "cloze" | "matching" | "ordering" | "categorise"; // prettier-ignore

/** A body with its kind, of those that Moodle XML and QTI have questions for. */
export type Draft =
  | { [K in Plain]: { readonly kind: K; readonly body: BodyOf<K> } }[Plain]
  | { readonly kind: "numeric-units"; readonly body: Omit<BodyOf<"numeric-units">, "variants"> }
  | { readonly kind: "open"; readonly body: OpenBody };

/** The fields of every body. */
export type Base = Pick<BodyOf<"single-choice">, "stem" | "hints" | "explanation">;

export const EMPTY: Localized = { zh: "", en: "" };

export const isEmptyText = ({ zh, en }: Localized): boolean => zh === "" && en === "";
