import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareDocuments } from "@/lib/cms/compare-documents";
import { canonicalJson } from "@/lib/core/canonical-json";

const json = fc.jsonValue({ maxDepth: 3 });
const entry = fc.record({ id: fc.constantFrom("a", "b", "c", "d", "e"), text: fc.constantFrom("x", "y") });
const list = fc.uniqueArray(entry, { selector: ({ id }) => id });

describe("compareDocuments", () => {
  it("names a changed text by its place, each language for itself", () => {
    const before = { body: { stem: { zh: "一", en: "one" }, choices: [] } };
    const after = { body: { stem: { zh: "一", en: "two" }, choices: [] } };
    expect(compareDocuments(before, after)).toEqual([
      { kind: "changed", path: ["body", "stem", "en"], before: "one", after: "two" },
    ]);
  });

  it("does not take the entries behind a new one for changed", () => {
    expect(compareDocuments(["a", "b", "c"], ["a", "new", "b", "c"])).toEqual([
      { kind: "added", path: [1], after: "new" },
    ]);
    expect(compareDocuments(["a", "b", "c"], ["b", "c"])).toEqual([{ kind: "removed", path: [0], before: "a" }]);
  });

  it("takes an entry that was rewritten in its place for the same", () => {
    const choice = (en: string) => ({ text: { en }, correct: false });
    expect(compareDocuments([choice("a"), choice("b"), choice("c")], [choice("b"), choice("C!")])).toEqual([
      { kind: "changed", path: [1, "text", "en"], before: "c", after: "C!" },
      { kind: "removed", path: [0], before: choice("a") },
    ]);
  });

  it("follows entries with ids wherever they go", () => {
    const [one, two, three] = ["a", "b", "c"].map((id) => ({ id, text: id }));
    expect(compareDocuments([one, two, three], [three, one, { ...two!, text: "B" }])).toEqual([
      { kind: "moved", path: [0], from: 2, to: 0 },
      { kind: "changed", path: [2, "text"], before: "b", after: "B" },
    ]);
  });

  it("says what came and went in a record", () => {
    expect(compareDocuments({ lab: "lora", a: 1 }, { a: 1, edition: 2 })).toEqual([
      { kind: "added", path: ["edition"], after: 2 },
      { kind: "removed", path: ["lab"], before: "lora" },
    ]);
  });

  it("says nothing exactly when two documents are equal", () => {
    fc.assert(
      fc.property(json, json, (one, other) => {
        expect(compareDocuments(one, one)).toEqual([]);
        expect(compareDocuments(one, other).length === 0).toBe(canonicalJson(one) === canonicalJson(other));
      }),
    );
  });

  it("loses no entry of a list with ids, and invents none", () => {
    fc.assert(
      fc.property(list, list, (before, after) => {
        const changes = compareDocuments(before, after);
        const ids = (entries: typeof before) => new Set(entries.map(({ id }) => id));
        const come = changes.flatMap((change) => (change.kind === "added" ? [change.after as (typeof before)[0]] : []));
        const gone = changes.flatMap((change) =>
          change.kind === "removed" ? [change.before as (typeof before)[0]] : [],
        );
        expect(ids(come)).toEqual(new Set([...ids(after)].filter((id) => !ids(before).has(id))));
        expect(ids(gone)).toEqual(new Set([...ids(before)].filter((id) => !ids(after).has(id))));
      }),
    );
  });

  it("tells the way back with as many words", () => {
    fc.assert(
      fc.property(list, list, (one, other) => {
        const count = (kind: string, changes: ReturnType<typeof compareDocuments>) =>
          changes.filter((change) => change.kind === kind).length;
        const there = compareDocuments(one, other);
        const back = compareDocuments(other, one);
        expect(count("added", there)).toBe(count("removed", back));
        expect(count("moved", there)).toBe(count("moved", back));
      }),
    );
  });
});
