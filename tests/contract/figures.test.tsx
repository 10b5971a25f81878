import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { listFigureExamples } from "@/lib/content/server/list-figure-examples";
import { getChapter } from "@/lib/content/server/get-chapter";
import { listWrittenChapters } from "@/lib/content/server/list-written-chapters";
import { LOCALES, type Locale } from "@/lib/core/locale";
import { textWidth } from "@/lib/drawing/text-width";
import type { Figure, FigureExamples, FigureKind } from "@/lib/figures/contract";
import { drawings } from "@/lib/figures/drawings.generated";
import { examples } from "@/lib/figures/examples.generated";
import { figures } from "@/lib/figures/figures.generated";
import { layOver } from "@/lib/figures/lay-over";

const kinds: Readonly<Record<string, FigureKind<string, unknown>>> = figures;
const drawn: Readonly<Record<string, unknown>> = drawings;
const authored: Readonly<Record<string, FigureExamples>> = examples;
const shown = listFigureExamples(examples, figures);
const published = listWrittenChapters().flatMap(({ slug }) => getChapter(slug)?.figures ?? []);

describe.each(Object.keys(figures))("the figure kind %s", (name) => {
  const kind = kinds[name]!; // named by the registry itself
  const Drawn = drawn[name] as Figure<unknown>; // the registries are made of the same folders
  const list = shown.find((one) => one.kind === name)?.entries.map(({ figure }) => figure) ?? [];
  const entries = [...list, ...published.filter((entry) => entry.kind === name)];
  /** Every figure, each of its steps by itself; drawn once for all tests of a language. */
  const kept = new Map<Locale, readonly { readonly id: string; readonly html: string }[]>();
  const draw = (locale: Locale) => kept.get(locale) ?? kept.set(locale, drawAnew(locale)).get(locale)!; // just set
  const drawAnew = (locale: Locale) =>
    entries.flatMap(({ id, data, steps }) => {
      const all = (steps?.map((step) => step.data) ?? [data]).map((one) => kind.schema.parse(one));
      return all.map((one) => ({
        id,
        html: renderToStaticMarkup(<Drawn data={one} steps={all} locale={locale} idPrefix="figure" />),
      }));
    });

  it("is registered under its own name, and has examples", () => {
    expect(kind.name).toBe(name);
    expect(list).not.toEqual([]);
  });

  it("refuses fields it does not know", () => {
    for (const { data, steps } of Object.values(authored[name] ?? {}))
      expect(kind.schema.safeParse(layOver(data, { ...(steps?.[0]?.data as object), unknown: 1 })).success).toBe(false);
  });

  it("reads what it has read to the same: figures are parsed when content is read, and when they are drawn", () => {
    for (const { data, steps } of entries)
      for (const one of steps?.map((step) => step.data) ?? [data]) expect(kind.schema.parse(one)).toEqual(one);
  });

  it.each(LOCALES)("says in words what it shows, and draws no script or fixed colour (%s)", (locale) => {
    for (const { html } of draw(locale)) {
      expect(html).toMatch(/role="(?:img|group)"|<table/);
      expect(html).toMatch(/<title|aria-label|aria-labelledby|<caption/);
      expect(html).not.toMatch(/<script|(?:fill|stroke)="#/);
      expect(html).not.toMatch(/NaN|undefined|Infinity/);
    }
  });

  it.each(LOCALES)("keeps every text within its drawing (%s)", (locale) => {
    for (const { id, html } of draw(locale)) expect(textsOutside(html), id).toEqual([]);
  });

  it.each(LOCALES)("draws all steps of a figure at one size (%s)", (locale) => {
    const sizes = draw(locale).map(
      ({ id, html }) => `${id} ${/<svg class="fig"[^>]*viewBox="([^"]*)"/.exec(html)?.[1] ?? ""}`,
    );
    expect(new Set(sizes).size).toBe(new Set(entries.map(({ id }) => id)).size);
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
