import { chooseDevice, type DeviceFacts, type Reason } from "@/lib/browser-models/client/inspect-device";
import { listModelFiles } from "@/lib/browser-models/model-file-lists";
import type { ModelFacts } from "@/lib/browser-models/model-list";
import type { Device, Dtype, FileFacts } from "@/lib/browser-models/source";

/** How a model would run here, and what that takes. */
export interface ModelPlan {
  readonly device: Device;
  readonly reason: Reason;
  readonly dtype: Dtype;
  /** What this kind of numbers needs. */
  readonly files: Readonly<Record<string, FileFacts>>;
  readonly bytes: number;
}
/** What is missing here for a model to run at all. */
export type Lack = "webgpu" | "f16";

/**
 * The kinds of numbers by device, the best first. On the processor 8-bit integers: its instructions for them are quicker and the file is a
 * quarter. WebGPU has no product of 8-bit integers; 4-bit weights are multiplied as 16-bit floats there, where the adapter has them.
 */
const BEST: Readonly<Record<Device, readonly Dtype[]>> = {
  webgpu: ["q4f16", "fp16", "q4", "fp32"],
  wasm: ["q8", "q4", "fp32"],
};
const NEEDS_F16: ReadonlySet<Dtype> = new Set(["fp16", "q4f16"]);

/** On what a model runs here and in which numbers: on the device that suits the learner and the browser, else on the other one. */
export function planModel(model: ModelFacts, wanted: "auto" | Device, facts: DeviceFacts): ModelPlan | Lack {
  const first = chooseDevice(wanted, facts);
  const hasGpu = facts.adapter !== undefined;
  const devices = [first.device, ...(["webgpu", "wasm"] as const).filter((device) => device !== first.device)];
  for (const device of devices) {
    if (device === "webgpu" && !hasGpu) continue;
    const dtype = BEST[device].find(
      (name) =>
        (facts.hasF16 || !NEEDS_F16.has(name)) &&
        model.variants.some((each) => each.dtype === name && each.devices.includes(device)),
    );
    if (dtype)
      return { device, dtype, reason: device === first.device ? first.reason : "model", ...weigh(model, dtype) };
  }
  return hasGpu ? "f16" : "webgpu";
}

function weigh({ files }: ModelFacts, dtype: Dtype): Pick<ModelPlan, "files" | "bytes"> {
  const paths = listModelFiles({ files, dtype });
  const needed = Object.fromEntries(Object.entries(files).filter(([path]) => paths.includes(path)));
  return { files: needed, bytes: Object.values(needed).reduce((sum, { bytes }) => sum + bytes, 0) };
}

/** Bytes that are not in the browser's store yet. */
export function missingBytes({ files }: Pick<ModelPlan, "files">, kept: ReadonlySet<string>): number {
  return Object.values(files).reduce((sum, { bytes, sha256 }) => sum + (kept.has(sha256) ? 0 : bytes), 0);
}
