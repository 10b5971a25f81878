import { describe, expect, it } from "vitest";
import * as z from "zod";
import { parseFigures } from "@/lib/content/parse-figures";
import { readYaml } from "@/lib/content/yaml-source";

const kinds = { line: { schema: z.strictObject({ points: z.array(z.number()).min(2), dashed: z.boolean() }) } };
const parse = (steps: string) =>
  parseFigures(
    readYaml(
      "figures.yaml",
      `- id: curve
  kind: line
  caption: { zh: 线, en: line }
  data: { points: [1, 2] }
  steps:
${steps}`,
    ),
    kinds,
  );
const step = (data: string) => `    - { caption: { zh: 步, en: step }, data: ${data} }\n`;

describe("the steps of a figure", () => {
  it("have whole data each, and the figure's own need not be", () => {
    const { entries, problems } = parse(step("{ dashed: true }") + step("{ dashed: false, points: [3, 4] }"));
    expect(problems).toEqual([]);
    expect(entries[0]?.steps?.map(({ data }) => data)).toEqual([
      { points: [1, 2], dashed: true },
      { points: [3, 4], dashed: false },
    ]);
  });

  it("are named by their line when one does not parse", () => {
    const { entries, problems } = parse(step("{ dashed: true }") + step("{ dashed: 1 }"));
    expect(entries).toEqual([]);
    expect(problems).toMatchObject([{ line: 7, message: expect.stringContaining("steps.1.data.dashed") as string }]);
  });

  it("are two at least", () => {
    expect(parse(step("{ dashed: true }")).problems).toMatchObject([
      { message: expect.stringContaining("steps") as string },
    ]);
  });
});
