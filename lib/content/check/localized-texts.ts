import type { Locale, Localized } from "@/lib/core/locale";

/** A text of a YAML file: where it stands, and in which language. */
export interface PlacedText {
  readonly path: readonly PropertyKey[];
  readonly locale: Locale;
  readonly text: string;
}

/** Every `{ zh, en }` inside a value, with its path. */
export function listLocalized(
  value: unknown,
  path: readonly PropertyKey[] = [],
): { path: readonly PropertyKey[]; text: Localized }[] {
  if (Array.isArray(value)) return value.flatMap((inner, index) => listLocalized(inner, [...path, index]));
  if (value === null || typeof value !== "object") return [];
  if (isLocalizedText(value)) return [{ path, text: value }];
  return Object.entries(value).flatMap(([key, inner]) => listLocalized(inner, [...path, key]));
}

/** Whether a value is a text in both languages, and nothing else. */
export function isLocalizedText(value: object): value is Localized {
  return (
    Object.keys(value).toSorted().join() === "en,zh" && Object.values(value).every((text) => typeof text === "string")
  );
}
