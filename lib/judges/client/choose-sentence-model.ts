import type { BuiltFiles } from "@/lib/browser-models/client/built-files";
import type { DeviceFacts } from "@/lib/browser-models/client/inspect-device";
import { planModel } from "@/lib/browser-models/client/plan-model";
import type { ModelFacts } from "@/lib/browser-models/model-list";
import type { FileFacts } from "@/lib/browser-models/source";
import type { SentenceModel } from "@/lib/judges/worker/protocol";

export interface ChosenSentenceModel {
  readonly source: SentenceModel;
  readonly name: string;
  /** What its kind of numbers needs. */
  readonly files: Readonly<Record<string, FileFacts>>;
}

/** The first model of a host that gives vectors on the processor here, with where it lies; undefined where there is none. */
export function chooseSentenceModel(
  models: readonly ModelFacts[],
  { host = "" }: Pick<BuiltFiles, "host">,
  facts: DeviceFacts,
): ChosenSentenceModel | undefined {
  for (const model of models) {
    const plan = planModel(model, "wasm", facts);
    if (typeof plan !== "object" || plan.device !== "wasm") continue;
    const { id, files, context, pooling = "mean" } = model;
    return {
      ...{ name: model.name, files: plan.files },
      source: { id, files, context, pooling, address: `${host}${id}/`, dtype: plan.dtype },
    };
  }
  return undefined;
}
