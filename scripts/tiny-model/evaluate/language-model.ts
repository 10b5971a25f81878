import { AutoModelForCausalLM, env, Tensor, type PreTrainedModel } from "@xenova/transformers";
import { z } from "zod";
import { MODEL_FOLDER } from "@/scripts/tiny-model/settings";

env.allowRemoteModels = false;
env.localModelPath = "public/models/";

export type Dtype = "fp32" | "q8";

/** The shipped model, run by transformers.js from the files in public/. */
export const loadModel = (dtype: Dtype): Promise<PreTrainedModel> =>
  AutoModelForCausalLM.from_pretrained(MODEL_FOLDER.slice(env.localModelPath.length), { dtype });

const answer = z.object({ logits: z.instanceof(Tensor) });
const tensorOf = (ids: readonly number[]) => new Tensor("int64", BigInt64Array.from(ids, BigInt), [1, ids.length]);

/** Scores of the next token after each of `ids`: [length][vocabulary]. */
export async function logitsOf(model: PreTrainedModel, ids: readonly number[]): Promise<Float32Array[]> {
  const inputs = { input_ids: tensorOf(ids), attention_mask: tensorOf(ids.map(() => 1)) };
  const { logits } = answer.parse(await model(inputs));
  const [, length = 0, vocabulary = 0] = logits.dims;
  const data = z.instanceof(Float32Array).parse(logits.data);
  return Array.from({ length }, (_, at) => data.subarray(at * vocabulary, (at + 1) * vocabulary));
}

/** −log2 of the softmax probability of `token`. */
export function bitsOf(scores: Float32Array, token: number): number {
  const most = scores.reduce((a, b) => Math.max(a, b), -Infinity);
  const sum = scores.reduce((total, score) => total + Math.exp(score - most), 0);
  return (Math.log(sum) - ((scores[token] ?? -Infinity) - most)) / Math.LN2;
}

/** Ids behind `prompt`, each drawn from the `topP` nucleus at `temperature` (Holtzman et al. 2020), until `end` or `count`. */
export async function sample(
  model: PreTrainedModel,
  prompt: readonly number[],
  {
    temperature,
    topP,
    count,
    end,
  }: { readonly temperature: number; readonly topP: number; readonly count: number; readonly end: number },
  next: () => number,
): Promise<number[]> {
  const ids = [...prompt];
  while (ids.length < prompt.length + count) {
    const scores = (await logitsOf(model, ids)).at(-1) ?? new Float32Array();
    const most = scores.reduce((a, b) => Math.max(a, b), -Infinity);
    const weights = [...scores]
      .map((score, id) => ({ id, weight: Math.exp((score - most) / temperature) }))
      .toSorted((a, b) => b.weight - a.weight);
    const all = weights.reduce((sum, { weight }) => sum + weight, 0);
    const kept: typeof weights = [];
    let total = 0;
    for (const each of weights) {
      if (total >= topP * all) break;
      kept.push(each);
      total += each.weight;
    }
    let place = next() * total;
    const drawn = kept.find(({ weight }) => (place -= weight) < 0) ?? kept[0];
    if (!drawn || drawn.id === end) break;
    ids.push(drawn.id);
  }
  return ids.slice(prompt.length);
}
