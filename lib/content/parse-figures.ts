import * as z from "zod";
import type { ContentFigures } from "@/lib/content/content-files";
import type { Problem } from "@/lib/content/problem";
import { type FigureEntry, figureEntry } from "@/lib/content/schema";
import { parseWith, type YamlSource } from "@/lib/content/yaml-source";
import { layOver } from "@/lib/figures/lay-over";

/**
 * The figures of a figures.yaml, their data parsed by their kinds. Where a figure has steps, the data of each are whole: the figure's own
 * with the step's changes.
 */
export function parseFigures(source: YamlSource, kinds: ContentFigures) {
  const problems: Problem[] = [...source.problems];
  const entries: FigureEntry[] = [];
  const list = problems.length
    ? { data: [], problems: [] }
    : parseWith(source, z.array(figureEntry), source.value ?? []);
  problems.push(...list.problems);
  for (const [index, entry] of (list.data ?? []).entries()) {
    const kind = Object.hasOwn(kinds, entry.kind) ? kinds[entry.kind] : undefined;
    if (!kind) {
      problems.push({
        severity: "error",
        rule: "figure",
        file: source.file,
        line: source.lineOf([index, "kind"]),
        message: `there is no figure kind "${entry.kind}"`,
        remedy: `Use one of ${Object.keys(kinds).join(", ")}`,
      });
      continue;
    }
    if (!entry.steps) {
      const data = parseWith(source, kind.schema, entry.data, [index, "data"]);
      problems.push(...data.problems);
      if (!data.problems.length) entries.push({ ...entry, data: data.data });
      continue;
    }
    const steps = entry.steps.map(({ caption, data }, step) => ({
      caption,
      ...parseWith(source, kind.schema, layOver(entry.data, data), [index, "steps", step, "data"]),
    }));
    const faults = steps.flatMap((step) => step.problems);
    problems.push(...faults);
    if (!faults.length) entries.push({ ...entry, steps: steps.map(({ caption, data }) => ({ caption, data })) });
  }
  return { entries, problems };
}
