import type { Attention, Feed, Latent, LayerGroup, Mixer, ModelShape } from "@/lib/model-arithmetic/model-shape";

/** What a weight belongs to, as far as memory tells them apart. */
export const PARTS = ["embedding", "head", "attention", "ffn", "experts", "router", "vectors"] as const;
export type Part = (typeof PARTS)[number];

/** Equal weights of a model: `times` matrices of `rows` × `columns`. A vector has one column. */
export interface Tensor {
  readonly part: Part;
  readonly rows: number;
  readonly columns: number;
  readonly times: number;
}

/**
 * Every weight of a decoder. Published totals follow from it to the last digit where the family is known; models.test.ts holds them
 * against the model cards. State-space and linear-attention layers count as attention.
 */
export function listTensors(shape: ModelShape): Tensor[] {
  const { hidden, vocab, tied, positions, looseVectors } = shape;
  const once = (part: Part, rows: number, columns: number): Tensor => ({ part, rows, columns, times: 1 });
  return [
    once("embedding", vocab, hidden),
    ...(positions > 0 ? [once("embedding", positions, hidden)] : []),
    ...(tied ? [] : [once("head", hidden, vocab)]),
    once("vectors", looseVectors, 1),
    ...shape.groups.flatMap((group) => ofGroup(group, hidden)),
  ];
}

function ofGroup({ count, mixer, feed, normWeights }: LayerGroup, hidden: number): Tensor[] {
  const inLayer = [
    ...ofMixer(mixer, hidden),
    ...ofFeed(feed, hidden),
    { part: "vectors", rows: normWeights, columns: 1, times: 1 } as const,
  ];
  return inLayer.filter(({ rows }) => rows > 0).map((tensor) => ({ ...tensor, times: tensor.times * count }));
}

const matrix = (part: Part, rows: number, columns: number, times = 1): Tensor => ({ part, rows, columns, times });
const vector = (rows: number, times = 1): Tensor => ({ part: "vectors", rows, columns: 1, times });

function ofMixer(mixer: Mixer, hidden: number): Tensor[] {
  switch (mixer.kind) {
    case "none":
      return [];
    case "attention":
      return ofAttention(mixer, hidden);
    case "latent":
      return ofLatent(mixer, hidden);
    case "state":
      return [...mixer.matrices.map(([rows, columns]) => matrix("attention", rows, columns)), vector(mixer.vectors)];
  }
}

function ofAttention(mixer: Attention, hidden: number): Tensor[] {
  const { heads, kvHeads, headDim, bias, headNorms, gate, sinks, keyIsValue, sharesCache } = mixer;
  const query = heads * headDim;
  const kept = sharesCache ? 0 : kvHeads * headDim;
  const norms = { none: 0, head: 2 * headDim, width: query + kept }[headNorms];
  const biases = { none: 0, qkv: query + 2 * kept, all: query + 2 * kept + hidden }[bias];
  return [
    matrix("attention", hidden, query, gate ? 2 : 1),
    matrix("attention", hidden, kept, keyIsValue ? 1 : 2),
    matrix("attention", query, hidden),
    vector(norms + biases + (sinks ? heads : 0)),
  ];
}

/** DeepSeek-V2, section 2.1: down and up projections of queries and of the latent, each latent with a norm of its own. */
function ofLatent(mixer: Latent, hidden: number): Tensor[] {
  const { heads, rank, ropeDim, nopeDim, valueDim, queryRank, indexer } = mixer;
  const query = heads * (nopeDim + ropeDim);
  return [
    ...(queryRank === null
      ? [matrix("attention", hidden, query)]
      : [matrix("attention", hidden, queryRank), matrix("attention", queryRank, query), vector(queryRank)]),
    matrix("attention", hidden, rank + ropeDim),
    vector(rank),
    matrix("attention", rank, heads * (nopeDim + valueDim)),
    matrix("attention", heads * valueDim, hidden),
    ...(indexer
      ? [
          matrix("attention", queryRank ?? hidden, indexer.heads * indexer.dim),
          matrix("attention", hidden, indexer.dim),
          matrix("attention", hidden, indexer.heads),
          vector(2 * indexer.dim),
        ]
      : []),
  ];
}

function ofFeed(feed: Feed, hidden: number): Tensor[] {
  if (feed.kind === "none") return [];
  const network = (part: Part, width: number, times = 1): Tensor[] => [
    matrix(part, hidden, width, (feed.gated ? 2 : 1) * times),
    matrix(part, width, hidden, times),
    ...(feed.bias ? [vector((feed.gated ? 2 : 1) * width + hidden, times)] : []),
  ];
  if (feed.kind === "dense") return network("ffn", feed.width);
  return [
    ...network("experts", feed.width, feed.experts),
    ...(feed.shared > 0 ? network("ffn", feed.shared) : []),
    matrix("router", hidden, feed.experts),
    vector((feed.bias ? feed.experts : 0) + (feed.sharedGate ? hidden : 0)),
  ];
}
