import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { listNamespaces } from "./bundle.mjs";

let root;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "warmup-bundle-"));
});
afterEach(() => rmSync(root, { recursive: true }));

describe("the words of islands", () => {
  const write = (text) => writeFileSync(join(root, "a.tsx"), text);

  it("are those of the namespaces that their sources name", () => {
    write('const t = useTranslations("items.big-o"); const u = useTranslations("practice");');
    expect(listNamespaces(root, ["a.tsx", "node_modules/x/index.js"])).toEqual(new Set(["items", "practice"]));
  });

  it.each(["useTranslations()", "useTranslations(namespace)", "useTranslations(`items.${kind}`)"])(
    "cannot be known from %s: the build stops instead of leaving them out",
    (call) => {
      write(`const t = ${call};`);
      expect(() => listNamespaces(root, ["a.tsx"])).toThrow("a.tsx: useTranslations");
    },
  );
});
