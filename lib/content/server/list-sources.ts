import "server-only";
import type { Source } from "@/lib/content/schema";
import { getChapter } from "@/lib/content/server/get-chapter";
import { getStartedChapter } from "@/lib/content/server/get-started-chapter";

/** What the items of a chapter may cite, with a lesson or before it has one; none where nothing of it is in content/ yet. */
export function listSources(chapter: string): readonly Source[] {
  return getChapter(chapter)?.chapter.sources ?? getStartedChapter(chapter)?.cited ?? [];
}
