import { useCallback, useEffect, useState } from "react";
import type { BuiltFiles } from "@/lib/labs/generation/client/built-files";
import { type ModelFacts, readModelList } from "@/lib/labs/generation/model-list";
import { keepList, keepOnly, readKeptList } from "@/lib/labs/generation/model-store";
import type { FailureKind, ListReport } from "@/lib/labs/generation/worker/protocol";

/** The models of the host, as far as they are known. */
export interface ListState {
  /** Nothing before somebody asks. */
  readonly status: "unasked" | "asking" | "here" | "failed";
  /** With a failure these are the ones of an earlier visit. */
  readonly models: readonly ModelFacts[];
  readonly failure?: ListFailure;
}
export type ListFailure = FailureKind | "unreadable";
/** A list is a few thousand bytes: a host that has sent none by then sends none. */
const PATIENCE_MS = 30_000;
const UNASKED: ListState = { status: "unasked", models: [] };

/**
 * The list of the host of larger models. It is asked when somebody wants it, and once again by `ask`; while it cannot be had, the list of
 * an earlier visit stands in, since models that the browser has kept need no host.
 */
export function useModelList(
  { host, list, model: tiny }: BuiltFiles,
  isWanted: boolean,
): { readonly state: ListState; ask(): void } {
  const [asked, setAsked] = useState(0);
  const [answer, setAnswer] = useState<ListState & { readonly asked: number }>();
  const isAsked = host !== undefined && (isWanted || asked > 0);
  useEffect(() => {
    if (!host || !isAsked) return;
    const worker = new Worker(list, { type: "module" });
    let isHere = true;
    const settle = (next: ListState) =>
      isHere &&
      setAnswer((before) => {
        // What stays the same is the same: a model that is loaded hangs on it.
        const isSame = before && JSON.stringify(before.models) === JSON.stringify(next.models);
        return { ...next, models: isSame ? before.models : next.models, asked };
      });
    askWorker(worker, host, tiny).then(settle, () => settle({ ...UNASKED, status: "failed", failure: "unknown" }));
    return () => {
      isHere = false;
      worker.terminate();
    };
  }, [host, list, tiny, isAsked, asked]);

  const asking: ListState = { status: "asking", models: answer?.models ?? UNASKED.models };
  const state = answer?.asked === asked ? answer : isAsked ? asking : UNASKED;
  return { state, ask: useCallback(() => setAsked((count) => count + 1), []) };
}

async function askWorker(worker: Worker, host: string, tiny: ModelFacts): Promise<ListState> {
  const report = await new Promise<ListReport>((resolve) => {
    setTimeout(() => resolve({ kind: "failed", failure: { kind: "unreachable", detail: "" } }), PATIENCE_MS);
    worker.onmessage = ({ data }: MessageEvent<ListReport>) => resolve(data);
    worker.onerror = (event) => {
      event.preventDefault();
      resolve({ kind: "failed", failure: { kind: "unreachable", detail: event.message } });
    };
    worker.postMessage(host);
  });
  worker.terminate();
  const list = report.kind === "list" ? readModelList(report.text) : undefined;
  if (report.kind === "list" && list) {
    await keepList(host, report.text);
    await keepOnly([tiny, ...list.models]);
    return { status: "here", models: list.models };
  }
  const failure = report.kind === "failed" ? report.failure.kind : "unreadable";
  const kept = readModelList((await readKeptList(host)) ?? "");
  return { status: "failed", models: kept?.models ?? [], failure };
}
