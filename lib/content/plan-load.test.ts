import { describe, expect, it } from "vitest";
import type { KnownItem } from "@/lib/content/known-item";
import { planLoad } from "@/lib/content/plan-load";
import { drafts, edit, file, isEmpty, load, shown, turnDown } from "@/tests/support/content-model";

describe("planLoad", () => {
  it("publishes a new item as revision 1", () => {
    const known = load([], [file("a", "v1")]);
    expect(known).toMatchObject([
      { id: "a", status: "active", revisions: [{ number: 1, hash: "v1", status: "published" }] },
    ]);
  });

  it("does nothing when nothing changed", () => {
    const files = [file("a", "v1")];
    expect(isEmpty(planLoad(files, load([], files)))).toBe(true);
  });

  it("publishes the file's change over an item that was not edited here, and supersedes the one before", () => {
    const known = load(load([], [file("a", "v1")]), [file("a", "v2")]);
    expect(known[0]?.revisions.map(({ number, hash, status }) => [number, hash, status])).toEqual([
      [1, "v1", "superseded"],
      [2, "v2", "published"],
    ]);
  });

  it("makes the file's change a draft where the item was edited here, once", () => {
    const edited = edit(load([], [file("a", "v1")]), "a", "mine", true);
    const known = load(edited, [file("a", "v2")]);
    expect(shown(known)?.hash).toBe("mine");
    expect(drafts(known).map(({ hash }) => hash)).toEqual(["v2"]);
    expect(isEmpty(planLoad([file("a", "v2")], known))).toBe(true);
  });

  it("leaves an edited item alone while the file stays as it was", () => {
    const edited = edit(load([], [file("a", "v1")]), "a", "mine", true);
    expect(isEmpty(planLoad([file("a", "v1")], edited))).toBe(true);
  });

  it("puts a newer draft in the place of an older one", () => {
    const edited = edit(load([], [file("a", "v1")]), "a", "mine", true);
    const known = load(load(edited, [file("a", "v2")]), [file("a", "v3")]);
    expect(drafts(known).map(({ hash }) => hash)).toEqual(["v3"]);
  });

  it("does not bring back a draft that was turned down", () => {
    const edited = edit(load([], [file("a", "v1")]), "a", "mine", true);
    const known = turnDown(load(edited, [file("a", "v2")]), "a");
    expect(isEmpty(planLoad([file("a", "v2")], known))).toBe(true);
  });

  it("withdraws the draft once the file says what is published", () => {
    const edited = edit(load([], [file("a", "v1")]), "a", "mine", true);
    const known = load(load(edited, [file("a", "v2")]), [file("a", "mine")]);
    expect(shown(known)?.origin).toBe("editor");
    expect(drafts(known)).toEqual([]);
  });

  it("takes an edit that was put back for no edit", () => {
    const put = edit(edit(load([], [file("a", "v1")]), "a", "mine", true), "a", "v1", true);
    expect(shown(load(put, [file("a", "v2")]))?.hash).toBe("v2");
  });

  it("lets an editor's unpublished draft be", () => {
    const known = load(edit(load([], [file("a", "v1")]), "a", "mine", false), [file("a", "v2")]);
    expect(shown(known)?.hash).toBe("v2");
    expect(known[0]?.revisions.find(({ origin }) => origin === "editor")?.status).toBe("draft");
  });

  it("retires what is gone from the files, and brings it back with its revision", () => {
    const first = load([], [file("a", "v1"), file("b", "v1")]);
    const without = load(first, [file("b", "v1")]);
    expect(without.find(({ id }) => id === "a")).toMatchObject({
      status: "retired",
      revisions: [{ status: "published" }],
    });
    expect(load(without, [file("a", "v1"), file("b", "v1")])).toEqual(first);
  });

  it("never retires an item that was made in the editor", () => {
    const made: KnownItem = {
      id: "mine",
      chapter: "lora",
      use: "practice",
      status: "active",
      isDecidedHere: false,
      commonHash: null,
      revisions: [
        {
          ...{ id: "r", number: 1, hash: "h", storedHash: "h", origin: "editor" },
          ...{ status: "published", wasPublished: true },
        },
      ],
    };
    expect(isEmpty(planLoad([], [made]))).toBe(true);
  });

  it("moves an item to another chapter", () => {
    const known = load(load([], [file("a", "v1")]), [file("a", "v2", "peft")]);
    expect(known[0]?.chapter).toBe("peft");
  });

  it("says of each item what it does, or why it leaves it alone", () => {
    const notes = (files: Parameters<typeof planLoad>[0], known: readonly KnownItem[]) => planLoad(files, known).notes;
    const first = load([], [file("a", "v1"), file("b", "v1")]);
    expect(notes([file("a", "v1")], [])).toEqual([{ id: "a", did: "created" }]);
    expect(notes([file("a", "v2"), file("b", "v1")], first)).toEqual([{ id: "a", did: "published" }]);
    expect(notes([file("b", "v1")], first)).toEqual([{ id: "a", did: "retired" }]);
    const edited = edit(first, "a", "mine", true);
    expect(notes([file("a", "v1"), file("b", "v1")], edited)).toEqual([{ id: "a", did: "left-to-export" }]);
    expect(notes([file("a", "v2"), file("b", "v1")], edited)).toEqual([{ id: "a", did: "drafted" }]);
    const drafted = load(edited, [file("a", "v2"), file("b", "v1")]);
    expect(notes([file("a", "v2"), file("b", "v1")], drafted)).toEqual([{ id: "a", did: "left-waiting" }]);
    expect(notes([file("b", "v1")], edited)).toEqual([{ id: "a", did: "left-changed" }]);
  });

  it("keeps what was changed here although the files dropped it", () => {
    const edited = edit(load([], [file("a", "v1"), file("b", "v1")]), "a", "mine", true);
    const known = load(edited, [file("b", "v1")]);
    expect(known.find(({ id }) => id === "a")?.status).toBe("active");
    expect(shown(known)?.hash).toBe("mine");
  });

  it("leaves an item retired that was retired here, and takes the files' new wording all the same", () => {
    const retired = load([], [file("a", "v1")]).map((item) => ({ ...item, status: "retired" as const }));
    expect(isEmpty(planLoad([file("a", "v1")], retired))).toBe(true);
    const known = load(retired, [file("a", "v2")]);
    expect([known[0]?.status, shown(known)?.hash]).toEqual(["retired", "v2"]);
  });

  it("takes a wording that was put back to an earlier one of the files for an edit", () => {
    const second = load(load([], [file("a", "v1")]), [file("a", "v2")]);
    const back = edit(second, "a", "v1", true);
    expect(isEmpty(planLoad([file("a", "v2")], back))).toBe(true);
    expect(shown(load(back, [file("a", "v3")]))?.hash).toBe("v1");
  });

  it("tells an upgrade of a kind from an edit", () => {
    const upgraded = load([], [file("a", "v1")]).map((item) => ({
      ...item,
      revisions: item.revisions.map((revision) => ({ ...revision, hash: "v1-upgraded" })),
    }));
    expect(isEmpty(planLoad([file("a", "v1-upgraded")], upgraded))).toBe(true);
    expect(shown(load(upgraded, [file("a", "v2")]))?.hash).toBe("v2");
  });

  it("leaves an item that was made in the editor alone when a file with its id came and went", () => {
    const row = { id: "mine", chapter: "lora", use: "practice", status: "active", isDecidedHere: false } as const;
    const made = edit([{ ...row, commonHash: null, revisions: [] }], "mine", "h", true);
    const met = load(made, [file("mine", "theirs")]);
    expect([shown(met, "mine")?.hash, drafts(met, "mine").length]).toEqual(["h", 1]);
    expect(planLoad([], met).retire).toEqual([]);
  });

  it("neither brings back what an instructor retired nor retires what he took back", () => {
    const decide = (known: readonly KnownItem[], status: "active" | "retired") =>
      known.map((item) => ({ ...item, status, isDecidedHere: true }));
    const first = load([], [file("a", "v1")]);
    expect(isEmpty(planLoad([file("a", "v1")], decide(first, "retired")))).toBe(true);
    expect(isEmpty(planLoad([], decide(first, "active")))).toBe(true);
  });

  it("leaves a review that is under way alone, whatever its status", () => {
    for (const status of ["in_review", "changes_asked", "approved"] as const) {
      const known = edit(load([], [file("a", "v1")]), "a", "mine", false).map((item) => ({
        ...item,
        revisions: item.revisions.map((one) => (one.origin === "editor" ? { ...one, status } : one)),
      }));
      const after = load(known, [file("a", "v2")]);
      expect(after[0]?.revisions.map((one) => one.status)).toEqual(["superseded", status, "published"]);
    }
  });

  it("takes a version of the files that a reviewer published for its own from then on", () => {
    const edited = edit(load([], [file("a", "v1")]), "a", "mine", true);
    const taken = load(edited, [file("a", "v2")]).map((item) => ({
      ...item,
      revisions: item.revisions.map((one) =>
        one.status === "published"
          ? { ...one, status: "superseded" as const }
          : one.status === "draft"
            ? { ...one, status: "published" as const, wasPublished: true }
            : one,
      ),
    }));
    expect(planLoad([file("a", "v2")], taken).publish).toEqual([]);
    expect(shown(load(taken, [file("a", "v3")]))?.hash).toBe("v3");
  });

  it("leaves chapter and use of an edited item to the edit", () => {
    const edited = edit(load([], [file("a", "v1")]), "a", "mine", true).map((item) => ({
      ...item,
      use: "assessment" as const,
    }));
    expect(isEmpty(planLoad([file("a", "v1", "peft")], edited))).toBe(true);
  });
});
