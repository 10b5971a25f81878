import { readdirSync } from "node:fs";
import { expect, it } from "vitest";
import { getLabs } from "@/lib/content/server/get-labs";
import { type LabMeta } from "@/lib/labs/contract";
import { labs } from "@/lib/labs/labs.generated";

const built: Readonly<Record<string, LabMeta<string, unknown>>> = labs;

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
