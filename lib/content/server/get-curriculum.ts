import "server-only";
import { type Curriculum, curriculum } from "@/lib/content/schema";
import { parseFile } from "@/lib/content/server/parse-file";

/** The tracks, the chapters and the ids of all questions, from content/curriculum.yaml. @throws {Error} when the file is wrong. */
export function getCurriculum(): Curriculum {
  return parseFile("content/curriculum.yaml", curriculum);
}
