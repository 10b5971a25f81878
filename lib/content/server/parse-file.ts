import "server-only";
import type * as z from "zod";
import { throwOnErrors } from "@/lib/content/problem";
import { parseWith, readYaml } from "@/lib/content/yaml-source";
import { cachedFrom, readContentFile } from "@/lib/content/server/content-folder";

/**
 * One parsed YAML file of content/.
 * @throws {Error} that names file, line and remedy, when it is missing or wrong.
 */
export function parseFile<T>(path: string, schema: z.ZodType<T>): T {
  return cachedFrom(path, [path], () => {
    const text = readContentFile(path);
    if (text === undefined) throw new Error(`${path} is missing; it belongs to the repository`);
    const source = readYaml(path, text);
    throwOnErrors(source.problems);
    const { data, problems } = parseWith(source, schema);
    throwOnErrors(problems);
    return data as T; // parseWith gives data or problems
  });
}
