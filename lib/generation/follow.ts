import { type Beam, type Extended, extendBeams, FIRST_BEAM } from "@/lib/generation/beam";

/** A model that reads tokens on top of what it has read, its state, such as a KV cache. */
export interface Reader<State> {
  /**
   * Reads `tokens` after what `state` holds, which stays as it was.
   * @returns the logits behind the last token, and a new state
   */
  read(tokens: readonly number[], state?: State): Promise<{ readonly logits: Float32Array; readonly state: State }>;
  /** Gives back what a state holds. */
  forget(state: State): void;
}

interface Common {
  readonly prompt: readonly number[];
  /** How many tokens at most. */
  readonly length: number;
  /** Tokens that end a text. */
  readonly ends: ReadonlySet<number>;
}

export interface Continued {
  readonly token: number;
  /** The logits from which it was chosen; they are the reader's own and may be changed by its next read. */
  readonly logits: Float32Array;
}

/**
 * Continues a prompt token by token, each read once, until an end token, the length, or the caller stops listening.
 * @param choose the next token from the logits, all tokens so far, and its position behind the prompt
 */
export async function* continueText<State>(
  reader: Reader<State>,
  { prompt, length, ends }: Common,
  choose: (logits: Float32Array, tokens: readonly number[], position: number) => number,
): AsyncGenerator<Continued> {
  const tokens = [...prompt];
  let [state, fresh]: [State | undefined, readonly number[]] = [undefined, prompt];
  try {
    for (let position = 0; position < length; position++) {
      const read = await reader.read(fresh, state);
      if (state !== undefined) reader.forget(state);
      state = read.state;
      const token = choose(read.logits, tokens, position);
      tokens.push(token);
      fresh = [token];
      yield { token, logits: read.logits };
      if (ends.has(token)) return;
    }
  } finally {
    if (state !== undefined) reader.forget(state);
  }
}

/**
 * Follows the best `width` texts at once, best first, until all have ended or the length is reached. Beams that come of one share its
 * state, since reading changes none.
 */
export async function* followBeams<State>(
  reader: Reader<State>,
  { prompt, length, ends, width, alpha }: Common & { readonly width: number; readonly alpha: number },
): AsyncGenerator<readonly Beam[]> {
  let beams: readonly (Beam | Extended)[] = [FIRST_BEAM];
  let states: (State | undefined)[] = [undefined];
  const forgetAll = (kept: readonly (State | undefined)[]) => {
    for (const state of new Set(states)) if (state !== undefined && !kept.includes(state)) reader.forget(state);
  };
  try {
    for (let position = 0; position < length && beams.some(({ isFinished }) => !isFinished); position++) {
      const logits: (Float32Array | undefined)[] = [];
      const after: (State | undefined)[] = [];
      for (const [index, beam] of beams.entries()) {
        if (beam.isFinished) continue;
        const read = await reader.read(position === 0 ? prompt : beam.tokens.slice(-1), states[index]);
        logits[index] = read.logits.slice();
        after[index] = read.state;
      }
      const extended = extendBeams(beams, logits, { width, alpha, ends });
      forgetAll([]);
      states = after;
      const kept = extended.map((beam) => (beam.isFinished ? undefined : after[beam.from]));
      forgetAll(kept);
      [beams, states] = [extended, kept];
      yield beams;
    }
  } finally {
    forgetAll([]);
  }
}

/** One measured read: how many tokens stood before and in it, and how long it took. */
export interface Timed {
  readonly length: number;
  readonly withCache: number;
  /** The whole text read anew; measured at some lengths only. */
  readonly withoutCache?: number;
}

/**
 * Reads the same text with and without a cache and measures each read. The first read of both kinds is not reported: it pays for what is
 * made once.
 * @param tokens the text
 * @param from how many of them are read beforehand
 * @param every at which lengths the whole text is read anew
 * @param now milliseconds
 */
export async function* timeReads<State>(
  reader: Reader<State>,
  { tokens, from, every }: { readonly tokens: readonly number[]; readonly from: number; readonly every: number },
  now: () => number,
): AsyncGenerator<Timed> {
  let { state } = await reader.read(tokens.slice(0, from));
  const readWhole = async (length: number) => {
    const start = now();
    const whole = await reader.read(tokens.slice(0, length));
    const took = now() - start;
    reader.forget(whole.state);
    return took;
  };
  try {
    await readWhole(from);
    for (let length = from + 1; length <= tokens.length; length++) {
      const start = now();
      const read = await reader.read(tokens.slice(length - 1, length), state);
      const withCache = now() - start;
      reader.forget(state);
      state = read.state;
      if (length === from + 1) continue;
      yield { length, withCache, ...(length % every === 0 && { withoutCache: await readWhole(length) }) };
    }
  } finally {
    reader.forget(state);
  }
}
