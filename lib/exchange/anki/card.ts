import type { Locale } from "@/lib/core/locale";
import { rngFromNumber } from "@/lib/core/rng";
import { backOf } from "@/lib/exchange/anki/back-of";
import { frontOf, type Shown } from "@/lib/exchange/anki/front-of";
import type { OpenItem } from "@/lib/exchange/open-item";
import type { Grader, ItemKind, RenderMarkdown } from "@/lib/items/contract";
import { graders } from "@/lib/items/graders.generated.server";
import { kinds } from "@/lib/items/kinds.generated";

/** Both sides of one card, as HTML. */
export interface Card {
  readonly front: string;
  readonly back: string;
}

/** What a learner would be shown of one variant, and what he would be shown after answering it right. */
export function cardOf({ kind: name, body }: OpenItem, locale: Locale, seed: number, render: RenderMarkdown): Card {
  // The registries guarantee that the halves of one kind meet only each other; the forms of all kinds are those of `Shown`.
  const kind = kinds[name] as unknown as ItemKind<string, unknown, unknown, Shown, unknown, unknown>;
  const grader = graders[name] as unknown as Grader<unknown, unknown, unknown>;
  const resolved = kind.resolve(body, rngFromNumber(seed));
  const shown = kind.toPublic(resolved, locale, render);
  const review = grader.toReview(resolved, grader.reference(resolved), locale, render);
  return { front: frontOf(name, shown, locale), back: backOf(name, shown, review, locale) };
}
