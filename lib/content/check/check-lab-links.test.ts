import { expect, it } from "vitest";
import { checkLabLinks } from "@/lib/content/check/check-lab-links";

const labs = { lora: { params: { rank: "r", model: "m" } } };
const found = (text: string) =>
  checkLabLinks(new Map([["content/a.yaml", text]]), labs).map(
    ({ file, line, message }) => `${file}:${line} ${message}`,
  );

it("a link leads to a lab that is built, with what it reads", () => {
  expect(found("一\n[实验](/zh/labs/lora) [lab](/en/labs/lora?r={{r}}&m=x)")).toEqual([]);
  expect(found("one\n[lab](/en/labs/loras)")).toEqual([
    'content/a.yaml:2 the link leads to the lab "loras", which is not built',
  ]);
  expect(found("[lab](/en/labs/toString?r=1)")).toHaveLength(1);
  expect(found("[实验](/zh/labs/lora?r=8&rank=8)")).toEqual([
    'content/a.yaml:1 the link gives the lab "lora" a "rank" that it does not read',
  ]);
});
