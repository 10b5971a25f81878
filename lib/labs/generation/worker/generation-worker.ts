import type { PreTrainedModel } from "@xenova/transformers";
import { classifyFailure } from "@/lib/browser-models/worker/failure";
import { openAttention, openModel, type OpenModel } from "@/lib/labs/generation/worker/open-model";
import type { EndReason, Order, Report } from "@/lib/labs/generation/worker/protocol";
import { RunLogs } from "@/lib/labs/generation/worker/run-log";
import { runAttention, runMethod, runTiming } from "@/lib/labs/generation/worker/run-order";
import { tokenTeller } from "@/lib/labs/generation/worker/token-text";

let opened: Promise<OpenModel> | undefined;
let attention: Promise<PreTrainedModel> | undefined;
/** The last run that was to stop; runs are numbered in order. */
let stopped = -1;
/** Orders are carried out one after another; only stop is heard at once. */
let queue: Promise<void> = Promise.resolve();

const logs = new RunLogs();
const report = (message: Report) => postMessage(message);
const onProgress = (loaded: number, total: number) => report({ kind: "progress", loaded, total });

/**
 * Steps of a model wait for nothing but each other, and while they do no message is heard. A message to oneself comes behind those that
 * wait already.
 */
const channel = new MessageChannel();
function isStopped(run: number): Promise<boolean> {
  return new Promise((resolve) => {
    channel.port1.onmessage = () => resolve(run <= stopped);
    channel.port2.postMessage(null);
  });
}

async function requireOpened(): Promise<OpenModel> {
  if (!opened) throw new Error("An order came before a model was loaded.");
  return opened;
}

async function carryOut(order: Exclude<Order, { kind: "load" | "stop" | "inspect" }>): Promise<EndReason> {
  const model = await requireOpened();
  const around = { report, logs, isStopped: () => isStopped(order.run) };
  if (await around.isStopped()) return "stopped";
  switch (order.kind) {
    case "run":
      return runMethod(model, order, around);
    case "time":
      return runTiming(model, order, around);
    case "attend":
      attention ??= openAttention(model, onProgress);
      return runAttention(model, await attention, order, around);
  }
}

async function load({ model, device }: Extract<Order, { kind: "load" }>): Promise<void> {
  const start = performance.now();
  opened = openModel(model, device, onProgress);
  const { context, isChecked, isKept } = await opened;
  report({ kind: "loaded", ms: performance.now() - start, context, isChecked, isKept });
}

async function handle(order: Exclude<Order, { kind: "stop" | "inspect" }>): Promise<void> {
  try {
    if (order.kind === "load") return await load(order);
    report({ kind: "done", run: order.run, reason: await carryOut(order) });
  } catch (error) {
    if (order.kind === "attend") attention = undefined;
    report({ kind: "failed", ...("run" in order && { run: order.run }), failure: classifyFailure(error) });
  }
}

async function inspect({ run, position }: Extract<Order, { kind: "inspect" }>): Promise<void> {
  const { tokenizer } = await requireOpened();
  const inspected = logs.get(run)?.inspect(position, tokenTeller(tokenizer));
  report({ kind: "inspected", run, position, ...(inspected ?? { candidates: [], kept: 0 }) });
}

addEventListener("message", ({ data }: MessageEvent<Order>) => {
  if (data.kind === "stop") stopped = Math.max(stopped, data.run);
  else if (data.kind === "inspect") void inspect(data);
  else queue = queue.then(() => handle(data));
});
