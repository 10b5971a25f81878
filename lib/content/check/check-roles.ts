import { createReporter } from "@/lib/content/check/reporter";
import type { ContentFiles } from "@/lib/content/content-files";
import type { Problem } from "@/lib/content/problem";
import type { Curriculum } from "@/lib/content/schema";
import { parseWith, readYaml } from "@/lib/content/yaml-source";
import { roles } from "@/lib/plan/roles";

const PATH = "content/roles.yaml";

/** Reads the roles of the plan: each once, with a weight for every track, and exceptions that name chapters. */
export function checkRoles(files: ContentFiles, curriculum: Curriculum | undefined) {
  const { problems, at, line } = createReporter("roles");
  const text = files.get(PATH);
  if (text === undefined) line(PATH, 1, "the file is missing", "Restore it; a plan is made for one of its roles");
  const source = readYaml(PATH, text ?? "[]");
  const isReadable = text !== undefined && source.problems.length === 0;
  const { data = [], problems: faults } = isReadable ? parseWith(source, roles) : { problems: [] as Problem[] };
  problems.push(...source.problems, ...faults);

  const tracks = curriculum?.tracks.map(({ slug }) => slug);
  const chapters = new Set(curriculum?.chapters.map(({ slug }) => slug));
  for (const [index, { slug, weights, exceptions }] of data.entries()) {
    if (data.findIndex((role) => role.slug === slug) < index) {
      at(source, [index, "slug"], `the role "${slug}" stands twice`, "Remove or rename one of the two");
    }
    if (tracks && weights.map(({ track }) => track).join() !== tracks.join()) {
      at(source, [index, "weights"], "not every track has one weight, in order", `Write ${tracks.join(", ")}`);
    }
    for (const [place, { chapter }] of exceptions.entries()) {
      if (curriculum && !chapters.has(chapter)) {
        at(source, [index, "exceptions", place, "chapter"], `no chapter "${chapter}"`, "Use a slug of curriculum.yaml");
      }
    }
  }
  return { problems, source };
}
