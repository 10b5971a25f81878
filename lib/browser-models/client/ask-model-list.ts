import { type ModelFacts, readModelList } from "@/lib/browser-models/model-list";
import { keepList, keepOnly, readKeptList } from "@/lib/browser-models/model-store";
import type { FailureKind, ListReport } from "@/lib/browser-models/source";

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

/**
 * Asks a host for its list. While it cannot be had, the list of an earlier visit stands in, since models that the browser has kept need no host.
 * @param worker the one that may ask hosts; it is ended
 */
export async function askModelList(worker: Worker, host: string, tiny: ModelFacts): Promise<ListState> {
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
