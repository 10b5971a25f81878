import { isLocalizedText } from "@/lib/content/check/localized-texts";

/** A body with the words taken out of it: what remains is its form, for an author to fill. Code, numbers and ids stay. */
export function blankTexts(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(blankTexts);
  if (value === null || typeof value !== "object") return value;
  if (isLocalizedText(value)) return { zh: "", en: "" };
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, blankTexts(inner)]));
}
