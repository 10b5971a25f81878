import { describe, expect, it } from "vitest";
import { dropLostReferences, followRename, listLostReferences } from "@/lib/items/open/references";
import { kind, type Authored } from "@/lib/items/open/type";
import { versions } from "@/lib/items/open/versions";

const body: Authored = kind.authored.parse(versions.samples.at(-1)?.body);
/** As the editor changes one id: the entry first. */
const rename = (part: "rubric" | "misconceptions", index: number, id: string): Authored => {
  const list = body[part];
  const named = { ...body, [part]: list.with(index, { ...list[index]!, id } as never) };
  return followRename(body, part === "rubric" ? "points" : "misconceptions", list[index]!.id, id) === body
    ? named
    : {
        ...followRename(body, part === "rubric" ? "points" : "misconceptions", list[index]!.id, id),
        [part]: named[part],
      };
};

describe("what names points and misconceptions", () => {
  it("names none that there is not", () => expect(listLostReferences(body)).toEqual([]));

  it("follows a new id", () => {
    const renamed = rename("rubric", 2, "merging");
    expect(renamed.followUps[1]?.when).toEqual({ missed: "merging" });
    expect(renamed.samples?.[0]?.points).toMatchObject({ merging: "said" });
    expect(listLostReferences(renamed)).toEqual([]);
    const other = rename("misconceptions", 0, "quantising");
    expect(other.followUps[2]?.when).toEqual({ raised: "quantising" });
    expect(other.samples?.[1]?.misconceptions).toEqual(["quantising"]);
    expect(listLostReferences(other)).toEqual([]);
  });

  it("does not follow to an id that another one has, so that two never become one", () => {
    expect(followRename(body, "points", "merge", "update")).toBe(body);
  });

  it("lets go of what was removed", () => {
    const cut = { ...body, rubric: body.rubric.slice(0, 2), misconceptions: [] };
    expect(listLostReferences(cut)).toHaveLength(5);
    const left = dropLostReferences(cut);
    expect(listLostReferences(left)).toEqual([]);
    expect(left.followUps.map(({ when }) => when)).toEqual([undefined, undefined, undefined]);
    expect(left.samples?.[0]?.points).toEqual({ "frozen-base": "said", update: "said" });
  });
});
