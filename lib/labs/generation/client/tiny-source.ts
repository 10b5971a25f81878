import type { BuiltFiles } from "@/lib/labs/generation/client/use-engine";
import { TINY } from "@/lib/labs/generation/meta";
import { listModelFiles } from "@/lib/labs/generation/model-file-lists";
import type { Device, ModelSource } from "@/lib/labs/generation/worker/protocol";

/**
 * The model that the site brings along: in 8-bit integers on the processor, whose instructions for them are quicker and whose file is a
 * quarter; in 32-bit floats on WebGPU, which has no product of 8-bit integers.
 */
export function tinySource(device: Device, { model }: BuiltFiles): { source: ModelSource; bytes: number } {
  const source: ModelSource = { id: TINY, ...model, dtype: device === "webgpu" ? "fp32" : "q8", isChat: false };
  const bytes = listModelFiles(source).reduce((sum, path) => sum + (source.files[path]?.bytes ?? 0), 0);
  return { source, bytes };
}
