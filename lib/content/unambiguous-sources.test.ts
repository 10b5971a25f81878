import { expect, it } from "vitest";
import type { Source } from "@/lib/content/schema";
import { unambiguousSources } from "@/lib/content/unambiguous-sources";

const source = (id: string, url = `https://example.org/${id}`) => ({ id, url, title: id }) as unknown as Source; // no more is looked at

it("of several lists each source is named once, and none whose id means two works", () => {
  const lists = [
    [source("b"), source("liu-2023", "https://example.org/1")],
    [source("a"), source("b")],
    [source("liu-2023", "https://example.org/2")],
    [],
  ];
  expect(unambiguousSources(lists).map(({ id }) => id)).toEqual(["a", "b"]);
  expect(unambiguousSources([])).toEqual([]);
});
