import "server-only";
import { type Concepts, concepts } from "@/lib/content/schema";
import { parseFile } from "@/lib/content/server/parse-file";

/** The canonical concepts with their aliases, from content/concepts.yaml. @throws {Error} when the file is wrong. */
export function getConcepts(): Concepts {
  return parseFile("content/concepts.yaml", concepts);
}
