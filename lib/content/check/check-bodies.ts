import type { ContentRegistries } from "@/lib/content/content-files";
import { checkCatchAll } from "@/lib/content/check/check-catch-all";
import { checkChoices } from "@/lib/content/check/check-choices";
import { createReporter } from "@/lib/content/check/reporter";
import type { ContentItem } from "@/lib/content/items";
import type { Problem } from "@/lib/content/problem";
import type { YamlSource } from "@/lib/content/yaml-source";
import type { BodyProblem } from "@/lib/items/contract";
import type { Glossary } from "@/lib/rubric/schema";

/** What the kinds themselves, and the rules for choices, find wrong with the bodies of a chapter, each list with the file in which it stands. */
export function checkBodies(
  lists: readonly (readonly [items: readonly ContentItem[], source: YamlSource])[],
  { graders = {} }: ContentRegistries,
  glossary: Glossary,
): Problem[] {
  const { problems, at } = createReporter("body");
  const check = (item: ContentItem, source: YamlSource) => {
    const grader = Object.hasOwn(graders, item.kind) ? graders[item.kind] : undefined;
    const index = indexOf(source, item.id);
    // The body was parsed by the schema of the very kind whose grader this is.
    const faults: BodyProblem[] = [
      ...(grader?.check?.(item.body as never, glossary) ?? []),
      ...checkChoices(item.body),
      ...checkCatchAll(item.body),
    ];
    for (const { path, message, remedy, severity } of faults)
      at(source, [index, ...path], `${item.id}: ${message}`, remedy, severity);
  };
  for (const [items, source] of lists) for (const item of items) check(item, source);
  return problems;
}

function indexOf({ value }: YamlSource, id: string): number {
  const entries: unknown[] = Array.isArray(value) ? value : [];
  return entries.findIndex((entry) => typeof entry === "object" && entry !== null && "id" in entry && entry.id === id);
}
