import "server-only";
import { getCurriculum } from "@/lib/content/server/get-curriculum";
import { weightOf } from "@/lib/plan/roles";
import { getRoles } from "@/lib/plan/server/get-roles";

/** Of a chapter that no curriculum names. */
const UNKNOWN = 1;

/** How often interviews for a role ask about each chapter, 1 to 5; undefined for a role that there is not. */
export function chapterWeights(slug: string): ((chapter: string) => number) | undefined {
  const role = getRoles().find((each) => each.slug === slug);
  if (!role) return undefined;
  const weights = new Map(getCurriculum().chapters.map((chapter) => [chapter.slug, weightOf(role, chapter).weight]));
  return (chapter) => weights.get(chapter) ?? UNKNOWN;
}
