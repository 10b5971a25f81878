import { scoreBeam } from "@/lib/generation/beam";
import { draw, rngAt } from "@/lib/generation/draw";
import { continueText, followBeams, timeReads } from "@/lib/generation/follow";
import { argmax, logProbability } from "@/lib/generation/softmax";
import { penalise, warp } from "@/lib/generation/warp";
import { KnownFailure } from "@/lib/browser-models/worker/failure";
import { forward, readModel } from "@/lib/labs/generation/worker/model-reader";
import { openAttention, type OpenModel } from "@/lib/labs/generation/worker/open-model";
import type { EndReason, Method, Order, Report, Setup, Step, Token } from "@/lib/labs/generation/worker/protocol";
import { RunLog, type RunLogs } from "@/lib/labs/generation/worker/run-log";
import { tokenTeller } from "@/lib/labs/generation/worker/token-text";

/** What one order needs of the worker around it. */
export interface Surroundings {
  report(report: Report): void;
  /** Lets messages be heard; true when one of them said stop. */
  isStopped(): Promise<boolean>;
  /** Hold what the steps of runs chose from, so that it can be asked for. */
  readonly logs: RunLogs;
}

/** Steps are sent together, about as often as a screen is painted. */
const SEND_MS = 40;

/** The tokens of a prompt, in the model's template for conversations where that is wanted. */
function encodePrompt(
  { tokenizer, template }: OpenModel,
  { prompt, isChat }: Pick<Setup, "prompt" | "isChat">,
): number[] {
  if (!isChat) return tokenizer.encode(prompt);
  return tokenizer.apply_chat_template([{ role: "user", content: prompt }], {
    ...{ add_generation_prompt: true, tokenize: true, return_tensor: false, return_dict: false },
    ...(template !== undefined && { chat_template: template }),
  }) as unknown as number[];
}

/** Continues a prompt by one method and reports every step. */
export async function runMethod(
  opened: OpenModel,
  { run, setup, method }: Extract<Order, { kind: "run" }>,
  around: Surroundings,
): Promise<EndReason> {
  const tell = tokenTeller(opened.tokenizer);
  const own = encodePrompt(opened, setup);
  const prompt = [...own, ...setup.head];
  const room = opened.context - prompt.length;
  if (own.length === 0 || room < 1) throw new KnownFailure("too-long", `${prompt.length} of ${opened.context}`);
  around.report({ kind: "prompt", run, tokens: own.map(tell) });
  const common = { prompt, length: Math.min(setup.length, room), ends: opened.ends };
  return method.kind === "beam"
    ? followAndReport(opened, run, { ...common, ...method }, tell, around)
    : continueAndReport(opened, run, common, setup, method, tell, around);
}

type Common = { readonly prompt: readonly number[]; readonly length: number; readonly ends: ReadonlySet<number> };

async function continueAndReport(
  { model }: OpenModel,
  run: number,
  common: Common,
  { head }: Setup,
  method: Exclude<Method, { kind: "beam" }>,
  tell: (id: number) => Token,
  { report, isStopped, logs }: Surroundings,
): Promise<EndReason> {
  const { warping } = method;
  const all = [...common.prompt];
  logs.open(run, new RunLog(all, common.prompt.length, warping));
  let waiting: Step[] = [];
  const choose = (logits: Float32Array, tokens: readonly number[], position: number) => {
    if (method.kind === "sampling")
      return draw(warp(logits, tokens, warping), rngAt(method.seed, head.length + position).next());
    return argmax(warping.penalty === 1 ? logits : penalise(logits, tokens, warping.penalty));
  };
  let [last, sent] = [performance.now(), 0];
  const send = () => {
    if (waiting.length > 0) report({ kind: "steps", run, steps: waiting });
    [waiting, sent] = [[], performance.now()];
  };
  for await (const { token, logits } of continueText(readModel(model), common, choose)) {
    logs.keep(run, logits);
    all.push(token);
    const now = performance.now();
    waiting.push({ token: tell(token), logProbability: logProbability(logits, token), ms: now - last });
    last = now;
    if (now - sent < SEND_MS) continue;
    send();
    if (await isStopped()) return "stopped";
  }
  send();
  return common.ends.has(all.at(-1)!) ? "end" : "length";
}

async function followAndReport(
  { model }: OpenModel,
  run: number,
  settings: Common & { readonly width: number; readonly alpha: number },
  tell: (id: number) => Token,
  { report, isStopped }: Surroundings,
): Promise<EndReason> {
  const start = performance.now();
  let isDone = false;
  for await (const beams of followBeams(readModel(model), settings)) {
    report({
      ...{ kind: "beams", run, ms: performance.now() - start },
      beams: beams.map((beam) => ({
        tokens: beam.tokens.map(tell),
        ...{ logProbability: beam.logProbability, score: scoreBeam(beam, settings.alpha), isFinished: beam.isFinished },
      })),
    });
    isDone = beams.every(({ isFinished }) => isFinished);
    if (!isDone && (await isStopped())) return "stopped";
  }
  return isDone ? "end" : "length";
}

/** Reads one text with and without a cache and reports what each read takes. */
export async function runTiming(
  opened: OpenModel,
  { run, length, every, ...given }: Extract<Order, { kind: "time" }>,
  { report, isStopped }: Surroundings,
): Promise<EndReason> {
  const own = encodePrompt(opened, given);
  if (own.length === 0) throw new KnownFailure("too-long", "0");
  const total = Math.min(length, opened.context);
  // What is read does not change how long it takes: the prompt over and over is text enough.
  const tokens = Array.from({ length: total }, (_, at) => own[at % own.length]!);
  const from = Math.min(8, total - 2);
  for await (const timed of timeReads(readModel(opened.model), { tokens, from, every }, () => performance.now())) {
    report({ kind: "timed", run, ...timed });
    if (await isStopped()) return "stopped";
  }
  return "length";
}

/** The attention of every head at every token of a text. */
export async function runAttention(
  opened: OpenModel,
  attention: Awaited<ReturnType<typeof openAttention>>,
  { run, text }: Extract<Order, { kind: "attend" }>,
  { report }: Surroundings,
): Promise<EndReason> {
  const tokens = opened.tokenizer.encode(text).slice(0, 64);
  if (tokens.length === 0) throw new KnownFailure("too-long", "0");
  const outputs = await forward(attention, tokens, 0);
  const tell = tokenTeller(opened.tokenizer);
  const names = Object.keys(outputs).filter((name) => name.startsWith("attentions."));
  const maps = names.map((name) => (outputs[name]!.tolist() as number[][][][])[0]!);
  report({ kind: "attention", run, tokens: tokens.map(tell), maps });
  return "end";
}
