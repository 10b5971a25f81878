import "server-only";
import { parseFile } from "@/lib/content/server/parse-file";
import { glossary, type Glossary } from "@/lib/rubric/schema";

/** The spellings of terms, from content/glossary.yaml. @throws {Error} when the file is wrong. */
export function getGlossary(): Glossary {
  return parseFile("content/glossary.yaml", glossary);
}
