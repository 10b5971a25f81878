import { isTalk } from "@/lib/content/is-talk";
import type { LessonEmbed } from "@/lib/content/lesson-tree";
import type { ItemRound } from "@/lib/content/schema";

interface Placeable {
  readonly id: string;
  readonly kind: string;
  readonly use?: string;
  readonly round?: ItemRound | undefined;
}

interface Placed<T> {
  readonly items: readonly T[];
  readonly questions: readonly T[];
  readonly lesson: { readonly en: { readonly embeds: readonly LessonEmbed[] } };
}

/**
 * The items for practice of a chapter, each with the id of the place in the chapter's page where it can be answered: in the text, among the
 * interview questions, or else in the quiz. What interviews talk through has a page of its own, and no place here unless the text shows it.
 */
export function placeItems<T extends Placeable>({ items, questions, lesson }: Placed<T>) {
  // Both languages have the same embeds.
  const embedded = new Set(lesson.en.embeds.filter(({ kind }) => kind === "item").map(({ id }) => id));
  const place = (item: T, otherwise: string) => ({
    ...item,
    section: embedded.has(item.id) ? `item-${item.id}` : otherwise,
  });
  const practised = items.filter((item) => item.use !== "assessment" && (embedded.has(item.id) || !isTalk(item)));
  return [
    ...practised.map((item) => place(item, "quiz")),
    ...questions.map((item) => place(item, `question-${item.id}`)),
  ];
}
