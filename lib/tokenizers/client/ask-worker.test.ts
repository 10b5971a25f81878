import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { extendInWorker, measureInWorker, readFileInWorker, trainInWorker } from "@/lib/tokenizers/client/ask-worker";
import type { WorkerReply, WorkerRequest } from "@/lib/tokenizers/client/worker-messages";
import type { TrainingOptions } from "@/lib/tokenizers/contract";
import { createTokenizer } from "@/lib/tokenizers/create-tokenizer";
import { writeTokenizerJson } from "@/lib/tokenizers/write-tokenizer-json";

/** The worker's own file in this thread, between two ports that copy what passes as a browser does. */
let ended = 0;
let hear: ((event: { data: WorkerRequest }) => void) | undefined;

class WorkerHere extends EventTarget {
  #isOver = false;
  postMessage(request: WorkerRequest): void {
    const told = structuredClone(request);
    vi.stubGlobal("postMessage", (reply: WorkerReply) => {
      const data = structuredClone(reply);
      queueMicrotask(() => this.#isOver || this.dispatchEvent(Object.assign(new Event("message"), { data })));
    });
    setTimeout(() => this.#isOver || hear?.({ data: told }));
  }
  terminate(): void {
    this.#isOver = true;
    ended++;
  }
}

beforeEach(async () => {
  ended = 0;
  vi.resetModules();
  vi.stubGlobal("Worker", WorkerHere);
  vi.stubGlobal("addEventListener", (_: string, listener: typeof hear) => (hear = listener));
  await import("@/lib/tokenizers/client/tokenizer-worker");
});
afterEach(() => vi.unstubAllGlobals());

const options: TrainingOptions = {
  kind: "byte-bpe",
  pattern: "gpt2",
  ...{ vocabularySize: 260, minFrequency: 1, specialTokens: [] },
};

describe("the worker", () => {
  it("trains, says how far it is, and is ended with its answer", async () => {
    const onProgress = vi.fn();
    const { spec, steps } = await trainInWorker(["low lower lowest"], options, { onProgress });
    expect(steps!.count[0]).toBe(3);
    expect(createTokenizer(spec).encodeIds("low")).toHaveLength(1);
    expect(onProgress).toHaveBeenCalled();
    expect(ended).toBe(1);
  });

  it("measures a text with the tokenizer as it was at a size", async () => {
    const { spec } = await trainInWorker(["low lower lowest"], options);
    const measured = async (size: number) => (await measureInWorker({ spec, size }, "low 低")).latin.tokens;
    expect([await measured(256), await measured(spec.model.pieces.length)]).toEqual([3, 1]);
  });

  it("extends a vocabulary and reads a file", async () => {
    const { spec } = await trainInWorker(["low lower lowest"], options);
    const extended = await extendInWorker(spec, ["中文 中文"], { added: 4, minFrequency: 1 });
    expect(extended.model.pieces).toHaveLength(spec.model.pieces.length + 4);
    expect(await readFileInWorker(new Blob([writeTokenizerJson(spec)]))).toEqual({ spec, approximations: [] });
    expect(await readFileInWorker(new Blob(["{}"]))).toEqual({ problem: { code: "no-tokenizer", path: "model" } });
  });

  it("is ended at once when it is no longer wanted", async () => {
    const control = new AbortController();
    const training = trainInWorker(["a b c"], options, { signal: control.signal });
    control.abort(new Error("not wanted"));
    await expect(training).rejects.toThrow("not wanted");
    expect(ended).toBe(1);
    await expect(trainInWorker(["a"], options, { signal: control.signal })).rejects.toThrow("not wanted");
    expect(ended).toBe(1);
  });

  it("that cannot be started is an error", async () => {
    vi.stubGlobal(
      "Worker",
      class extends WorkerHere {
        override postMessage() {
          setTimeout(() => this.dispatchEvent(Object.assign(new Event("error"), { message: "" })));
        }
      },
    );
    await expect(trainInWorker(["a"], options)).rejects.toThrow("could not be loaded");
    expect(ended).toBe(1);
  });
});
