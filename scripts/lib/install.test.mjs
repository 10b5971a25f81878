import { describe, expect, it } from "vitest";
import { isInstalled } from "./install.mjs";

const wanted = {
  "": { name: "warmup" },
  "node_modules/a": { version: "1.0.0", integrity: "x" },
  "node_modules/b": { version: "2.0.0", integrity: "y", optional: true },
};
const { "": _root, ...all } = wanted;

describe("what npm installed", () => {
  it("agrees with the lockfile, packages for other machines aside", () => {
    expect(isInstalled(wanted, all)).toBe(true);
    expect(isInstalled(wanted, { "node_modules/a": all["node_modules/a"] })).toBe(true);
  });

  it("disagrees when a package is missing, changed or more than wanted", () => {
    expect(isInstalled(wanted, { "node_modules/b": all["node_modules/b"] })).toBe(false);
    expect(isInstalled(wanted, { ...all, "node_modules/a": { version: "1.0.1", integrity: "x" } })).toBe(false);
    expect(isInstalled(wanted, { ...all, "node_modules/a": { version: "1.0.0", integrity: "z" } })).toBe(false);
    expect(isInstalled(wanted, { ...all, "node_modules/c": { version: "1.0.0" } })).toBe(false);
  });
});
