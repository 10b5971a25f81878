import { CUSTOM, type Facts, FIRST_MODEL, type State } from "@/lib/labs/lora/meta";
import { type AdapterCount, countAdapter } from "@/lib/labs/lora/model";
import { MATRIX_NAMES } from "@/lib/labs/lora/wording";
import { type DecoderShape, LAYER_MATRICES, type MatrixName } from "@/lib/model-arithmetic/decoder-shape";

export interface Chosen {
  readonly shape: DecoderShape;
  /** The row of the table; undefined for dimensions that were typed. */
  readonly model: Facts["models"][number] | undefined;
  readonly count: AdapterCount;
}

/** The model and the adapter that the state names. A model that the table does not know is the first one of it. */
export function choose(state: State, { models }: Facts): Chosen {
  const model =
    state.model === CUSTOM ? undefined : (models.find(({ id }) => id === state.model) ?? defaultModel(models));
  const shape = model?.shape ?? { ...state, attentionBias: false, headNorms: false };
  return { shape, model, count: countAdapter(shape, state) };
}

const defaultModel = (models: Facts["models"]) => models.find(({ id }) => id === FIRST_MODEL) ?? models[0];

/** The model's name without its publisher. */
export const shortName = (id: string) => id.slice(id.indexOf("/") + 1);

export const isAllLinear = (targets: readonly MatrixName[]) => targets.join() === LAYER_MATRICES.join();

/** `q_proj, v_proj` */
export const listTargets = (targets: readonly MatrixName[], comma: string) =>
  targets.map((matrix) => MATRIX_NAMES[matrix]).join(comma);
