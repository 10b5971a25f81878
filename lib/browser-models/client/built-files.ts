import * as z from "zod";
import { modelFacts } from "@/lib/browser-models/model-list";

const worker = z.string().regex(/^\/runtime\/generation-[\w./-]+\.js$/);
const deviceFiles = z.strictObject({ worker, bytes: z.int() });

/** `/runtime/generation.json`: what the build wrote, the workers and the model that comes along, and what the operator added. */
export const builtFiles = z.strictObject({
  devices: z.strictObject({ wasm: deviceFiles, webgpu: deviceFiles }),
  /** Gives sentences their vectors. */
  embedding: deviceFiles,
  /** Asks the host for its list. */
  list: worker,
  model: modelFacts.extend({ address: z.literal("/models/tiny/") }),
  /** The folder of larger models, where the operator names one. */
  host: z
    .url({ protocol: /^https?$/ })
    .endsWith("/")
    .optional(),
});
export type BuiltFiles = z.infer<typeof builtFiles>;
