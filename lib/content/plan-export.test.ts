import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { KnownItem } from "@/lib/content/known-item";
import { type FileItem, planLoad } from "@/lib/content/plan-load";
import { planExport } from "@/lib/content/plan-export";
import { drafts, edit, file, isEmpty, load, shown, turnDown } from "@/tests/support/content-model";

/** content/ by id. */
type Files = ReadonlyMap<string, string>;

const asItems = (files: Files): FileItem[] => [...files].map(([id, hash]) => file(id, hash));
const steps = (files: Files, known: readonly KnownItem[]) => planExport(files, known);

/** What an export leaves in content/. */
function exported(files: Files, known: readonly KnownItem[]): Files {
  const after = new Map(files);
  for (const { id, do: step } of steps(files, known)) {
    if (step === "remove") after.delete(id);
    if (step === "write" || step === "add") after.set(id, shown(known, id)!.hash);
  }
  return after;
}

/** A retirement by an instructor, or its end. */
const retire = (known: readonly KnownItem[], id: string, isRetired: boolean): KnownItem[] =>
  known.map((item) =>
    item.id === id ? { ...item, status: isRetired ? "retired" : "active", isDecidedHere: true } : item,
  );

/** An instructor publishes a new item. */
function make(known: readonly KnownItem[], id: string, hash: string): KnownItem[] {
  if (known.some((item) => item.id === id)) return [...known];
  const row = {
    id,
    chapter: "lora",
    use: "practice",
    status: "active",
    isDecidedHere: false,
    commonHash: null,
    revisions: [],
  } as const;
  return edit([...known, row], id, hash, true);
}

describe("planExport", () => {
  const agreed = load([], [file("a", "v1"), file("b", "v1")]);
  const files: Files = new Map([
    ["a", "v1"],
    ["b", "v1"],
  ]);

  it("has nothing to do where nothing was changed here", () => {
    expect(steps(files, agreed)).toEqual([]);
  });

  it("writes what was changed here alone, adds what was made here, removes what was retired here", () => {
    const known = retire(make(edit(agreed, "a", "mine", true), "new", "x"), "b", true);
    expect(steps(files, known)).toEqual([
      { id: "a", do: "write" },
      { id: "b", do: "remove" },
      { id: "new", do: "add" },
    ]);
  });

  it("leaves what the files changed for an import", () => {
    expect(steps(new Map([...files, ["a", "v2"]]), agreed)).toEqual([{ id: "a", do: "left-to-import" }]);
    expect(steps(new Map([["a", "v1"]]), agreed)).toEqual([{ id: "b", do: "left-to-import" }]);
  });

  it("waits where both sides changed, until somebody decides about the draft", () => {
    const edited = edit(agreed, "a", "mine", true);
    const upstream = new Map([...files, ["a", "v2"]]);
    expect(steps(upstream, edited)).toEqual([{ id: "a", do: "left-waiting" }]);
    const drafted = load(edited, asItems(upstream));
    expect(steps(upstream, drafted)).toEqual([{ id: "a", do: "left-waiting" }]);
    expect(steps(upstream, turnDown(drafted, "a"))).toEqual([{ id: "a", do: "write" }]);
  });

  it("writes again what the files dropped although it was changed here", () => {
    expect(steps(new Map([["b", "v1"]]), edit(agreed, "a", "mine", true))).toEqual([{ id: "a", do: "add" }]);
  });

  it("loses nothing when what it wrote is thrown away", () => {
    const edited = edit(agreed, "a", "mine", true);
    exported(files, edited);
    expect(shown(load(edited, asItems(files)))?.hash).toBe("mine");
  });

  it("takes an export that is older than the newest wording here for no change of the files", () => {
    const first = edit(agreed, "a", "mine", true);
    const written = exported(files, first);
    const known = load(edit(first, "a", "mine again", true), asItems(written));
    expect([shown(known)?.hash, drafts(known)]).toEqual(["mine again", []]);
    expect(steps(written, known)).toEqual([{ id: "a", do: "write" }]);
  });
});

describe("import after export", () => {
  const agreed = load([], [file("a", "v1")]);
  const ofA = (hash: string): Files => new Map([["a", hash]]);

  it("keeps a wording that was put back here while its export was under way, and shows the exported one as a draft", () => {
    const edited = edit(agreed, "a", "mine", true);
    const written = exported(ofA("v1"), edited);
    const known = load(edit(edited, "a", "v1", true), asItems(written));
    expect([shown(known)?.number, drafts(known).map((one) => one.hash)]).toEqual([3, ["mine"]]);
  });

  it("shows a reverted export as a draft where the item was changed again here", () => {
    const edited = edit(agreed, "a", "mine", true);
    const synced = load(edited, asItems(exported(ofA("v1"), edited)));
    const known = load(edit(synced, "a", "mine too", true), asItems(ofA("v1")));
    expect([shown(known)?.hash, drafts(known).map((one) => one.hash)]).toEqual(["mine too", ["v1"]]);
    expect(steps(ofA("v1"), known)).toEqual([{ id: "a", do: "left-waiting" }]);
  });
});

describe("import and export together", () => {
  const ids = ["a", "b", "c"];
  const id = fc.constantFrom(...ids);
  const hash = fc.constantFrom("v1", "v2", "v3", "mine", "mine too");
  const step = fc.oneof(
    fc.record({ do: fc.constant("edit here" as const), id, hash, isPublished: fc.boolean() }),
    fc.record({ do: fc.constant("edit in files" as const), id, hash }),
    fc.record({ do: fc.constant("delete in files" as const), id }),
    fc.record({ do: fc.constant("retire here" as const), id, isRetired: fc.boolean() }),
    fc.record({ do: fc.constant("make here" as const), id, hash }),
    fc.record({ do: fc.constant("turn down" as const), id }),
    fc.record({ do: fc.constant("export" as const) }),
    fc.record({ do: fc.constant("throw the export away" as const) }),
    fc.record({ do: fc.constant("import" as const) }),
  );

  it("never lose what an instructor published, and come to agree, over every history", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (history) => {
        let known: KnownItem[] = [];
        let files: Files = new Map();
        let before: Files = files;
        // Wordings that content/ held when it was loaded or edited: git has them.
        const inGit = new Set<string>();
        const keep = () => files.forEach((wording, each) => inGit.add(`${each} ${wording}`));
        const take = () => {
          keep();
          const was = known;
          known = load(known, asItems(files));
          expect(isEmpty(planLoad(asItems(files), known))).toBe(true);
          for (const item of known) {
            const old = was.find((other) => other.id === item.id);
            // Nothing is forgotten; numbers run from 1; one published, at most one waiting from the files.
            expect(item.revisions.map(({ number }) => number)).toEqual(item.revisions.map((_, index) => index + 1));
            expect(item.revisions.slice(0, old?.revisions.length ?? 0).map((one) => one.id)).toEqual(
              old?.revisions.map((one) => one.id) ?? [],
            );
            expect(item.revisions.filter(({ status }) => status === "published").length).toBeLessThanOrEqual(1);
            expect(drafts([item], item.id).length).toBeLessThanOrEqual(1);
            // An instructor's wording gives way to the files only where they have held it.
            const mine = old && shown([old], old.id);
            if (mine?.origin === "editor" && shown([item], item.id)?.id !== mine.id)
              expect(inGit).toContain(`${item.id} ${mine.hash}`);
            if (mine?.origin === "editor" && old?.status === "active" && item.status === "retired")
              expect(inGit).toContain(`${item.id} ${mine.hash}`);
          }
        };
        for (const act of history) {
          switch (act.do) {
            case "edit here":
              known = edit(known, act.id, act.hash, act.isPublished);
              break;
            case "make here":
              known = make(known, act.id, act.hash);
              break;
            case "retire here":
              if (known.some((item) => item.id === act.id && shown([item], item.id)))
                known = retire(known, act.id, act.isRetired);
              break;
            case "turn down":
              known = turnDown(known, act.id);
              break;
            case "edit in files":
              keep();
              files = new Map([...files, [act.id, act.hash]]);
              before = files;
              break;
            case "delete in files":
              keep();
              files = new Map([...files].filter(([each]) => each !== act.id));
              before = files;
              break;
            case "export":
              before = files;
              files = exported(files, known);
              break;
            case "throw the export away":
              files = before;
              break;
            case "import":
              take();
              before = files;
          }
        }
        // Somebody decides about what waits, and each side takes what the other one has: they agree, and stay so.
        take();
        for (const each of ids) known = turnDown(known, each);
        files = exported(files, known);
        take();
        for (const each of ids) known = turnDown(known, each);
        files = exported(files, known);
        take();
        expect(steps(files, known)).toEqual([]);
        for (const item of known) {
          const wording = shown([item], item.id)?.hash;
          expect(files.get(item.id)).toBe(item.status === "active" ? wording : undefined);
        }
      }),
      { numRuns: 500 },
    );
  });
});
