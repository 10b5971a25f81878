import "server-only";
import { type Labs, labs } from "@/lib/content/schema";
import { parseFile } from "@/lib/content/server/parse-file";

/** Every lab, built or planned, from content/labs.yaml. @throws {Error} when the file is wrong. */
export function getLabs(): Labs {
  return parseFile("content/labs.yaml", labs);
}
