import "server-only";
import * as z from "zod";
import { type Source, source } from "@/lib/content/schema";
import { cachedFrom, hasContentFile, readContentFile } from "@/lib/content/server/content-folder";
import { getChapter } from "@/lib/content/server/get-chapter";
import { getStartedChapter } from "@/lib/content/server/get-started-chapter";
import { listStartedChapters, listWrittenChapters } from "@/lib/content/server/list-written-chapters";
import { unambiguousSources } from "@/lib/content/unambiguous-sources";
import { readYaml } from "@/lib/content/yaml-source";

interface Citable {
  readonly sources: readonly Source[];
  /** Whether they are the chapter's own list. */
  readonly areOwn: boolean;
}

/**
 * What the items of a chapter may cite: its own list, with a lesson or before it has one. Where nothing of it is in content/ yet, whatever
 * the other chapters cite, so that each item has a source that somebody looked up.
 */
export function listSources(chapter: string): Citable {
  const own = getChapter(chapter)?.chapter.sources ?? getStartedChapter(chapter)?.cited;
  return own ? { sources: own, areOwn: true } : { sources: listEverySource(), areOwn: false };
}

const lists = z.union([z.array(source), z.object({ sources: z.array(source) }).transform((file) => file.sources)]);

/** Without the lessons around them: to read those would hold up everybody in this process. */
function listEverySource(): readonly Source[] {
  const paths = [...listWrittenChapters(), ...listStartedChapters()]
    .flatMap(({ folder }) => [`${folder}/chapter.yaml`, `${folder}/sources.yaml`])
    .filter(hasContentFile);
  return cachedFrom("every source", paths, () =>
    unambiguousSources(paths.map((path) => lists.parse(readYaml(path, readContentFile(path) ?? "").value))),
  );
}
