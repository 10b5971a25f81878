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

/** Reads items.yaml and sources.yaml of the folder at `path` through `read`, which gives `undefined` for a missing one. */
export function readStartedChapter(
  path: string,
  read: (file: string) => string | undefined,
  { kinds }: Pick<ContentRegistries, "kinds">,
): StartedChapter {
  const missing = ["items.yaml", "sources.yaml"].flatMap((name): Problem[] => {
    const problem = { severity: "error", rule: "chapter", file: `${path}/${name}`, line: 1 } as const;
    const remedy = "Write it: a chapter without a lesson holds its items and what they cite";
    return read(`${path}/${name}`) === undefined ? [{ ...problem, message: `${name} is missing`, remedy }] : [];
  });
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
