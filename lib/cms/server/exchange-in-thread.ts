import "server-only";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import {
  FileRefused,
  type ExportedItem,
  type Reading,
  type ReadOptions,
  type WriteOptions,
  type Writing,
} from "@/lib/exchange/contract";
import { answerTask, type ExchangeAnswer, type ExchangeTask } from "@/lib/exchange/exchange-task";

/** Beside the bundled API (scripts/front/bundle.mjs); while developing, and in tests, there is no such file. */
const THREAD = join(dirname(fileURLToPath(import.meta.url)), "exchange-thread.cjs");
/** Two thousand items take some ten seconds; whatever takes longer than this is given up. */
const LONGEST_MS = 60_000;
const MOST_MEGABYTES = 1_024;

type Name = ExchangeTask["format"];

/** Reads a file. @throws {FileRefused} */
export async function readInThread(format: Name, bytes: Uint8Array, options: ReadOptions): Promise<Reading> {
  const answer = await inTurn({ do: "read", format, bytes, options });
  if ("reading" in answer) return answer.reading;
  throw refusalOf(answer);
}

/** Writes a file. @throws {FileRefused} too-slow, too-large */
export async function writeInThread(
  format: Name,
  items: readonly ExportedItem[],
  options: WriteOptions,
): Promise<Writing> {
  const answer = await inTurn({ do: "write", format, items, options });
  if ("writing" in answer) return answer.writing;
  throw refusalOf(answer);
}

const refusalOf = (answer: ExchangeAnswer): Error =>
  "refused" in answer ? new FileRefused(answer.refused, answer.detail) : new Error("an answer to something else");

let before: Promise<unknown> = Promise.resolve();

/** One file after the other: a second thread would only take the processor from those who are served. */
function inTurn(task: ExchangeTask): Promise<ExchangeAnswer> {
  const own = before.then(() => {
    return existsSync(THREAD) ? runThread(THREAD, task) : answerTask(task);
  });
  before = own.catch(() => undefined);
  return own;
}

/**
 * Has a thread of its own do it, so that the server answers meanwhile, and ends it.
 * @param file the thread, bundled (scripts/front/bundle.mjs)
 */
export async function runThread(file: string, task: ExchangeTask, longestMs = LONGEST_MS): Promise<ExchangeAnswer> {
  const worker = new Worker(file, { workerData: task, resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES } });
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<ExchangeAnswer>((settle, fail) => {
      timer = setTimeout(() => settle({ refused: "too-slow", detail: undefined }), longestMs);
      worker.once("message", settle).once("error", (fault: NodeJS.ErrnoException) => {
        if (fault.code === "ERR_WORKER_OUT_OF_MEMORY") settle({ refused: "too-large", detail: undefined });
        else fail(fault);
      });
    });
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}
