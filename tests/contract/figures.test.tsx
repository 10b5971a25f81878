import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { getChapter } from "@/lib/content/server/get-chapter";
import { listWrittenChapters } from "@/lib/content/server/list-written-chapters";
import { LOCALES, type Locale } from "@/lib/core/locale";
import { textWidth } from "@/lib/drawing/text-width";
import type { Figure, FigureFixtures, FigureKind } from "@/lib/figures/contract";
import { drawings } from "@/lib/figures/drawings.generated";
import { figures } from "@/lib/figures/figures.generated";
import { fixtures } from "@/lib/figures/fixtures.generated";

const kinds: Readonly<Record<string, FigureKind<string, unknown>>> = figures;
const drawn: Readonly<Record<string, unknown>> = drawings;
const authored: Readonly<Record<string, FigureFixtures>> = fixtures;
const entries = listWrittenChapters().flatMap(({ slug }) => getChapter(slug)?.figures ?? []);

describe.each(Object.keys(figures))("the figure kind %s", (name) => {
  const kind = kinds[name]!; // named by the registry itself
  const Drawn = drawn[name] as Figure<unknown>; // the registries are made of the same folders
  const examples = [
    ...Object.entries(authored[name] ?? {}).map(([id, data]) => ({ id, data })),
    ...entries.filter((entry) => entry.kind === name),
  ];
  const draw = (data: unknown, locale: Locale) =>
    renderToStaticMarkup(<Drawn data={kind.schema.parse(data)} locale={locale} idPrefix="figure" />);

  it("is registered under its own name, and has fixtures", () => {
    expect(kind.name).toBe(name);
    expect(Object.keys(authored[name] ?? {})).not.toEqual([]);
  });

  it("refuses fields it does not know", () => {
    for (const { data } of examples) expect(kind.schema.safeParse({ ...(data as object), unknown: 1 }).success).toBe(false);
  });

  it("reads what it has read to the same: figures are parsed when content is read, and when they are drawn", () => {
    for (const { data } of examples) {
      const once = kind.schema.parse(data);
      expect(kind.schema.parse(once)).toEqual(once);
    }
  });

  it.each(LOCALES)("says in words what it shows, and draws no script or fixed colour (%s)", (locale) => {
    for (const { data } of examples) {
      const html = draw(data, locale);
      expect(html).toMatch(/role="img"|<table/);
      expect(html).toMatch(/<title|aria-label|aria-labelledby|<caption/);
      expect(html).not.toMatch(/<script|(?:fill|stroke)="#/);
      expect(html).not.toMatch(/NaN|undefined|Infinity/);
    }
  });

  it.each(LOCALES)("keeps every text within its drawing (%s)", (locale) => {
    for (const { id, data } of examples) expect(textsOutside(draw(data, locale)), id).toEqual([]);
  });
});

/** Texts of drawings in units of their own that reach beyond the view box, by their classes of app/figures.css. */
function textsOutside(html: string): string[] {
  return [...html.matchAll(/<svg class="fig"[^>]*viewBox="0 0 ([\d.]+) ([\d.]+)"[^>]*>([\s\S]*?)<\/svg>/g)].flatMap(
    ([, width = "", height = "", inside = ""]) =>
      [...inside.matchAll(/<text([^>]*)>([^<]*)<\/text>/g)].flatMap(([, attributes = "", escaped = ""]) => {
        const text = escaped.replace(/&\w+;/g, "&");
        const read = (name: string) => new RegExp(` ${name}="([^"]*)"`).exec(attributes)?.[1] ?? "";
        const classes = read("class").split(" ");
        const wide = textWidth(text, classes.includes("fig-11") ? 11 : classes.includes("fig-12") ? 12 : 13);
        const x = Number(read("x")) - (classes.includes("fig-s") ? 0 : classes.includes("fig-e") ? wide : wide / 2);
        const y = Number(read("y"));
        // Turned by a quarter to the left, x counts upwards.
        const isTurned = read("transform") === "rotate(-90)";
        const [from, to] = isTurned ? [-(x + wide), -x] : [x, x + wide];
        const limit = Number(isTurned ? height : width);
        const isInside = from >= -0.5 && to <= limit + 0.5 && y > 0 && y <= Number(isTurned ? width : height);
        return isInside ? [] : [`${text} (${from} to ${to} of ${limit}, at ${y})`];
      }),
  );
}
