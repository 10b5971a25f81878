import { build } from "esbuild";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { listNamespaces, workers } from "./bundle.mjs";

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

it("a worker that a lab starts is a file of its own, and the lab knows its address", async () => {
  const folder = join(root, "lib", "labs", "one");
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "sum.ts"), "export const sum = (a: number, b: number) => a + b;");
  writeFileSync(
    join(folder, "sum-worker.ts"),
    'import { sum } from "./sum"; onmessage = ({ data }) => postMessage(sum(data.a, data.b));',
  );
  const start = 'new Worker(new URL("./sum-worker.ts", import.meta.url), { type: "module" })';
  writeFileSync(join(folder, "lab.ts"), `export const first = () => ${start}; export const second = () => ${start};`);
  const options = { absWorkingDir: root, bundle: true, format: "esm", logLevel: "silent" };
  await build({ ...options, entryPoints: ["lib/labs/one/lab.ts"], outdir: "out", plugins: [workers(options, "out")] });
  const [worker, ...others] = readdirSync(join(root, "out")).filter((file) => file !== "lab.js");
  expect(worker).toMatch(/^sum-worker-[A-Z0-9]{8}\.js$/);
  expect(others).toEqual([]);
  const lab = readFileSync(join(root, "out", "lab.js"), "utf8");
  expect(lab.split(`new Worker("/_next/static/islands/${worker}", { type: "module" })`)).toHaveLength(3);
  expect(lab).not.toContain("import.meta");
  const text = readFileSync(join(root, "out", worker), "utf8");
  expect(text).toContain("a + b");
  expect(text).not.toMatch(/^(?:import|export)/m);
});
