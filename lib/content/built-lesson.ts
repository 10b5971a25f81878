import type { BuiltFigure } from "@/lib/content/build-figure";
import type { BuiltNotebook } from "@/lib/content/built-notebook";
import type { LessonBlock } from "@/lib/content/lesson-blocks";
import type { LessonHeading } from "@/lib/content/lesson-tree";
import type { Chapter, Curriculum, Labs } from "@/lib/content/schema";
import type { Locale } from "@/lib/core/locale";

/** The part of an item that may stand in a static page: nothing of its key. Texts are HTML. */
export interface BuiltItem {
  readonly id: string;
  readonly kind: string;
  readonly difficulty: number;
  readonly stem: string;
  /** The stem holds numbers that are drawn anew for each view: those of the page are one example. */
  readonly varies: boolean;
  /** A text that belongs to the question and stands below it; empty where there is none. */
  readonly text: string;
  /** Names that an answer may use, with what they mean. */
  readonly variables: readonly { readonly name: string; readonly meaning: string }[];
  /** What can be chosen or placed, each as a stand-in of its width: a lesson with all these texts would take a round trip more. */
  readonly rows: readonly string[];
}

/** A lesson in one language with everything that its static page shows. */
export interface BuiltLesson {
  readonly locale: Locale;
  readonly chapter: Chapter;
  readonly entry: Curriculum["chapters"][number];
  readonly track: Curriculum["tracks"][number];
  readonly trackChapters: Curriculum["chapters"];
  /** Slugs of the chapters that can be read. */
  readonly written: readonly string[];
  readonly blocks: readonly LessonBlock[];
  readonly headings: readonly LessonHeading[];
  readonly figures: readonly BuiltFigure[];
  readonly labs: Labs;
  readonly notebooks: readonly BuiltNotebook[];
  /** Practice items and interview questions. */
  readonly items: readonly BuiltItem[];
  readonly questionIds: readonly string[];
  /** The next chapter that can be read. */
  readonly next: Curriculum["chapters"][number] | undefined;
}

/** The entry that content must have; `npm run content:check` has seen it, so a miss is a defect that must stop the build. */
export function requireEntry<K extends string, T extends Readonly<Record<K, string>>>(
  list: readonly T[],
  key: K,
  value: string,
): T {
  const found = list.find((entry) => entry[key] === value);
  if (!found) throw new Error(`the lesson names ${value}, which does not exist`);
  return found;
}
