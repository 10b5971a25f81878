import { DynamicCache, type PreTrainedModel, Tensor } from "@xenova/transformers";
import type { Reader } from "@/lib/generation/follow";

/** The keys and values of what was read, where the device keeps them. */
export interface CacheState {
  readonly length: number;
  readonly cache: DynamicCache;
}
type Outputs = Readonly<Record<string, Tensor>>;

/** A model of the transformers library as the rules of generation see it: each read is one call of its forward pass. */
export function readModel(model: PreTrainedModel): Reader<CacheState> {
  return {
    async read(tokens, before) {
      const past = before?.length ?? 0;
      const outputs = await forward(model, tokens, past, before?.cache ?? emptyCache(model));
      return {
        logits: lastRow(outputs["logits"]!),
        state: { length: past + tokens.length, cache: cacheOf(outputs) },
      };
    },
    forget: ({ cache }) => void cache.dispose(),
  };
}

/** One call of the graph. Inputs that it does not name are left out by the library. */
export async function forward(
  model: PreTrainedModel,
  tokens: readonly number[],
  past: number,
  cache?: DynamicCache,
): Promise<Outputs> {
  const count = tokens.length;
  const integers = (values: BigInt64Array, shape: number[]) => new Tensor("int64", values, shape);
  return (await model.forward({
    input_ids: integers(BigInt64Array.from(tokens, BigInt), [1, count]),
    attention_mask: integers(new BigInt64Array(past + count).fill(1n), [1, past + count]),
    position_ids: integers(
      BigInt64Array.from({ length: count }, (_, at) => BigInt(past + at)),
      [1, count],
    ),
    num_logits_to_keep: integers(BigInt64Array.of(1n), []),
    ...(cache && { past_key_values: cache }),
  })) as Outputs;
}

function cacheOf(outputs: Outputs): DynamicCache {
  const entries = Object.entries(outputs).filter(([name]) => name.startsWith("present"));
  return new DynamicCache(
    Object.fromEntries(entries.map(([name, value]) => [name.replace("present", "past_key_values"), value])),
  );
}

interface InputFacts {
  readonly name: string;
  readonly type: "float32" | "float16";
  readonly shape: readonly (number | string)[];
}

/** Keys and values of nothing: one text, no positions, whatever the graph calls its open dimensions. */
function emptyCache(model: PreTrainedModel): DynamicCache {
  const { inputMetadata } = model.sessions["model"] as { readonly inputMetadata: readonly InputFacts[] };
  const entries = inputMetadata
    .filter(({ name }) => name.startsWith("past_key_values."))
    .map(({ name, type, shape }) => {
      const sizes = shape.map((size, axis) => (axis === 0 ? 1 : typeof size === "number" ? size : 0));
      return [name, new Tensor(type, type === "float16" ? new Uint16Array(0) : new Float32Array(0), sizes)] as const;
    });
  return new DynamicCache(Object.fromEntries(entries));
}

/** The logits behind the last token that was read, as 32-bit floats. The graph gives them to the processor, whatever it ran on. */
function lastRow(logits: Tensor): Float32Array {
  const wide = logits.type === "float32" ? logits : logits.to("float32");
  return (wide.data as Float32Array).subarray(-wide.dims.at(-1)!);
}
