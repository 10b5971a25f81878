import { readdirSync } from "node:fs";
import fc from "fast-check";
import { expect, it } from "vitest";
import { getBuiltLab } from "@/lib/content/server/get-built-lab";
import { getLabs } from "@/lib/content/server/get-labs";
import { getTable } from "@/lib/content/server/get-table";
import { type LabMeta } from "@/lib/labs/contract";
import { labs } from "@/lib/labs/labs.generated";
import { readLink, writeLink } from "@/lib/labs/link";

/** A lab whose own types only its own folder knows. */
type AnyLab = LabMeta<string, Record<string, unknown>, unknown>;
const built = labs as unknown as Readonly<Record<string, AnyLab>>; // each state is a record of its own fields

it("every folder of a lab is in the registry, under its own slug", () => {
  const folders = readdirSync("lib/labs", { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(Object.keys(built).toSorted()).toEqual(folders.map((folder) => folder.name).toSorted());
  for (const [slug, meta] of Object.entries(built)) expect(meta.slug).toBe(slug);
});

it("exactly the labs that content calls built are built", () => {
  const called = getLabs().filter(({ status }) => status === "built");
  expect(called.map(({ slug }) => slug).toSorted()).toEqual(Object.keys(built).toSorted());
});

it("every lab opens from an empty link", () => {
  for (const meta of Object.values(built)) expect(meta.state.safeParse({}).error).toBeUndefined();
});

it("no part of a link can break a lab: what cannot be read falls back field by field", () => {
  for (const meta of Object.values(built)) {
    const initial = meta.state.parse({});
    const names = Object.values(meta.params);
    expect(new Set(names).size).toBe(names.length);
    expect(Object.keys(meta.params).toSorted()).toEqual(Object.keys(initial).toSorted());
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...names), fc.string({ unit: "binary", maxLength: 40 })), (fields) => {
        const opened = readLink(meta, new URLSearchParams(fields));
        for (const [field, name] of Object.entries(meta.params))
          if (!(name in fields)) expect(opened[field]).toEqual(initial[field]);
        // Whatever a link opens has a link of its own, which opens the same.
        expect(readLink(meta, new URLSearchParams(writeLink(meta, opened).toString()))).toEqual(opened);
      }),
    );
  }
});

it("the defaults need no link at all", () => {
  for (const meta of Object.values(built)) expect(writeLink(meta, meta.state.parse({})).toString()).toBe("");
});

it("every lab finds its facts in the tables, as the page will carry them", () => {
  for (const meta of Object.values(built)) {
    const facts = meta.selectFacts(Object.fromEntries(meta.tables.map((name) => [name, getTable(name)])));
    expect(meta.facts.parse(JSON.parse(JSON.stringify(facts)))).toEqual(facts);
  }
});

it("every lab has challenges of its own; a stem whose numbers are drawn says so, so that its page only keeps its place", () => {
  for (const slug of Object.keys(built)) {
    const lab = getBuiltLab(slug, "en");
    expect(lab?.challenges.filter(({ varies }) => varies).length).toBeGreaterThanOrEqual(4);
    expect(lab?.challenges.filter(({ stem }) => stem.includes("{{"))).toEqual([]);
    expect(lab?.chapters.length).toBeGreaterThanOrEqual(1);
  }
  expect(getBuiltLab("no-such-lab", "en")).toBeNull();
});
