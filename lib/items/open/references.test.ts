import { describe, expect, it } from "vitest";
import { listLostReferences, replaceEntries } from "@/lib/items/open/references";
import { kind, type Authored } from "@/lib/items/open/type";
import { versions } from "@/lib/items/open/versions";

const body: Authored = kind.authored.parse(versions.samples.at(-1)?.body);
const withId = (part: "rubric" | "misconceptions", index: number, id: string): Authored =>
  part === "rubric"
    ? replaceEntries(body, part, body.rubric.with(index, { ...body.rubric[index]!, id }))
    : replaceEntries(body, part, body.misconceptions.with(index, { ...body.misconceptions[index]!, id }));

describe("what names points and misconceptions", () => {
  it("names none that there is not", () => expect(listLostReferences(body)).toEqual([]));

  it("follows a new id", () => {
    const renamed = withId("rubric", 2, "merging");
    expect(renamed.followUps[1]?.when).toEqual({ missed: "merging" });
    expect(renamed.samples?.[0]?.points).toMatchObject({ merging: "said" });
    expect(listLostReferences(renamed)).toEqual([]);
    const other = withId("misconceptions", 0, "quantising");
    expect(other.followUps[2]?.when).toEqual({ raised: "quantising" });
    expect(other.samples?.[1]?.misconceptions).toEqual(["quantising"]);
    expect(listLostReferences(other)).toEqual([]);
  });

  it("does not follow to an id that another one has, so that two never become one", () => {
    expect(withId("rubric", 2, "update").samples).toEqual(body.samples);
  });

  it("stays with its point when points change places", () => {
    const [first, second, third] = body.rubric;
    const moved = replaceEntries(body, "rubric", [second!, first!, third!]);
    expect(moved.samples).toEqual(body.samples);
    expect(listLostReferences(moved)).toEqual([]);
  });

  it("lets go of what was removed", () => {
    const left = replaceEntries(replaceEntries(body, "rubric", body.rubric.slice(0, 2)), "misconceptions", []);
    expect(listLostReferences({ ...body, rubric: body.rubric.slice(0, 2), misconceptions: [] })).toHaveLength(5);
    expect(listLostReferences(left)).toEqual([]);
    expect(left.followUps.map(({ when }) => when)).toEqual([undefined, undefined, undefined]);
    expect(left.samples?.[0]?.points).toEqual({ "frozen-base": "said", update: "said" });
  });
});
