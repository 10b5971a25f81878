import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type FileItem, type KnownItem, type KnownRevision, type LoadPlan, planLoad } from "@/lib/content/plan-load";

const file = (id: string, hash: string, chapter = "lora"): FileItem => ({
  id,
  chapter,
  use: "practice",
  kind: "open",
  version: 1,
  hash,
  envelope: {
    title: { zh: "标题", en: "Title" },
    questions: [id],
    concepts: ["lora"],
    difficulty: 2,
    sources: ["hu-2021"],
    reviewed: "2026-11",
    chapter,
  },
  body: hash,
});

/** What carrying out a plan leaves in the database. */
function carryOut(known: readonly KnownItem[], plan: LoadPlan): KnownItem[] {
  const items = new Map<string, KnownItem>(known.map((item) => [item.id, item]));
  const change = (id: string, update: (item: KnownItem) => KnownItem) => {
    const item = items.get(id);
    if (!item) throw new Error(`no item ${id}`);
    items.set(id, update(item));
  };
  for (const { id, chapter, use } of plan.create) {
    if (items.has(id)) throw new Error(`${id} is created twice`);
    items.set(id, { id, chapter, use, status: "active", isDecidedHere: false, revisions: [] });
  }
  for (const { id, chapter, use } of plan.move) change(id, (item) => ({ ...item, chapter, use }));
  for (const id of plan.activate) change(id, (item) => ({ ...item, status: "active" }));
  for (const id of plan.retire) change(id, (item) => ({ ...item, status: "retired" }));
  const gone = new Set(plan.supersede);
  for (const item of items.values())
    items.set(item.id, {
      ...item,
      revisions: item.revisions.map((revision) =>
        gone.has(revision.id) ? { ...revision, status: "superseded" } : revision,
      ),
    });
  const add = ({ item, number }: LoadPlan["publish"][number], status: "draft" | "published") =>
    change(item.id, (row) => ({
      ...row,
      revisions: [
        ...row.revisions,
        {
          id: `${item.id}-${number}`,
          number,
          hash: item.hash,
          origin: "content",
          status,
          wasPublished: status === "published",
        },
      ],
    }));
  for (const entry of plan.publish) add(entry, "published");
  for (const entry of plan.draft) add(entry, "draft");
  return [...items.values()];
}

const load = (known: readonly KnownItem[], files: readonly FileItem[]) => carryOut(known, planLoad(files, known));

/** An editor writes a revision, and publishes it or leaves it a draft. */
function edit(known: readonly KnownItem[], id: string, hash: string, isPublished: boolean): KnownItem[] {
  return known.map((item) => {
    if (item.id !== id) return item;
    const number = item.revisions.length + 1;
    const revision: KnownRevision = {
      id: `${id}-${number}`,
      number,
      hash,
      origin: "editor",
      status: isPublished ? "published" : "draft",
      wasPublished: isPublished,
    };
    const before = item.revisions.map((other) =>
      isPublished && other.status === "published" ? { ...other, status: "superseded" as const } : other,
    );
    return { ...item, revisions: [...before, revision] };
  });
}

/** A reviewer turns down every draft that came from the files. */
const turnDown = (known: readonly KnownItem[], id: string): KnownItem[] =>
  known.map((item) =>
    item.id === id
      ? {
          ...item,
          revisions: item.revisions.map((revision) =>
            revision.origin === "content" && revision.status === "draft"
              ? { ...revision, status: "superseded" as const }
              : revision,
          ),
        }
      : item,
  );

const shown = (known: readonly KnownItem[], id = "a") =>
  known.find((item) => item.id === id)?.revisions.find(({ status }) => status === "published");
const drafts = (known: readonly KnownItem[], id = "a") =>
  known
    .find((item) => item.id === id)
    ?.revisions.filter(({ status, origin }) => status === "draft" && origin === "content") ?? [];
const isEmpty = (plan: LoadPlan) => Object.values(plan).every((list: readonly unknown[]) => list.length === 0);

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
      revisions: [{ id: "r", number: 1, hash: "h", origin: "editor", status: "published", wasPublished: true }],
    };
    expect(isEmpty(planLoad([], [made]))).toBe(true);
  });

  it("leaves an item that was made in the editor alone when a file with its id came and went", () => {
    const made: KnownItem = {
      ...{ id: "mine", chapter: "lora", use: "practice", status: "active", isDecidedHere: false },
      revisions: [{ id: "r", number: 1, hash: "h", origin: "editor", status: "published", wasPublished: true }],
    };
    const met = load([made], [file("mine", "theirs")]);
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
    expect(isEmpty(planLoad([file("a", "v2")], taken))).toBe(true);
    expect(shown(load(taken, [file("a", "v3")]))?.hash).toBe("v3");
  });

  it("leaves the use of an edited item to the edit", () => {
    const edited = edit(load([], [file("a", "v1")]), "a", "mine", true).map((item) => ({
      ...item,
      use: "assessment" as const,
    }));
    expect(isEmpty(planLoad([file("a", "v1")], edited))).toBe(true);
    expect(planLoad([file("a", "v1", "peft")], edited).move).toEqual([{ id: "a", chapter: "peft", use: "assessment" }]);
  });

  it("moves an item to another chapter", () => {
    const known = load(load([], [file("a", "v1")]), [file("a", "v2", "peft")]);
    expect(known[0]?.chapter).toBe("peft");
  });

  it("keeps its promises over every history of loads, edits and reviews", () => {
    const ids = ["a", "b", "c"];
    const hash = fc.constantFrom("v1", "v2", "v3", "mine");
    const step = fc.oneof(
      fc.record({
        do: fc.constant("load" as const),
        files: fc.uniqueArray(fc.tuple(fc.constantFrom(...ids), hash), { selector: ([id]) => id }),
      }),
      fc.record({ do: fc.constant("edit" as const), id: fc.constantFrom(...ids), hash, isPublished: fc.boolean() }),
      fc.record({ do: fc.constant("turn down" as const), id: fc.constantFrom(...ids) }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 15 }), (steps) => {
        let known: KnownItem[] = [];
        for (const act of steps) {
          const before = known;
          if (act.do === "edit") known = edit(known, act.id, act.hash, act.isPublished);
          if (act.do === "turn down") known = turnDown(known, act.id);
          if (act.do !== "load") continue;
          const files = act.files.map(([id, version]) => file(id, version));
          known = load(known, files);
          // Again: nothing to do.
          expect(isEmpty(planLoad(files, known))).toBe(true);
          for (const item of known) {
            const was = before.find(({ id }) => id === item.id);
            // Active as long as the files have it; nothing is forgotten; numbers run from 1.
            expect(item.status).toBe(files.some(({ id }) => id === item.id) ? "active" : "retired");
            expect(item.revisions.map(({ number }) => number)).toEqual(item.revisions.map((_, index) => index + 1));
            expect(item.revisions.slice(0, was?.revisions.length ?? 0).map(({ id }) => id)).toEqual(
              was?.revisions.map(({ id }) => id) ?? [],
            );
            // One published, at most one draft from the files, and the editor's words are never overwritten.
            expect(item.revisions.filter(({ status }) => status === "published")).toHaveLength(1);
            expect(drafts([item], item.id).length).toBeLessThanOrEqual(1);
            const mine = shown(before, item.id);
            const isOwn =
              mine?.origin === "editor" &&
              !was?.revisions.some(
                (other) => other.origin === "content" && other.wasPublished && other.hash === mine.hash,
              );
            if (isOwn) expect(shown(known, item.id)).toEqual(mine);
            // What the files say is published, or waits, or was turned down.
            const wanted = files.find(({ id }) => id === item.id)?.hash;
            if (wanted && !isOwn) expect(shown(known, item.id)?.hash).toBe(wanted);
            if (wanted) expect(item.revisions.some((revision) => revision.hash === wanted)).toBe(true);
          }
        }
      }),
      { numRuns: 500 },
    );
  });
});
