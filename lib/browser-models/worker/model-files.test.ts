import { createHash } from "node:crypto";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { fetchModelFiles } from "@/lib/browser-models/worker/model-files";
import type { ModelSource } from "@/lib/browser-models/source";

const config = new TextEncoder().encode('{"a":1}');
const weights = new Uint8Array(5000).map((_, index) => index % 251);
const hash = (content: Uint8Array) => createHash("sha256").update(content).digest("hex");
const sha256 = hash(weights);
const model: ModelSource = {
  id: "tiny",
  address: "https://models.example/tiny/",
  files: {
    "config.json": { bytes: config.length, sha256: hash(config) },
    "model.onnx": { bytes: weights.length, sha256 },
  },
  dtype: "q8",
};
const paths = ["config.json", "model.onnx"];
const stored = new Map<string, Response>();
let served: Record<string, () => Response>;

/** Whether the host answers those who may not read it. */
let isThere: boolean;

beforeEach(() => {
  stored.clear();
  isThere = false;
  served = { "config.json": () => new Response(config), "model.onnx": () => new Response(weights) };
  vi.stubGlobal("caches", {
    open: () =>
      Promise.resolve({
        match: (key: string) => Promise.resolve(stored.get(key)?.clone()),
        put: (key: string, response: Response) => Promise.resolve(void stored.set(key, response)),
      }),
  });
  vi.stubGlobal("location", { href: "https://warmup.example/worker.js", origin: "https://warmup.example" });
  vi.stubGlobal("fetch", (address: string, { mode }: RequestInit = {}) => {
    const serve = mode === "no-cors" ? isThere && Response.error : served[address.slice(model.address.length)];
    return serve ? Promise.resolve(serve()) : Promise.reject(new TypeError("Failed to fetch"));
  });
});
afterEach(() => vi.unstubAllGlobals());

it("fetches what was promised, tells how far it is, and keeps it", async () => {
  const told: number[] = [];
  const { contents, ...how } = await fetchModelFiles(model, paths, (loaded, total) => {
    expect(total).toBe(config.length + weights.length);
    told.push(loaded);
  });
  expect(contents.get("model.onnx")).toEqual(weights);
  expect(how).toEqual({ isChecked: true, isKept: true });
  expect(told.at(-1)).toBe(config.length + weights.length);
  served = {};
  expect((await fetchModelFiles(model, paths, () => {})).contents.get("config.json")).toEqual(config);
});

it("refuses a file that is not what was promised, and keeps none of it", async () => {
  for (const wrong of [
    weights.slice(1),
    weights.map((byte, at) => (at === 4000 ? byte ^ 1 : byte)),
    new Uint8Array(6000),
  ]) {
    served["model.onnx"] = () => new Response(wrong);
    await expect(fetchModelFiles(model, paths, () => {})).rejects.toMatchObject({ kind: "damaged" });
  }
  served["config.json"] = () => new Response(config.map((byte) => byte ^ 1));
  stored.clear();
  await expect(fetchModelFiles(model, paths, () => {})).rejects.toMatchObject({ kind: "damaged" });
  expect(stored.size).toBe(0);
});

it("fetches again what was damaged in the store", async () => {
  stored.set(`/model-files/${sha256}`, new Response(weights.map(() => 0)));
  expect((await fetchModelFiles(model, paths, () => {})).contents.get("model.onnx")).toEqual(weights);
});

it("tells a host that cannot be reached from a file that is not there", async () => {
  served["model.onnx"] = () => new Response(null, { status: 404 });
  await expect(fetchModelFiles(model, paths, () => {})).rejects.toMatchObject({ kind: "missing" });
  await expect(fetchModelFiles(model, ["tokenizer.json"], () => {})).rejects.toMatchObject({ kind: "missing" });
  served["model.onnx"] = () => new Response(null, { status: 503 });
  await expect(fetchModelFiles(model, paths, () => {})).rejects.toMatchObject({ kind: "unreachable" });
  delete served["model.onnx"];
  await expect(fetchModelFiles(model, paths, () => {})).rejects.toMatchObject({ kind: "unreachable" });
});

it("tells a host that is away from one that is there and shuts this site out", async () => {
  delete served["config.json"];
  isThere = true;
  await expect(fetchModelFiles(model, paths, () => {})).rejects.toMatchObject({ kind: "refused" });
});

it("goes on behind the files that came whole, and takes no half file for one", async () => {
  const half = new ReadableStream({
    start(controller) {
      controller.enqueue(weights.slice(0, 2000));
      controller.error(new TypeError("network error"));
    },
  });
  served["model.onnx"] = () => new Response(half);
  await expect(fetchModelFiles(model, paths, () => {})).rejects.toMatchObject({ kind: "unreachable" });
  expect([...stored.keys()]).toEqual([`/model-files/${hash(config)}`]);
  served = { "model.onnx": () => new Response(weights) };
  expect((await fetchModelFiles(model, paths, () => {})).contents.get("model.onnx")).toEqual(weights);
});

it("runs what it has no room to keep, and says so", async () => {
  vi.stubGlobal("caches", {
    open: () =>
      Promise.resolve({
        match: () => Promise.resolve(undefined),
        put: () => Promise.reject(new DOMException("full", "QuotaExceededError")),
      }),
  });
  const { contents, isKept } = await fetchModelFiles(model, paths, () => {});
  expect([contents.size, isKept]).toEqual([2, false]);
});

it("works in a browser that keeps nothing", async () => {
  vi.stubGlobal("caches", { open: () => Promise.reject(new Error("SecurityError")) });
  const { contents, isKept } = await fetchModelFiles(model, paths, () => {});
  expect([contents.size, isKept]).toEqual([2, false]);
});
