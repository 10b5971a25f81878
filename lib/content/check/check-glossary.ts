import type { ContentFiles } from "@/lib/content/content-files";
import { createReporter } from "@/lib/content/check/reporter";
import type { Problem } from "@/lib/content/problem";
import { parseWith, readYaml } from "@/lib/content/yaml-source";
import { glossary, type Glossary } from "@/lib/rubric/schema";

const PATH = "content/glossary.yaml";

/** Reads the glossary: every id once, every entry with a spelling. */
export function checkGlossary(files: ContentFiles): {
  readonly data: Glossary | undefined;
  readonly problems: readonly Problem[];
} {
  const { problems, at, line } = createReporter("glossary");
  const text = files.get(PATH);
  if (text === undefined) line(PATH, 1, "the file is missing", "Restore it; `[]` is a glossary without entries");
  const source = readYaml(PATH, text ?? "[]");
  const { data, problems: faults } = source.problems.length
    ? { data: undefined, problems: [] }
    : parseWith(source, glossary);
  problems.push(...source.problems, ...faults);
  const seen = new Set<string>();
  for (const [index, { id, zh, en, formulas }] of (data ?? []).entries()) {
    if (seen.has(id)) at(source, [index, "id"], `the entry "${id}" stands twice`, "Join the two");
    if (!zh && !en && !formulas)
      at(source, [index], `the entry "${id}" has no spelling`, "Write one, or remove the entry");
    seen.add(id);
  }
  return { data, problems };
}
