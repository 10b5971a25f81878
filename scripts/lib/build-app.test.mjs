import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { hashInputs, isBuilt, recordBuild } from "./build-app.mjs";

let root;
const write = (name, text) => {
  mkdirSync(join(root, name, ".."), { recursive: true });
  writeFileSync(join(root, name), text);
};
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "warmup-build-"));
  write("app/page.tsx", "1");
  write(".next/BUILD_ID", "x");
});
afterEach(() => rmSync(root, { recursive: true }));

describe("a build", () => {
  it("is made again when a source, the content, a new folder or a public setting changes", () => {
    for (const name of [
      "app/page.tsx",
      "content/a.yaml",
      "package-lock.json",
      "new/b.ts",
      "scripts/front/policy.mjs",
    ]) {
      recordBuild(root, hashInputs(root));
      expect(isBuilt(root, hashInputs(root))).toBe(true);
      write(name, `changed ${name}`);
      expect(isBuilt(root, hashInputs(root))).toBe(false);
    }
    expect(hashInputs(root, { NEXT_PUBLIC_X: "1" })).not.toBe(hashInputs(root, {}));
  });

  it("is not made again for tests, documents, data or scripts around it", () => {
    const before = hashInputs(root, {});
    for (const name of [
      "app/page.test.ts",
      "docs/a.md",
      "tests/x.ts",
      ".data/secret",
      "node_modules/a/i.js",
      "scripts/up.mjs",
      "next-env.d.ts",
      "prisma/migrations/0001/migration.sql",
    ])
      write(name, "x");
    expect(hashInputs(root, { PORT: "1" })).toBe(before);
  });

  it("does not count when it was interrupted", () => {
    recordBuild(root, hashInputs(root));
    rmSync(join(root, ".next/BUILD_ID"));
    expect(isBuilt(root, hashInputs(root))).toBe(false);
  });
});
