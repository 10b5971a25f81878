import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { figures } from "@/lib/figures/figures.generated";

const guide = readFileSync("docs/authoring.md", "utf8");
const examples = [...guide.matchAll(/^\*\*`([a-z-]+)`\*\*(?:(?!^\*\*`)[\s\S])*?```yaml\n([\s\S]*?)```/gm)]
  .map(([, kind = "", yaml = ""]) => ({ kind, yaml }))
  .filter(({ kind }) => kind in figures);

describe("the figures of docs/authoring.md", () => {
  it("are there", () => expect(examples.length).toBeGreaterThanOrEqual(5));

  it.each(examples)("$kind can be written as shown", ({ kind, yaml }) => {
    const { schema } = figures[kind as keyof typeof figures]; // filtered above
    expect(schema.safeParse(parse(yaml)).error?.issues).toBeUndefined();
  });
});
