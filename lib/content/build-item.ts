import * as z from "zod";
import type { BuiltItem } from "@/lib/content/built-lesson";
import type { ContentItem } from "@/lib/content/items";
import type { Locale } from "@/lib/core/locale";
import { rngFromNumber } from "@/lib/core/rng";
import type { ItemKind, RenderMarkdown } from "@/lib/items/contract";

/** What any public form may have for a reader: the rest of it serves the player. */
const readable = z.looseObject({
  stem: z.string(),
  choices: z.array(z.looseObject({ text: z.string() })).default([]),
});

/**
 * The part of an item that a static page shows to a reader without JavaScript. It is taken from the public form alone, whose
 * order of choices is drawn from the same seed for every item, so that it says nothing about the key.
 */
export function buildItem(
  { id, kind, difficulty, body }: ContentItem,
  kinds: Readonly<Record<string, unknown>>,
  locale: Locale,
  render: RenderMarkdown,
): BuiltItem {
  // The registry guarantees that a kind meets only its own forms; content was parsed by the same registry.
  const rules = kinds[kind] as ItemKind<string, unknown, unknown, unknown, unknown, unknown>;
  const show = (seed: number) =>
    readable.parse(rules.toPublic(rules.resolve(body, rngFromNumber(seed)), locale, render));
  const { stem, choices } = show(0);
  const varies = [1, 2, 3, 4].some((seed) => show(seed).stem !== stem);
  return { id, kind, difficulty, stem, varies, choices: choices.map(({ text }) => text) };
}
