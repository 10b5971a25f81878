import { describe, expect, it } from "vitest";
import { textWidth } from "@/lib/drawing/text-width";
import { layoutEvents, layoutLanes } from "@/lib/figures/timeline/layout";
import { schema } from "@/lib/figures/timeline/schema";

const lane = (label: string, ...spans: [number, number, string][]) => ({
  label,
  spans: spans.map(([from, to, text]) => ({ from, to, text })),
});
const pipeline = {
  title: "GPipe",
  axis: "t",
  lanes: [lane("GPU 0", [0, 1, "F1"], [1, 2, "F2"]), lane("GPU 1", [1, 2, "F1"], [2, 4, "B1"])],
};
const problemsOf = (data: unknown) =>
  schema
    .safeParse(data)
    .error?.issues.map(({ message }) => message)
    .join() ?? "";

describe("lanes", () => {
  it("begin at a common time, and are as long as what happens takes", () => {
    const { left, lanes } = layoutLanes(schema.parse(pipeline), "en");
    const [first, second] = [lanes[0]?.spans ?? [], lanes[1]?.spans ?? []];
    expect(first[0]?.x).toBe(left);
    expect(second[0]?.x).toBeCloseTo(first[1]?.x ?? 0, 9);
    expect(second[1]?.width).toBeCloseTo(2 * (first[0]?.width ?? 0), 9);
  });

  it("leave room for the text of every span", () => {
    const long = { ...pipeline, lanes: [lane("GPU", [0, 1, "all-gather"], [1, 9, "forward"])] };
    for (const { text, width } of layoutLanes(schema.parse(long), "en").lanes[0]?.spans ?? [])
      expect(width).toBeGreaterThanOrEqual(textWidth(text, 12));
  });

  it("keep their time in all steps", () => {
    const [one, all] = [schema.parse({ ...pipeline, lanes: [lane("GPU 1", [2, 4, "B1"])] }), schema.parse(pipeline)];
    const placed = layoutLanes(one, "en", [one, all]).lanes[0]?.spans[0]?.x;
    expect(placed).toBe(layoutLanes(all, "en", [one, all]).lanes[1]?.spans[1]?.x);
  });
});

describe("events", () => {
  it("stand in the order of time, as far apart as it is long, within bounds", () => {
    const events = ["2023-03", 2017, "2017-06-12", "2020-05"].map((at) => ({ at, text: "x" }));
    const placed = layoutEvents(schema.parse({ title: "t", events }));
    expect(placed.map(({ at }) => at)).toEqual(["2017", "2017-06-12", "2020-05", "2023-03"]);
    expect(placed.map(({ space }) => space)).toEqual([0, 8, 44, 44]);
  });
});

describe("a timeline", () => {
  it.each([
    ["lanes beside events", { ...pipeline, events: [] }, /Too small|lanes or events/],
    ["neither", { title: "t" }, /lanes or events/],
    ["a span that ends before it begins", { ...pipeline, lanes: [lane("x", [2, 1, "a"])] }, /ends after it begins/],
    ["spans that overlap", { ...pipeline, lanes: [lane("x", [0, 2, "a"], [1, 3, "b"])] }, /overlap/],
    [
      "a date that is none",
      {
        title: "t",
        events: [
          { at: "2017-13", text: "x" },
          { at: "2018", text: "y" },
        ],
      },
      /a date/,
    ],
  ])("refuses %s", (_, data, reason) => expect(problemsOf(data)).toMatch(reason));
});
