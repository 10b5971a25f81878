import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { findFaults, isAllowed, isOlder } from "@/scripts/check-versions.mjs";

const withPackage = (entry: object, name = "thing") =>
  findFaults({
    packages: { "": {}, [`node_modules/${name}`]: { version: "1.0.0", integrity: "x", license: "MIT", ...entry } },
  }).join();

describe("the lockfile", () => {
  it("holds safe versions, licences of the list, hashes, and no address of a registry", () => {
    expect(findFaults(JSON.parse(readFileSync("package-lock.json", "utf8")))).toEqual([]);
  });

  it("would be refused otherwise", () => {
    expect(withPackage({})).toBe("");
    expect(withPackage({ version: "16.4.5" }, "next")).toContain("16.4.6 is the oldest");
    expect(withPackage({ version: "4.24.14" }, "other/node_modules/next-auth")).toContain("4.24.15 is the oldest");
    expect(withPackage({ license: "GPL-3.0-only" })).toContain("not on our list");
    expect(withPackage({ license: "GPL-3.0-only", dev: true })).toBe("");
    expect(withPackage({ license: undefined })).toContain("licence none");
    expect(withPackage({ license: "AGPL-3.0-only" }, "elkjs")).toContain("not on our list");
    expect(withPackage({ resolved: "https://registry.example/thing.tgz" })).toContain("where it was fetched");
    expect(withPackage({ integrity: undefined })).toContain("no integrity");
    expect(findFaults({ packages: { "": { dependencies: { thing: "^1.0.0" } } } }).join()).toContain("exact");
    expect(findFaults({ packages: { "": { dependencies: { thing: "npm:@a/b@1.0.0" } } } })).toEqual([]);
  });
});

it.each([
  ["1.9.9", "1.10.0", true],
  ["2.0.0", "1.10.0", false],
  ["1.10.0", "1.10.0", false],
  ["1.10", "1.10.1", false],
])("isOlder(%s, %s) is %s", (a, b, older) => expect(isOlder(a, b)).toBe(older));

it.each([
  ["(MIT OR GPL-2.0-only)", true],
  ["MIT AND GPL-2.0-only", false],
  ["(BSD-2-Clause OR MIT OR Apache-2.0)", true],
  ["Apache-2.0 AND LGPL-3.0-or-later", true],
])("isAllowed(%s) is %s", (expression, allowed) => expect(isAllowed(expression)).toBe(allowed));
