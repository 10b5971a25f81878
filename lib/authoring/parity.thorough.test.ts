import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { parityOf } from "@/lib/authoring/parity";
import { listLocalized } from "@/lib/content/check/localized-texts";

it("parity is quiet about nine in ten texts that are published", () => {
  const folder = "content/chapters";
  const texts = readdirSync(folder).flatMap((chapter) =>
    listLocalized(parse(readFileSync(`${folder}/${chapter}/items.yaml`, "utf8"))).map(({ text }) => text),
  );
  const marked = texts.filter((text) => parityOf(text).length > 0);
  expect(texts.length).toBeGreaterThan(1_000);
  expect(marked.length / texts.length).toBeLessThan(0.1);
});
