import { expect, it } from "vitest";
import { builtFiles } from "@/lib/browser-models/client/built-files";
import { missingBytes, planModel } from "@/lib/browser-models/client/plan-model";
import { TINY } from "@/lib/browser-models/source";
import { words } from "@/lib/labs/generation/words";
import { describeTiny } from "@/scripts/front/build-generation.mjs";
import { readManifest } from "@/scripts/tiny-model/manifest";

const device = { worker: "/runtime/generation-4.3.1/wasm-ABC.js", bytes: 1 };
const built = {
  devices: { wasm: device, webgpu: device },
  embedding: device,
  list: "/runtime/generation-4.3.1/list-ABC.js",
};
const { model } = builtFiles.parse({ ...built, model: describeTiny(process.cwd()) });

it("what the build says of the tiny model is what the lab reads, and what its manifest says", () => {
  expect(model.id).toBe(TINY);
  const { parameters, files } = readManifest();
  expect(model).toMatchObject({ parameters, files });
});

it("the tiny model runs in every browser, in 8-bit integers on the processor and in 32-bit floats on WebGPU", () => {
  const processor = { isSecure: false, hasWebGpu: false, isSoftware: false, hasF16: false, savesData: false };
  const graphics = { ...processor, isSecure: true, hasWebGpu: true, adapter: "apple" };
  const plans = [processor, graphics, { ...graphics, hasF16: true }].map((facts) => planModel(model, "auto", facts));
  expect(plans.map((plan) => typeof plan === "object" && [plan.device, plan.dtype])).toEqual([
    ["wasm", "q8"],
    ["webgpu", "fp32"],
    ["webgpu", "fp32"],
  ]);
  for (const plan of plans) expect(typeof plan === "object" && missingBytes(plan, new Set())).toBeGreaterThan(1e6);
});

it("the lab's words name the tiny model's true size", () => {
  const millions = (readManifest().parameters / 1e6).toFixed(2);
  expect(words.en.engine.lead).toContain(`${millions} million parameters`);
  expect(words.zh.engine.lead).toContain(`${Math.round(Number(millions) * 100)} 万参数`);
});
