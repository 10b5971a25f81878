import { createHash } from "node:crypto";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { fetchModelFiles } from "@/lib/labs/generation/worker/model-files";
import type { ModelSource } from "@/lib/labs/generation/worker/protocol";

const config = new TextEncoder().encode('{"a":1}');
const weights = new Uint8Array(5000).map((_, index) => index % 251);
const sha256 = createHash("sha256").update(weights).digest("hex");
const gitBlob = createHash("sha1").update(`blob ${config.length}\0`).update(config).digest("hex");
const model: ModelSource = {
  id: "tiny",
  address: "https://models.example/tiny/",
  files: { "config.json": { bytes: config.length, gitBlob }, "model.onnx": { bytes: weights.length, sha256 } },
  dtype: "q8",
  isChat: false,
};
const paths = ["config.json", "model.onnx"];
const stored = new Map<string, Response>();
let served: Record<string, () => Response>;

beforeEach(() => {
  stored.clear();
  served = { "config.json": () => new Response(config), "model.onnx": () => new Response(weights) };
  vi.stubGlobal("caches", {
    open: () =>
      Promise.resolve({
        match: (key: string) => Promise.resolve(stored.get(key)?.clone()),
        put: (key: string, response: Response) => Promise.resolve(void stored.set(key, response)),
      }),
  });
  vi.stubGlobal("fetch", (address: string) => {
    const serve = served[address.slice(model.address.length)];
    return serve ? Promise.resolve(serve()) : Promise.reject(new TypeError("Failed to fetch"));
  });
});
afterEach(() => vi.unstubAllGlobals());

it("fetches what was promised, tells how far it is, and keeps it", async () => {
  const told: number[] = [];
  const { contents, isChecked } = await fetchModelFiles(model, paths, (loaded, total) => {
    expect(total).toBe(config.length + weights.length);
    told.push(loaded);
  });
  expect(contents.get("model.onnx")).toEqual(weights);
  expect(isChecked).toBe(true);
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
  delete served["model.onnx"];
  await expect(fetchModelFiles(model, paths, () => {})).rejects.toMatchObject({ kind: "unreachable" });
});

it("works in a browser that keeps nothing", async () => {
  vi.stubGlobal("caches", { open: () => Promise.reject(new Error("SecurityError")) });
  expect((await fetchModelFiles(model, paths, () => {})).contents.size).toBe(2);
});
