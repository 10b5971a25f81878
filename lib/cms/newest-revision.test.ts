import { describe, expect, it } from "vitest";
import { newestRevision, underWayBehind, type LineRevision } from "@/lib/cms/newest-revision";

const at = new Date("2026-11-26T10:00:00Z");
const revision = (number: number, given: Partial<LineRevision> = {}): LineRevision => ({
  ...{ id: `r${number}`, number, origin: "editor", status: "draft", baseId: number > 1 ? `r${number - 1}` : null },
  publishedAt: null,
  ...given,
});
const published = (number: number, given: Partial<LineRevision> = {}) =>
  revision(number, { status: "published", publishedAt: at, ...given });
const idOf = (revisions: readonly LineRevision[]) => newestRevision(revisions)?.id;

describe("the newest revision", () => {
  it("is none where there is none", () => expect(newestRevision([])).toBeUndefined());

  it("is what was saved last", () => expect(idOf([published(1), revision(3), revision(2)])).toBe("r3"));

  it("is no version of content/ that waits or was turned down", () => {
    const upstream = revision(2, { origin: "content", baseId: null });
    expect(idOf([published(1), upstream])).toBe("r1");
    expect(idOf([published(1), { ...upstream, status: "superseded" }])).toBe("r1");
  });

  it("is none that was dropped", () => expect(idOf([published(1), revision(2, { status: "superseded" })])).toBe("r1"));

  it("is what was published past an edit under way, whichever of them has the higher number", () => {
    const first = revision(1, { status: "superseded", publishedAt: at });
    const loaded = published(3, { origin: "content", baseId: null });
    expect(idOf([first, revision(2, { status: "in_review" }), loaded])).toBe("r3");
    const taken = published(2, { origin: "content", baseId: null });
    const waiting = revision(3, { status: "in_review", baseId: "r1" });
    expect(idOf([first, taken, waiting])).toBe("r2");
    expect(idOf([first, taken, { ...waiting, status: "superseded" }, revision(4, { baseId: "r2" })])).toBe("r4");
  });

  it("is the published one again when what followed it gave way", () => {
    const old = { status: "superseded", publishedAt: at } as const;
    expect(idOf([revision(1, old), published(2)])).toBe("r2");
  });
});

describe("what is under way behind a revision", () => {
  const ids = (revisions: readonly LineRevision[], from: string | null) =>
    underWayBehind(revisions, from).map(({ id }) => id);

  it("goes back to what was published", () => {
    const all = [published(1), revision(2, { status: "changes_asked" }), revision(3, { status: "in_review" })];
    expect(ids(all, "r3")).toEqual(["r3", "r2"]);
    expect(ids(all, "r1")).toEqual([]);
    expect(ids(all, null)).toEqual([]);
  });

  it("passes over what gave way before, and ends in a loop", () => {
    const all = [revision(1, { baseId: "r3" }), revision(2, { status: "superseded" }), revision(3)];
    expect(ids(all, "r3")).toEqual(["r3", "r1"]);
  });
});
