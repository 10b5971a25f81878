import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { keepList, keepOnly, keyOf, listKept, readKeptList, removeFiles } from "@/lib/browser-models/model-store";

const [a, b, c] = ["a", "b", "c"].map((letter) => letter.repeat(64)) as [string, string, string];
const HOST = "https://models.example/warmup/";
const stored = new Map<string, Response>();

beforeEach(() => {
  stored.clear();
  for (const sha256 of [a, b, c]) stored.set(keyOf({ sha256 }), new Response(sha256));
  vi.stubGlobal("caches", {
    open: () =>
      Promise.resolve({
        keys: () => Promise.resolve([...stored.keys()].map((key) => ({ url: `https://warmup.example${key}` }))),
        match: (key: string) => Promise.resolve(stored.get(key)?.clone()),
        put: (key: string, response: Response) => Promise.resolve(void stored.set(key, response)),
        delete: (key: string) => Promise.resolve(stored.delete(key)),
      }),
  });
});
afterEach(() => vi.unstubAllGlobals());

it("tells what it holds, and lets go of what is named", async () => {
  await keepList(HOST, "{}");
  expect(await listKept()).toEqual(new Set([a, b, c]));
  await removeFiles([a, "d".repeat(64)]);
  expect(await listKept()).toEqual(new Set([b, c]));
  expect(await readKeptList(HOST)).toBe("{}");
  expect(await readKeptList("https://other.example/")).toBeUndefined();
});

it("keeps the files of the models that there are, and their list", async () => {
  await keepList(HOST, "{}");
  await keepOnly([{ files: { "config.json": { bytes: 1, sha256: a } } }, { files: { x: { bytes: 1, sha256: c } } }]);
  expect(await listKept()).toEqual(new Set([a, c]));
  expect(await readKeptList(HOST)).toBe("{}");
});

it("holds nothing where the browser keeps nothing", async () => {
  vi.stubGlobal("caches", { open: () => Promise.reject(new DOMException("no", "SecurityError")) });
  await keepList(HOST, "{}");
  await removeFiles([a]);
  await keepOnly([]);
  expect(await listKept()).toEqual(new Set());
  expect(await readKeptList(HOST)).toBeUndefined();
});
