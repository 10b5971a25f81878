import { logSumExp } from "@/lib/generation/softmax";

/** One of the texts that are followed at once. */
export interface Beam {
  readonly tokens: readonly number[];
  /** Σ log p of its tokens, in nats. */
  readonly logProbability: number;
  readonly isFinished: boolean;
}

export const FIRST_BEAM: Beam = { tokens: [], logProbability: 0, isFinished: false };

/**
 * What beams are compared by: Σ log p ÷ nᵅ, with n tokens (the length penalty of the transformers library; Wu et al. 2016,
 * https://arxiv.org/abs/1609.08144, §7, have ((5 + n) ÷ 6)ᵅ instead). α = 0 is the plain sum, which favours short texts; α = 1 the mean.
 */
export function scoreBeam({ tokens, logProbability }: Pick<Beam, "tokens" | "logProbability">, alpha: number): number {
  return tokens.length === 0 ? 0 : logProbability / tokens.length ** alpha;
}

export interface Extended extends Beam {
  /** Which of the beams before it this one continues. */
  readonly from: number;
}

/**
 * The best `width` continuations of all beams by their score. Finished beams stay as they are and keep their place while nothing beats
 * them. Among equals the earlier beam and the smaller token come first, so a width of 1 is greedy decoding.
 * @param logits of each beam that is not finished; nothing for the others
 */
export function extendBeams(
  beams: readonly Beam[],
  logits: readonly (Float32Array | undefined)[],
  { width, alpha, ends }: { readonly width: number; readonly alpha: number; readonly ends: ReadonlySet<number> },
): Extended[] {
  const candidates = beams.flatMap((beam, from): Extended[] => {
    const own = logits[from];
    if (!own || beam.isFinished) return [{ ...beam, from }];
    const normalizer = logSumExp(own);
    return topTokens(own, width).map((token) => ({
      tokens: [...beam.tokens, token],
      logProbability: beam.logProbability + own[token]! - normalizer,
      isFinished: ends.has(token),
      from,
    }));
  });
  return candidates
    .map((beam) => ({ beam, score: scoreBeam(beam, alpha) }))
    .toSorted((a, b) => b.score - a.score)
    .slice(0, width)
    .map(({ beam }) => beam);
}

/** No more than `width` continuations of one beam can be among the best `width` of all. */
function topTokens(logits: Float32Array, width: number): number[] {
  const top: number[] = [];
  for (let token = 0; token < logits.length; token++) {
    if (top.length === width && logits[token]! <= logits[top.at(-1)!]!) continue;
    let at = top.length;
    while (at > 0 && logits[token]! > logits[top[at - 1]!]!) at--;
    top.splice(at, 0, token);
    if (top.length > width) top.pop();
  }
  return top;
}
