/**
 * softmax(l / T) in doubles, with the largest logit taken off first so that nothing overflows. `temperature` > 0; logits of −∞ get 0.
 * Where every other logit is so far below that its exponential vanishes, the largest has all.
 */
export function softmax(logits: Float32Array, temperature = 1): Float64Array {
  const largest = largestOf(logits);
  const result = new Float64Array(logits.length);
  let sum = 0;
  for (let index = 0; index < logits.length; index++) {
    const value = Math.exp((logits[index]! - largest) / temperature);
    result[index] = value;
    sum += value;
  }
  for (let index = 0; index < result.length; index++) result[index]! /= sum;
  return result;
}

/** log softmax(l) of one token, in nats: l − max − log Σ exp(l − max). */
export function logProbability(logits: Float32Array, token: number): number {
  return logits[token]! - logSumExp(logits);
}

/** log Σ exp(l), without overflow. */
export function logSumExp(logits: Float32Array): number {
  const largest = largestOf(logits);
  let sum = 0;
  for (let index = 0; index < logits.length; index++) sum += Math.exp(logits[index]! - largest);
  return largest + Math.log(sum);
}

function largestOf(logits: Float32Array): number {
  let largest = -Infinity;
  for (let index = 0; index < logits.length; index++) if (logits[index]! > largest) largest = logits[index]!;
  return largest;
}

/** The most likely token; among equals the smallest, as the transformers libraries take it. */
export function argmax(logits: Float32Array): number {
  let best = 0;
  for (let index = 1; index < logits.length; index++) if (logits[index]! > logits[best]!) best = index;
  return best;
}
