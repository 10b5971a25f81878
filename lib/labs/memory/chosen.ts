import { type Facts, FIRST_GPU, FIRST_MODEL, OWN_GPU, PASTED, type State } from "@/lib/labs/memory/meta";
import { type ModelCount, countModel } from "@/lib/model-arithmetic/count-model";
import type { ModelShape } from "@/lib/model-arithmetic/model-shape";
import { type ConfigReading, readConfigText, readModelConfig } from "@/lib/model-arithmetic/read-model-config";

export interface Chosen {
  readonly shape: ModelShape;
  readonly reading: ConfigReading;
  readonly count: ModelCount;
  /** The row of the table; undefined for a config that was pasted. */
  readonly model: Facts["models"][number] | undefined;
}
export type Gpu = Facts["gpus"][number];

/** The model that the state names. A name that the table does not know, and a pasted config that cannot be read, give the first model. */
export function choose(state: Pick<State, "model" | "config">, { models }: Facts): Chosen {
  const pasted = state.model === PASTED ? toChosen(readConfigText(state.config), undefined) : null;
  if (pasted) return pasted;
  const row = models.find(({ id }) => id === state.model) ?? models.find(({ id }) => id === FIRST_MODEL) ?? models[0]!;
  const chosen = toChosen(readModelConfig(row.config), row);
  if (!chosen) throw new Error(`the config of ${row.id} cannot be read`);
  return chosen;
}

function toChosen(reading: ConfigReading, model: Chosen["model"]): Chosen | null {
  const { shape } = reading;
  return shape && { shape, reading, count: countModel(shape), model };
}

/** The GPU on which the state serves or trains: its reader's own, one of the table, or the first choice where the table does not know it. */
export function chooseGpu(which: "gpu" | "trainGpu", state: State, { gpus }: Facts): Gpu {
  const { [which]: id, ownMemory, ownBandwidth, ownFlops } = state;
  if (id === OWN_GPU)
    return {
      ...{ id, name: `${ownMemory} GB`, source: "", memory: ownMemory * 1e9, bandwidth: ownBandwidth * 1e9 },
      ...{ half: ownFlops * 1e12, fp8: null },
    };
  return gpus.find((gpu) => gpu.id === id) ?? gpus.find((gpu) => gpu.id === FIRST_GPU) ?? gpus[0]!;
}

/** The model's name without its publisher. */
export const shortName = (id: string) => id.slice(id.indexOf("/") + 1);
