import { describe, expect, it } from "vitest";
import { chooseFollowUp } from "@/lib/interviews/machine/choose-follow-up";
import { isShort } from "@/lib/interviews/machine/is-short";

const followUps = [
  { when: { missed: "a" } },
  {},
  { when: { raised: "m" } },
  { when: { missed: "b" } },
  { when: { missed: "a" } },
];
const heard = (over: Partial<Parameters<typeof chooseFollowUp>[2]> = {}) => ({
  missed: [],
  raised: [],
  isWhole: false,
  ...over,
});
const placeOf = (asked: number[], given: ReturnType<typeof heard>, hasTime = true) =>
  chooseFollowUp(followUps, asked, given, hasTime)?.followUp;

describe("the next follow-up", () => {
  it.each([
    ["a misconception before everything", [], heard({ missed: ["a"], raised: ["m"] }), 2],
    ["the first of what was missed that has one", [], heard({ missed: ["x", "b", "a"] }), 3],
    ["none twice, nor another for the same thing", [0], heard({ missed: ["a"] }), 1],
    ["depth where nothing was missed", [], heard(), 1],
    ["nothing more where all was asked", [1], heard({ missed: ["x"] }), undefined],
  ] as const)("is about %s", (_, asked, given, place) => {
    expect(placeOf([...asked], { ...given, missed: [...given.missed], raised: [...given.raised] })).toBe(place);
  });

  it("is never one for depth without the time", () => expect(placeOf([], heard(), false)).toBeUndefined());
});

describe("a short answer", () => {
  it.each([
    ["不太清楚。", "concept", true],
    ["B 初始化为零，所以增量一开始为零，训练从预训练的权重出发，很稳。", "concept", false],
    ["I am not sure about it.", "concept", true],
    ["B starts at zero, so the update is zero at first and training starts from the base.", "concept", false],
    ["先估算请求量，再算每个请求的显存，然后决定要几张卡，最后谈扩容。", "system-design", true],
    ["…!?", "explain", true],
  ] as const)("%s (%s): %s", (text, round, short) => expect(isShort(text, round)).toBe(short));
});
