import { describe, expect, it } from "vitest";
import { listChapterItems } from "@/lib/content/server/list-chapter-items";
import { readContentFile } from "@/lib/content/server/content-folder";
import { flatten, writeEntries, type Entry } from "@/lib/content/write-entries";
import { figures } from "@/lib/figures/figures.generated";
import { kinds } from "@/lib/items/kinds.generated";

const registries = { kinds, figures };
const NONE = { write: [], add: [], remove: [] };
const write = (path: string, text: string, changes: Partial<Parameters<typeof writeEntries>[2]>) =>
  writeEntries(path, text, { ...NONE, ...changes }, registries);

const all = listChapterItems().flatMap(({ chapter: { folder }, items, questions }) => [
  { path: `${folder}/items.yaml`, entries: items.map(flatten) },
  ...(questions.length > 0 ? [{ path: `${folder}/questions.yaml`, entries: questions.map(flatten) }] : []),
]);

/** Numbers of the lines of `before` that `after` lacks. */
function changedLines(before: string, after: string): string[] {
  const left = after.split("\n");
  return before.split("\n").filter((line) => {
    const at = left.indexOf(line);
    if (at !== -1) left.splice(at, 1);
    return at === -1;
  });
}

describe("writing entries", () => {
  it("leaves every file of content/ byte for byte as it is when each item is written as it reads", () => {
    for (const { path, entries } of all) {
      const text = readContentFile(path)!;
      expect(write(path, text, { write: entries }), path).toBe(text);
    }
  });

  it("writes items of content/ from nothing as their authors did", () => {
    let alike = 0;
    let count = 0;
    for (const { path, entries } of all) {
      const lines = new Set(readContentFile(path)!.split("\n"));
      // Every ninth: each writing tries every field of an item.
      const written = write(path, "[]\n", { add: entries.filter((_, index) => index % 9 === 0) }).split("\n");
      count += written.length;
      alike += written.filter((line) => lines.has(line)).length;
    }
    expect(alike / count).toBeGreaterThan(0.99);
  });

  it("changes the lines of what was changed alone", () => {
    for (const { path, entries } of all) {
      const text = readContentFile(path)!;
      const changed: Entry = { ...entries.at(-1)!, title: { zh: "另一个标题", en: "Another title" } };
      const after = write(path, text, { write: [changed] });
      expect(changedLines(text, after).length, path).toBeLessThanOrEqual(2);
      expect(changedLines(after, text), path).toEqual(["    zh: 另一个标题", "    en: Another title"]);
    }
  });

  it("appends new items in the order of their ids and removes lines of removed ones alone", () => {
    const { path, entries } = all[0]!;
    const text = readContentFile(path)!;
    const like = (id: string) => ({ ...entries[0]!, id });
    const more = write(path, text, { add: [like("zz-two"), like("aa-one")] });
    expect(more.startsWith(text.trimEnd())).toBe(true);
    expect(more.indexOf("id: aa-one")).toBeLessThan(more.indexOf("id: zz-two"));
    expect(write(path, more, { remove: ["aa-one", "zz-two"] })).toBe(text);
  });

  it("keeps comments of other entries and of fields that stay", () => {
    const { path, entries } = all[0]!;
    const [first, second] = entries as [Entry, Entry];
    const two = write(path, "[]\n", { add: [first, second] });
    const commented = two
      .replace(/^ {2}sources:/m, "  # why these\n  sources:")
      .replace("\n\n- id:", "\n\n# below\n- id:");
    const low = [first, second].toSorted((a, b) => (a.id < b.id ? -1 : 1))[0]!;
    const after = write(path, commented, { write: [{ ...low, difficulty: low["difficulty"] === 5 ? 1 : 5 }] });
    expect(after).toContain("  # why these\n");
    expect(after).toContain("# below\n");
    expect(changedLines(commented, after)).toHaveLength(1);
  });

  it("writes an empty list where nothing is left, and refuses an entry that is not there", () => {
    const { path, entries } = all[0]!;
    const one = write(path, "[]\n", { add: [entries[0]!] });
    expect(write(path, one, { remove: [entries[0]!.id] })).toBe("[]\n");
    expect(() => write(path, "[]\n", { write: [entries[0]!] })).toThrow("holds no item");
  });
});
