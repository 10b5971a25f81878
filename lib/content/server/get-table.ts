import "server-only";
import * as z from "zod";
import { slug, type TableRow, tableRow } from "@/lib/content/schema";
import { parseFile } from "@/lib/content/server/parse-file";

/** The rows of content/tables/<name>.yaml, unverified ones included. @throws {Error} when there is no such table. */
export function getTable(name: string): readonly TableRow[] {
  return parseFile(`content/tables/${slug.parse(name)}.yaml`, z.array(tableRow));
}
