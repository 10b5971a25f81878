import "server-only";
import { getCurriculum } from "@/lib/content/server/get-curriculum";
import { listChapterFolderNames, readContentFile } from "@/lib/content/server/content-folder";

export interface ItemPlace {
  /** Id of the place in the chapter's page. */
  readonly section: string;
  /** Whether it is asked in the quiz at the end, and nowhere else. */
  readonly isQuiz: boolean;
}

/**
 * Where the page of a chapter shows an item of content/, by the rule of place-items.ts; undefined for an item that the chapter's files do not
 * have. Reads the files as text: to parse all lessons takes a server seconds, which everybody else would wait for.
 * @param itemId in kebab-case
 */
export function findItemPlace(chapter: string, itemId: string): ItemPlace | undefined {
  const folder = listChapterFolderNames().find((name) => name.replace(/^\d+-/, "") === chapter);
  if (folder === undefined) return undefined;
  const read = (name: string) => readContentFile(`content/chapters/${folder}/${name}`);
  const lesson = read("lesson.en.md");
  const entry = getCurriculum().chapters.find(({ slug }) => slug === chapter);
  const isQuestion = entry?.questions.some(({ id }) => id === itemId) ?? false;
  if (isQuestion && lesson === undefined) return undefined;
  if (!isQuestion && !new RegExp(`^- id: ${itemId}$`, "m").test(read("items.yaml") ?? "")) return undefined;
  const isEmbedded = lesson === undefined || new RegExp(`::item\\{#${itemId}[\\s}]`).test(lesson);
  if (isEmbedded) return { section: `item-${itemId}`, isQuiz: false };
  // Other open items are those that interviews talk through, each with a page of its own.
  if (!isQuestion && new RegExp(`^- id: ${itemId}\\n  kind: open$`, "m").test(read("items.yaml") ?? ""))
    return undefined;
  return isQuestion ? { section: `question-${itemId}`, isQuiz: false } : { section: "quiz", isQuiz: true };
}
