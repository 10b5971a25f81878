import * as z from "zod";
import type { BuiltItem } from "@/lib/content/built-lesson";
import type { ContentItem } from "@/lib/content/items";
import type { Locale } from "@/lib/core/locale";
import { rngFromNumber } from "@/lib/core/rng";
import { standInFor } from "@/lib/content/stand-in";
import type { ItemKind, RenderMarkdown } from "@/lib/items/contract";

/** What any public form may have for a reader: the rest of it serves the player. */
const texts = z.array(z.looseObject({ text: z.string() }).transform(({ text }) => text)).default([]);
const readable = z.looseObject({
  stem: z.string(),
  text: z.string().default(""),
  variables: z.array(z.looseObject({ name: z.string(), meaning: z.string() })).default([]),
  prompts: texts,
  choices: texts,
});

/**
 * The part of an item that a static page shows until the item has come, and to a reader without JavaScript. It is taken from the
 * public form alone, whose order of choices is drawn from the same seed for every item, so that it says nothing about the key.
 */
export function buildItem(
  { id, kind, difficulty, body }: ContentItem,
  kinds: Readonly<Record<string, unknown>>,
  locale: Locale,
  render: RenderMarkdown,
): BuiltItem {
  // The registry guarantees that a kind meets only its own forms; content was parsed by the same registry.
  const rules = kinds[kind] as ItemKind<string, unknown, unknown, unknown, unknown, unknown>;
  const show = (seed: number) => {
    const shown = rules.toPublic(rules.resolve(body, rngFromNumber(seed)), locale, render);
    return { shown, ...readable.parse(shown) };
  };
  const { shown, stem, text, variables, ...parts } = show(0);
  const varies = [1, 2, 3, 4].some((seed) => show(seed).stem !== stem);
  const names = variables.map(({ name, meaning }) => ({ name, meaning }));
  const rows = text === "" ? (rules.outline?.(shown) ?? [...parts.prompts, ...parts.choices]).map(standInFor) : [];
  return { id, kind, difficulty, stem, varies, text, variables: names, rows };
}
