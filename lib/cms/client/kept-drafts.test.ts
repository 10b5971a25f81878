import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { dropKeptDraft, keepDraft, readKeptDraft } from "@/lib/cms/client/kept-drafts";

const draft = (itemId: string, en = "words") => ({
  ...{ itemId, version: 3, baseId: null, at: "2026-11-26T10:00:00.000Z" },
  document: {
    ...{ kind: "single-choice", version: 1, body: { stem: { zh: "", en } }, title: { zh: "", en: "" } },
    ...{
      use: "practice" as const,
      questions: [],
      difficulty: null,
      sources: [],
      reviewed: "",
      lab: null,
      edition: 1,
      round: null,
    },
  },
});

describe("drafts that wait in the browser", () => {
  const kept = new Map<string, string>();
  beforeEach(() => {
    kept.clear();
    vi.stubGlobal("localStorage", {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
      removeItem: (key: string) => void kept.delete(key),
    });
  });
  afterEach(() => vi.unstubAllGlobals());

  it("are read as they were kept, by the account that kept them alone", () => {
    expect(keepDraft("lin", draft("a"))).toBe(true);
    expect(readKeptDraft("lin", "a")).toEqual(draft("a"));
    expect(readKeptDraft("grace", "a")).toBeUndefined();
    dropKeptDraft("lin", "a");
    expect(kept.size).toBe(0);
  });

  it("give way to newer ones, and never to one that is too large", () => {
    for (const id of ["a", "b", "c", "d", "e", "f"]) keepDraft("lin", draft(id));
    expect(readKeptDraft("lin", "a")).toBeUndefined();
    expect(readKeptDraft("lin", "b")).toBeDefined();
    expect(keepDraft("lin", draft("large", "x".repeat(1_100_000)))).toBe(false);
    expect(readKeptDraft("lin", "f")).toBeDefined();
  });

  it("are nothing where the storage holds something else, or is forbidden", () => {
    kept.set("warmup:cms-drafts:lin", "[{]");
    expect(readKeptDraft("lin", "a")).toBeUndefined();
    vi.stubGlobal("localStorage", undefined);
    expect(keepDraft("lin", draft("a"))).toBe(false);
    expect(readKeptDraft("lin", "a")).toBeUndefined();
  });
});
