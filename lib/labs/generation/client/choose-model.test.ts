import { describe, expect, it } from "vitest";
import type { BuiltFiles } from "@/lib/browser-models/client/built-files";
import { chooseModel } from "@/lib/labs/generation/client/choose-model";
import type { DeviceFacts } from "@/lib/browser-models/client/inspect-device";
import { missingBytes, planModel } from "@/lib/browser-models/client/plan-model";
import type { ModelFacts } from "@/lib/browser-models/model-list";
import type { Device, Dtype } from "@/lib/browser-models/source";

const processor: DeviceFacts = { isSecure: true, hasWebGpu: false, isSoftware: false, hasF16: false, savesData: false };
const graphics: DeviceFacts = { ...processor, hasWebGpu: true, adapter: "apple" };
const half: DeviceFacts = { ...graphics, hasF16: true };

const GRAPHS: Readonly<Record<Dtype, string>> = {
  ...{ fp32: "model", fp16: "model_fp16", q8: "model_quantized", q4: "model_q4", q4f16: "model_q4f16" },
};
function modelOf(id: string, kinds: Partial<Record<Dtype, readonly Device[]>>): ModelFacts {
  const dtypes = Object.keys(kinds) as Dtype[]; // the keys of a partial record of them
  return {
    ...{ id, name: id, task: "text-generation", architecture: "llama", context: 2048, vocabulary: 100, isChat: false },
    variants: dtypes.map((dtype) => ({ dtype, devices: [...kinds[dtype]!] })),
    files: Object.fromEntries([
      ["config.json", { bytes: 1, sha256: "c" }],
      ...dtypes.map((dtype) => [`onnx/${GRAPHS[dtype]}.onnx`, { bytes: 100, sha256: dtype }]),
    ]),
  };
}
const all = modelOf("all", {
  ...{ fp32: ["webgpu", "wasm"], fp16: ["webgpu"], q8: ["wasm"], q4: ["webgpu", "wasm"], q4f16: ["webgpu"] },
});

describe("a model", () => {
  it.each([
    ["auto", processor, "wasm", "q8"],
    ["auto", half, "webgpu", "q4f16"],
    ["auto", graphics, "webgpu", "q4"],
    ["wasm", half, "wasm", "q8"],
    ["webgpu", processor, "wasm", "q8"],
  ] as const)(
    "that has all kinds of numbers runs, where %s is wanted, in those that suit the device (%#)",
    (...row) => {
      const [wanted, facts, device, dtype] = row;
      expect(planModel(all, wanted, facts)).toMatchObject({ device, dtype, bytes: 101 });
    },
  );

  it("runs on the other device where it has nothing for the first, and says so", () => {
    expect(planModel(modelOf("q8", { q8: ["wasm"] }), "auto", half)).toMatchObject({ device: "wasm", reason: "model" });
    const software = { ...half, isSoftware: true };
    expect(planModel(modelOf("f", { fp16: ["webgpu"] }), "auto", software)).toMatchObject({
      ...{ device: "webgpu", reason: "model" },
    });
  });

  it("that cannot run here says what is missing", () => {
    expect(planModel(modelOf("f", { q4f16: ["webgpu"] }), "auto", processor)).toBe("webgpu");
    expect(planModel(modelOf("f", { q4f16: ["webgpu"] }), "auto", graphics)).toBe("f16");
  });

  it("weighs what is not kept yet", () => {
    const plan = planModel(all, "auto", processor);
    if (typeof plan === "string") throw new Error(plan);
    expect(missingBytes(plan, new Set())).toBe(101);
    expect(missingBytes(plan, new Set(["q8", "fp32"]))).toBe(1);
    expect(missingBytes(plan, new Set(["q8", "c"]))).toBe(0);
  });
});

describe("the choice", () => {
  const tiny = { ...modelOf("tiny", { fp32: ["webgpu", "wasm"], q8: ["wasm"] }), address: "/models/tiny/" as const };
  const device = { worker: "/runtime/generation-1/x.js", bytes: 1 };
  const files: BuiltFiles = {
    ...{ devices: { wasm: device, webgpu: device }, embedding: device },
    ...{ list: "/runtime/generation-1/list.js", model: tiny, host: "https://models.example/warmup/" },
  };
  const only = modelOf("f", { fp16: ["webgpu"] });
  const choose = (model: string) => chooseModel({ model, device: "auto" }, [all, only], files, processor);

  it("is the tiny model by default, from our own site", () => {
    expect(choose("tiny")).toMatchObject({ chosen: { model: tiny, address: "/models/tiny/", plan: { dtype: "q8" } } });
    expect(choose("tiny").trouble).toBeUndefined();
  });

  it("is a model of the list, from its folder on the host", () => {
    expect(choose("all")).toMatchObject({ chosen: { model: all, address: "https://models.example/warmup/all/" } });
  });

  it("is the tiny model where another one cannot be had or cannot run, and says why", () => {
    expect(choose("gone")).toMatchObject({ chosen: { model: tiny }, trouble: "unknown" });
    expect(choose("f")).toMatchObject({ chosen: { model: tiny }, trouble: "webgpu" });
  });
});
