import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { getChapter } from "@/lib/content/server/get-chapter";
import { listWrittenChapters } from "@/lib/content/server/list-written-chapters";
import { LOCALES } from "@/lib/core/locale";
import type { Figure, FigureKind } from "@/lib/figures/contract";
import { drawings } from "@/lib/figures/drawings.generated";
import { figures } from "@/lib/figures/figures.generated";

const kinds: Readonly<Record<string, FigureKind<string, unknown>>> = figures;
const drawn: Readonly<Record<string, unknown>> = drawings;
const entries = listWrittenChapters().flatMap(({ slug }) => getChapter(slug)?.figures ?? []);

describe.each(Object.keys(figures))("the figure kind %s", (name) => {
  const kind = kinds[name]!; // named by the registry itself
  const Drawn = drawn[name] as Figure<unknown>; // the registries are made of the same folders
  const examples = entries.filter((entry) => entry.kind === name);

  it("is registered under its own name and has an example in content", () => {
    expect(kind.name).toBe(name);
    expect(examples).not.toEqual([]);
  });

  it("refuses fields it does not know", () => {
    expect(kind.schema.safeParse({ ...(examples[0]!.data as object), unknown: 1 }).success).toBe(false);
  });

  it.each(LOCALES)("says in words what it shows, and draws no script or fixed colour (%s)", (locale) => {
    for (const { data, id } of examples) {
      const html = renderToStaticMarkup(<Drawn data={kind.schema.parse(data)} locale={locale} idPrefix={id} />);
      expect(html).toMatch(/role="img"|<table/);
      expect(html).toMatch(/<title|aria-label|aria-labelledby|<caption/);
      expect(html).not.toMatch(/<script|(?:fill|stroke)="#/);
    }
  });
});
