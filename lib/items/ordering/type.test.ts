import { describe, expect, it } from "vitest";
import { kind } from "@/lib/items/ordering/type";

const text = (name: string) => ({ zh: `${name} 步`, en: `Step ${name}` });
const body = {
  stem: text("0"),
  explanation: text("1"),
  steps: ["a", "b", "c"].map((id) => ({ id, text: text(id) })),
};
const slip = { id: "s", feedback: text("2") };
const messages = (change: object) =>
  kind.authored
    .safeParse({ ...body, ...change })
    .error?.issues.map(({ message }) => message)
    .join() ?? "sound";

describe("an authored body", () => {
  it.each<[string, object, RegExp]>([
    ["is sound without slips and ends", {}, /^sound$/],
    ["takes a pair that stands the wrong way round", { slips: [{ ...slip, earlier: "c", later: "a" }] }, /^sound$/],
    ["takes no pair that stands right", { slips: [{ ...slip, earlier: "a", later: "c" }] }, /no mistake/],
    ["takes no pair of unknown steps", { slips: [{ ...slip, earlier: "x", later: "a" }] }, /two steps by their ids/],
    ["takes no two steps that read alike", { steps: [...body.steps, { id: "d", text: text("a") }] }, /read alike/],
    ["takes no two steps of one id", { steps: [...body.steps, { id: "a", text: text("d") }] }, /one id/],
  ])("%s", (_, change, message) => expect(messages(change)).toMatch(message));
});
