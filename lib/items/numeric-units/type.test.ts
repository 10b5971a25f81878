import { describe, expect, test } from "vitest";
import { kind } from "@/lib/items/numeric-units/type";

const feedback = { zh: "反馈", en: "Feedback" };
const body = {
  stem: { zh: "题目", en: "Stem" },
  explanation: { zh: "解析", en: "Explanation" },
  dimension: "bytes",
  answer: "1.5 GiB",
};
const messages = (change: object) =>
  kind.authored.safeParse({ ...body, ...change }).error?.issues.map((issue) => issue.message) ?? [];

describe("an authored body", () => {
  test("is sound with an answer alone, and gets the usual tolerance", () => {
    expect(kind.authored.parse(body)).toMatchObject({ tolerance: { relative: 0.01 }, unit: "optional", slips: [] });
  });

  test("may write a plain number without quotes", () => {
    expect(kind.authored.parse({ ...body, dimension: "count", answer: 65536 }).answer).toBe("65536");
  });

  test.each<[string, object, RegExp]>([
    ["an answer that cannot be read", { answer: "1.5 gb" }, /cannot be read in bytes \(bits-or-bytes\)/],
    ["an answer of another dimension", { answer: "3 s" }, /wrong-dimension/],
    ["a required unit that its answer lacks", { unit: "required", answer: "1000" }, /answer must name one/],
    ["a required unit of a count", { unit: "required", dimension: "count", answer: "7B" }, /no unit that could be req/],
    ["a share of zero", { answer: "0" }, /absolute tolerance/],
    ["a negative tolerance", { tolerance: { absolute: "-1 MiB" } }, /must not be negative/],
    ["a tolerance that cannot be read", { tolerance: { absolute: "wide" } }, /"wide" cannot be read/],
    ["a display unit of another dimension", { display: { unit: "ms" } }, /"ms" is no unit of bytes/],
    [
      "a slip that would be marked correct",
      { tolerance: { relative: 0.1 }, slips: [{ id: "gb", value: "1.5 GB", feedback }] },
      /slip "gb" \(1\.4 GiB \(1\.5 GB\)\) lies within the accepted answers around 1\.5 GiB \(1\.61 GB\)/,
    ],
    [
      "two slips of one value",
      { slips: ["a", "b"].map((id) => ({ id, value: id === "a" ? "1 GB" : "1000 MB", feedback })) },
      /slips "a" and "b" have the same value/,
    ],
    ["two slips of one name", { slips: ["1 GB", "2 GB"].map((value) => ({ id: "a", value, feedback })) }, /two slips/],
    ["a slip that earns everything", { slips: [{ id: "a", value: "1 GB", feedback, share: 1 }] }, /<1/],
  ])("is refused for %s", (_, change, message) => expect(messages(change).join("\n")).toMatch(message));
});

test("blank text of any width is no answer", () => {
  expect(kind.isAnswered(undefined)).toBe(false);
  expect(kind.isAnswered({ text: " 　\u00a0" })).toBe(false);
  expect(kind.isAnswered({ text: "0" })).toBe(true);
});
