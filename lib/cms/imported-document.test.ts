import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { proposeIds } from "@/lib/cms/imported-document";
import { newItemId } from "@/lib/cms/schema";
import type { ImportedItem } from "@/lib/exchange/contract";

const item = (title: string, id?: string) => ({ id, fate: { title } }) as unknown as ImportedItem; // no more is looked at
const none = () => false;

describe("the ids of the items of a file", () => {
  it("are the file's own, else words of the title, else their place", () => {
    expect(proposeIds([item("A", "own-id"), item("Ünïcode words, and more"), item("题目")], none)).toEqual([
      ...["own-id", "unicode-words-and-more", "imported-3"],
    ]);
  });

  it("are no address of a page", () => {
    expect(proposeIds([item("New"), item("x", "new")], none)).toEqual(["new-2", "x"]);
  });

  it("are none twice, none that the bank has or another item of the file brings along, whatever the titles", () => {
    const titles = fc.array(
      fc.tuple(fc.constantFrom("A", "A 2", "New", "题", "b"), fc.constantFrom(undefined, "a", "b")),
    );
    fc.assert(
      fc.property(titles, fc.uniqueArray(fc.constantFrom("a", "a-2", "b")), (given, taken) => {
        const items = given.map(([title, id]) => item(title, id));
        const ids = proposeIds(items, (id) => taken.some((known) => known === id));
        expect(new Set(ids).size).toBe(items.length);
        for (const [index, id] of ids.entries()) {
          if (id === items[index]!.id) continue;
          expect(newItemId.safeParse(id).success).toBe(true);
          expect(taken).not.toContain(id);
        }
      }),
    );
  });

  it("of two thousand items of one title are counted once, not anew for each", () => {
    let asked = 0;
    const isTaken = () => ++asked < 0;
    const ids = proposeIds(
      Array.from({ length: 2_000 }, () => item("The same")),
      isTaken,
    );
    expect([ids.at(-1), asked]).toEqual(["the-same-2000", 2_000]);
  });
});
