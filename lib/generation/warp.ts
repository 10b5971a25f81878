import { massOf, rank, type Ranked } from "@/lib/generation/rank";
import { softmax } from "@/lib/generation/softmax";

/** How the next token is chosen from the logits. A setting at its neutral value changes nothing. */
export interface Warping {
  /** θ of Keskar et al. 2019, 1 is neutral. */
  readonly penalty: number;
  /** T > 0, 1 is neutral. */
  readonly temperature: number;
  /** How many tokens are kept, 0 is all. */
  readonly topK: number;
  /** Probability that the kept tokens reach together, 1 is all. */
  readonly topP: number;
  /** Share of the largest probability that a token must reach, 0 is neutral. */
  readonly minP: number;
}

export const NEUTRAL: Warping = { penalty: 1, temperature: 1, topK: 0, topP: 1, minP: 0 };

/** Sums and products of doubles may miss a threshold such as 0.3 by so much. */
const ROUNDING = 1e-7;

/** The tokens that can still be drawn, each with its probability among them; the most likely ones first. */
export interface Kept {
  readonly tokens: Uint32Array;
  readonly probabilities: Float64Array;
}

/**
 * Logits of tokens that were seen, made less likely: l / θ where l > 0, l · θ where it is not, so that θ > 1 lowers both
 * (CTRL, Keskar et al. 2019, https://arxiv.org/abs/1909.05858, §4.1; the case of l ≤ 0 as the transformers library has it, since division would
 * raise a negative logit). Each seen token is penalised once, however often it was seen. Returns a copy.
 */
export function penalise(logits: Float32Array, seen: Iterable<number>, penalty: number): Float32Array {
  // `from` asks for one element after the other and takes fifty times as long.
  const result = logits.slice();
  if (penalty === 1) return result;
  for (const token of new Set(seen)) {
    const logit = logits[token];
    if (logit !== undefined) result[token] = logit > 0 ? logit / penalty : logit * penalty;
  }
  return result;
}

/**
 * The distribution from which the next token is drawn; the probabilities sum to 1. The order of the steps is that of the
 * transformers library: repetition penalty, temperature, top-k, top-p, min-p, each on what the one before it left.
 * - Temperature: softmax(l / T) (Hinton et al. 2015, https://arxiv.org/abs/1503.02531, §2).
 * - Top-k: the k most likely (Fan et al. 2018, https://arxiv.org/abs/1805.04833, §5.1).
 * - Top-p: the smallest set of most likely tokens that reaches p (Holtzman et al. 2019, https://arxiv.org/abs/1904.09751, §3.1).
 * - Min-p: whatever reaches the share of the most likely one (Nguyen et al. 2024, https://arxiv.org/abs/2407.01082, §3).
 * The most likely token is always kept. Equal probabilities are ranked by token, the smaller first.
 * @param seen the tokens that the penalty lowers: prompt and text so far
 */
export function warp(logits: Float32Array, seen: Iterable<number>, settings: Warping): Kept {
  const { penalty, temperature, topK, topP, minP } = settings;
  const probabilities = softmax(penalty === 1 ? logits : penalise(logits, seen, penalty), temperature);
  const limit = topK > 0 ? Math.min(topK, probabilities.length) : probabilities.length;
  const tokens = cutByShare(cutByMass(rank(probabilities, limit, topP), probabilities, topP), probabilities, minP);
  const mass = massOf(tokens, probabilities);
  // A loop: `from` with a function takes ten times as long, and this runs for every token that is generated.
  const shares = new Float64Array(tokens.length);
  for (let index = 0; index < tokens.length; index++) shares[index] = probabilities[tokens[index]!]! / mass;
  return { tokens, probabilities: shares };
}

/** The shortest beginning of `ranked` whose share of the mass reaches `topP`. */
function cutByMass({ order, mass }: Ranked, probabilities: Float64Array, topP: number): Uint32Array {
  if (topP >= 1) return order;
  let sum = 0;
  for (let index = 0; index < order.length; index++) {
    sum += probabilities[order[index]!]!;
    if (sum >= topP * mass - ROUNDING) return order.subarray(0, index + 1);
  }
  return order;
}

function cutByShare(order: Uint32Array, probabilities: Float64Array, minP: number): Uint32Array {
  if (minP <= 0) return order;
  const least = minP * probabilities[order[0]!]! - ROUNDING;
  return order.filter((token) => probabilities[token]! >= least);
}
