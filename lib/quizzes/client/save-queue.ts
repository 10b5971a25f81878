import { ApiError } from "@/lib/http/client";

/**
 * `clean`: everything is acknowledged. `saving`: something is under way. `offline`: the network or the server is away, and it is
 * tried again. `conflict`: a newer answer was kept, and the learner decides. `over`: the session has ended. `failed`: an answer that
 * the server does not take; the next change is tried anew.
 */
export type SaveState = "clean" | "saving" | "offline" | "conflict" | "over" | "failed";

export interface Save {
  readonly answer: unknown;
  readonly version: number;
}

interface Entry {
  /** The newest that was acknowledged. */
  version: number;
  /** Not sent yet. */
  waiting: { readonly answer: unknown } | undefined;
  isBusy: boolean;
  /** Refused because a newer answer is there. */
  refused: { readonly answer: unknown } | undefined;
  hasFailed: boolean;
}

interface Options {
  send(position: number, save: Save): Promise<unknown>;
  /** Resolves when enough was gathered of what is typed: one save for several keystrokes. */
  gather(): Promise<void>;
  /** Resolves after a while, or sooner when the network is back. */
  wait(ms: number): Promise<void>;
  onState(state: SaveState): void;
  readonly versions: ReadonlyMap<number, number>;
}

const PASSING: readonly string[] = ["offline", "unavailable", "internal", "too-many-requests"];
const ENDED: readonly string[] = ["quiz-over", "interview-over", "interview-moved-on", "not-found"];
const LONGEST_WAIT_MS = 15_000;

/** Keeps answers until the server has acknowledged them, newest last, one request at a time for each item. */
export interface SaveQueue {
  /** Takes the newest answer of an item; one that waits is replaced. */
  change(position: number, answer: unknown): void;
  /** Resolves as soon as nothing waits, or nothing more can be done: true when all is acknowledged. */
  settle(): Promise<boolean>;
  isClean(position: number): boolean;
  versionOf(position: number): number;
  /** Positions whose answer was refused for a newer one. */
  refusals(): ReadonlyMap<number, unknown>;
  /** Goes on from what the server has: with its answer, or with the refused one on top of it. */
  resolve(position: number, version: number, keepsMine: boolean): void;
}

/**
 * What was sent is sent again, byte for byte, until it is acknowledged: had only the reply been lost, the server knows it. Only then
 * does a newer answer follow, with the next version.
 */
export function createSaveQueue({ send, gather, wait, onState, versions }: Options): SaveQueue {
  const entries = new Map<number, Entry>();
  let isOffline = false;
  let isOver = false;
  let settling: ((isAll: boolean) => void)[] = [];
  /** Lets what is being gathered go at once. */
  let hurry = (): void => undefined;
  let hurried = new Promise<void>((resolve) => (hurry = resolve));

  function entryOf(position: number): Entry {
    let entry = entries.get(position);
    if (!entry) {
      entry = {
        version: versions.get(position) ?? 0,
        waiting: undefined,
        isBusy: false,
        refused: undefined,
        hasFailed: false,
      };
      entries.set(position, entry);
    }
    return entry;
  }

  const some = (test: (entry: Entry) => boolean) => [...entries.values()].some(test);

  function currentState(): SaveState {
    if (isOver) return "over";
    if (some(({ refused }) => refused !== undefined)) return "conflict";
    if (some(({ isBusy, waiting }) => isBusy || waiting !== undefined)) return isOffline ? "offline" : "saving";
    return some(({ hasFailed }) => hasFailed) ? "failed" : "clean";
  }

  function tell(): void {
    const state = currentState();
    onState(state);
    if (state === "saving" || state === "offline") return;
    const waiting = settling;
    settling = [];
    hurried = new Promise((resolve) => (hurry = resolve));
    waiting.forEach((done) => done(state === "clean"));
  }

  async function pump(position: number): Promise<void> {
    const entry = entryOf(position);
    if (entry.isBusy) return;
    entry.isBusy = true;
    while (entry.waiting && !entry.refused && !isOver) {
      await Promise.race([gather(), hurried]);
      // Nobody takes it away but this loop: a change puts a newer one in its place.
      const { answer } = entry.waiting;
      entry.waiting = undefined;
      await deliver(entry, position, { answer, version: entry.version + 1 });
    }
    entry.isBusy = false;
    tell();
  }

  async function deliver(entry: Entry, position: number, save: Save): Promise<void> {
    for (let pause = 1_000; !isOver; pause = Math.min(LONGEST_WAIT_MS, pause * 2)) {
      try {
        await send(position, save);
        entry.version = save.version;
        isOffline = false;
        return;
      } catch (error) {
        const code = error instanceof ApiError ? error.code : "internal";
        isOffline = PASSING.includes(code);
        if (!isOffline) return refuse(entry, code, save);
        tell();
        await wait(pause);
      }
    }
  }

  function refuse(entry: Entry, code: string, save: Save): void {
    if (code === "answer-outdated" || code === "draft-newer") {
      entry.refused = entry.waiting ?? { answer: save.answer };
      entry.waiting = undefined;
    } else if (ENDED.includes(code)) isOver = true;
    else entry.hasFailed = true;
  }

  return {
    change(position, answer) {
      if (isOver) return;
      const entry = entryOf(position);
      entry.hasFailed = false;
      if (entry.refused) entry.refused = { answer };
      else entry.waiting = { answer };
      tell();
      void pump(position);
    },
    settle: () =>
      new Promise((resolve) => {
        settling.push(resolve);
        hurry();
        tell();
      }),
    isClean(position) {
      const { waiting, isBusy, refused } = entryOf(position);
      return !waiting && !isBusy && !refused;
    },
    versionOf: (position) => entryOf(position).version,
    refusals: () =>
      new Map(
        [...entries].flatMap(([position, { refused }]) => (refused ? [[position, refused.answer] as const] : [])),
      ),
    resolve(position, version, keepsMine) {
      const entry = entryOf(position);
      entry.version = Math.max(entry.version, version);
      if (keepsMine && entry.refused) entry.waiting = entry.refused;
      entry.refused = undefined;
      tell();
      void pump(position);
    },
  };
}
