import { describe, expect, it } from "vitest";
import { checkRound } from "@/lib/content/check/check-round";
import { isTalk } from "@/lib/content/is-talk";

const followUps = [{}, {}, { when: { missed: "a" } }];
const talk = { misconceptions: [{}, {}], followUps, samples: [{}, {}] };
const pathsOf = (item: Parameters<typeof checkRound>[0]) => checkRound(item).map(({ path }) => path.join("."));

describe("an item of a round", () => {
  it("of an interview has all that a talk needs", () => {
    expect(pathsOf({ kind: "open", round: "explain", body: talk })).toEqual([]);
    expect(pathsOf({ kind: "numeric-units", round: "estimation", body: { variants: {} } })).toEqual([]);
  });

  it.each<[string, Partial<typeof talk> | undefined, string[]]>([
    ["one misconception", { misconceptions: [{}] }, ["misconceptions"]],
    ["two follow-ups", { followUps: followUps.slice(1) }, ["followUps"]],
    ["no follow-up that waits", { followUps: [{}, {}, {}] }, ["followUps"]],
    ["one sample answer", { samples: [{}] }, ["samples"]],
    ["nothing", undefined, ["misconceptions", "followUps", "samples", "followUps"]],
  ])("is refused with %s", (_name, change, paths) => {
    expect(pathsOf({ kind: "open", round: "system-design", body: change && { ...talk, ...change } })).toEqual(paths);
  });

  it("is of the kind of its round, and an estimation draws its numbers", () => {
    expect(pathsOf({ kind: "open", round: "estimation", body: talk })).toEqual(["round"]);
    expect(pathsOf({ kind: "numeric-units", round: "estimation", body: {} })).toEqual(["round"]);
    expect(pathsOf({ kind: "numeric-units", round: "explain", body: talk })).toEqual(["round"]);
  });

  it("is talked through where it is open; a question of the curriculum is none", () => {
    expect(isTalk({ kind: "open", round: "explain" })).toBe(true);
    expect(isTalk({ kind: "numeric-units", round: "estimation" })).toBe(false);
    expect(isTalk({ kind: "open" })).toBe(false);
    expect(pathsOf({ kind: "open", body: {} })).toEqual([]);
  });
});
