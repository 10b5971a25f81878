import type { FailureKind } from "@/lib/browser-models/source";
import type { EmbedOrder, EmbedReport, SentenceModel } from "@/lib/judges/worker/protocol";

/** Why there are no vectors. */
export class EmbedFailure extends Error {
  override readonly name = "EmbedFailure";
  constructor(
    readonly kind: FailureKind,
    detail: string,
  ) {
    super(detail);
  }
}

/** How far it is: bytes of the model, then texts. */
export type Progress =
  | Pick<Extract<EmbedReport, { kind: "loading" }>, "kind" | "loaded" | "total">
  | {
      readonly kind: "reading";
      readonly done: number;
      readonly total: number;
    };

export interface Embedder {
  /** @throws {EmbedFailure} */
  embed(texts: readonly string[], onProgress: (progress: Progress) => void): Promise<readonly Float32Array[]>;
}

interface Job {
  onProgress(progress: Progress): void;
  resolve(vectors: readonly Float32Array[]): void;
  reject(failure: EmbedFailure): void;
}

/**
 * A model of sentences in its worker. The worker is made when it is first needed, serves every question of a page, and is left behind for a new
 * one when it fails.
 * @param open makes the worker
 */
export function createEmbedder(open: () => Worker, model: SentenceModel): Embedder {
  const jobs = new Map<number, Job>();
  let worker: Worker | undefined;
  let next = 0;

  function fail(kind: FailureKind, detail: string) {
    worker?.terminate();
    worker = undefined;
    for (const job of jobs.values()) job.reject(new EmbedFailure(kind, detail));
    jobs.clear();
  }

  function start(): Worker {
    const own = open();
    own.onmessage = ({ data }: MessageEvent<EmbedReport>) => {
      if (own !== worker) return;
      if (data.kind === "failed") return fail(data.failure.kind, data.failure.detail);
      if (data.kind === "loading") return jobs.forEach((job) => job.onProgress(data));
      const job = jobs.get(data.job);
      if (data.kind === "reading") return job?.onProgress(data);
      jobs.delete(data.job);
      job?.resolve(data.vectors);
    };
    own.onerror = (event) => {
      event.preventDefault();
      if (own === worker) fail("unknown", event.message ?? "");
    };
    return own;
  }

  return {
    embed: (texts, onProgress) =>
      new Promise((resolve, reject) => {
        worker ??= start();
        const job = next++;
        jobs.set(job, { onProgress, resolve, reject });
        worker.postMessage({ job, model, texts } satisfies EmbedOrder);
      }),
  };
}
