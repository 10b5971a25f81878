import * as z from "zod";
import type { ContentRegistries } from "@/lib/content/content-files";
import { type ContentItem, parseItems } from "@/lib/content/items";
import type { Problem } from "@/lib/content/problem";
import { type Source, source } from "@/lib/content/schema";
import { parseWith, readYaml, type YamlSource } from "@/lib/content/yaml-source";

/** A chapter that has items and no lesson yet. Where a file is missing or wrong, its part is empty and `problems` say why. */
export interface StartedChapter {
  readonly items: readonly ContentItem[];
  /** What the items cite. */
  readonly cited: readonly Source[];
  readonly sources: { readonly items: YamlSource; readonly sources: YamlSource };
  readonly problems: readonly Problem[];
}

/** Reads items.yaml, and sources.yaml where there is one, of the folder at `path` through `read`, which gives `undefined` for a missing one. */
export function readStartedChapter(
  path: string,
  read: (file: string) => string | undefined,
  { kinds }: Pick<ContentRegistries, "kinds">,
): StartedChapter {
  const missing: Problem[] = read(`${path}/items.yaml`) === undefined ? [missingItems(path)] : [];
  const cited = readYaml(`${path}/sources.yaml`, read(`${path}/sources.yaml`) ?? "");
  const parsed = cited.problems.length
    ? { data: undefined, problems: [] }
    : parseWith(cited, z.array(source), cited.value ?? []);
  const items = parseItems(`${path}/items.yaml`, read(`${path}/items.yaml`) ?? "", kinds);
  return {
    items: items.items,
    cited: parsed.data ?? [],
    sources: { items: items.source, sources: cited },
    problems: [...missing, ...cited.problems, ...parsed.problems, ...items.problems],
  };
}

const missingItems = (path: string): Problem => ({
  ...{ severity: "error", rule: "chapter", file: `${path}/items.yaml`, line: 1, message: "items.yaml is missing" },
  remedy: "Write it: a chapter without a lesson holds its items, what they cite, and notebooks",
});
