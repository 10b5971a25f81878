import { rank } from "@/lib/generation/rank";
import { softmax } from "@/lib/generation/softmax";
import { warp, type Warping } from "@/lib/generation/warp";
import type { Inspected, Token } from "@/lib/labs/generation/worker/protocol";

/** How many tokens of a distribution are shown. */
const SHOWN = 10;
/** And of those that the rules have made the most likely ones. */
const SHOWN_AFTER = 4;
/** 128 MB for all texts together: whole ones of the tiny model, some two hundred steps of a vocabulary of 150,000. */
const MOST_NUMBERS = 2 ** 25;
/** A comparison makes two of them, and the text above it can still be looked at. */
const MOST_LOGS = 3;

/** The logits of the last runs. The oldest run gives way where there is no room for the newest. */
export class RunLogs {
  readonly #logs = new Map<number, RunLog>();

  constructor(private readonly most = MOST_NUMBERS) {}

  open(run: number, log: RunLog): void {
    for (const old of [...this.#logs.keys()].slice(0, 1 - MOST_LOGS)) this.#logs.delete(old);
    this.#logs.set(run, log);
  }

  /** Keeps what the next step of a run chose from, if there is room. */
  keep(run: number, logits: Float32Array): void {
    for (const old of this.#logs.keys()) {
      if (old === run || this.#held() + logits.length <= this.most) break;
      this.#logs.delete(old);
    }
    this.#logs.get(run)?.keep(logits, this.#held() + logits.length <= this.most);
  }

  get(run: number): RunLog | undefined {
    return this.#logs.get(run);
  }

  #held(): number {
    return [...this.#logs.values()].reduce((sum, { numbers }) => sum + numbers, 0);
  }
}

/**
 * The logits of a run, so that any step can be looked at afterwards. The distributions are worked out for those steps alone: for all of
 * them it would take a fifth of the time of a small model.
 */
export class RunLog {
  readonly #steps: (Float32Array | undefined)[] = [];
  /** How many are held. */
  numbers = 0;

  constructor(
    /** Prompt and text; grows with the run. */
    private readonly tokens: readonly number[],
    private readonly promptLength: number,
    private readonly warping: Warping,
  ) {}

  /** The logits of the next step, or nothing of them where there is no room. */
  keep(logits: Float32Array, isRoom: boolean): void {
    this.#steps.push(isRoom ? logits.slice() : undefined);
    if (isRoom) this.numbers += logits.length;
  }

  /** The distribution of a step before and after the rules; nothing where it was not kept. */
  inspect(position: number, tell: (id: number) => Token): Inspected | undefined {
    const logits = this.#steps[position];
    const at = this.promptLength + position;
    const chosen = this.tokens[at];
    if (!logits || chosen === undefined) return undefined;
    const before = softmax(logits);
    const { tokens, probabilities } = warp(logits, this.tokens.slice(0, at), this.warping);
    const shown = new Set([...rank(before, SHOWN).order, ...tokens.subarray(0, SHOWN_AFTER), chosen]);
    const candidates = [...shown]
      .toSorted((a, b) => before[b]! - before[a]! || a - b)
      .map((id) => ({
        ...tell(id),
        ...{ logit: logits[id]!, before: before[id]!, after: probabilities[tokens.indexOf(id)] ?? 0 },
      }));
    return { candidates, kept: tokens.length };
  }
}
