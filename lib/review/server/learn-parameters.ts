import "server-only";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import { AppError } from "@/lib/core/errors";
import type { TrainingExample } from "@/lib/review/training-set";

/** Thousands of reviews take seconds; whatever takes longer than this is given up. */
const LONGEST_MS = 120_000;

// FSRS's own optimiser as WebAssembly. It was made for browsers, where `self` is, and reports its progress to the console. In a thread
// of its own, so that the server answers meanwhile; the code stands here because a bundle keeps no file of its own for it.
const CODE = `
  const { parentPort, workerData } = require("node:worker_threads");
  const { readFileSync } = require("node:fs");
  const said = [];
  console.log = console.error = (...words) => void said.push(words.join(" "));
  globalThis.self = { addEventListener() {}, removeEventListener() {} };
  import(workerData.module).then(({ initSync, Fsrs }) => {
    initSync({ module: readFileSync(workerData.wasm) });
    const { ratings, deltas, lengths } = workerData;
    parentPort.postMessage({ parameters: [...new Fsrs().computeParameters(ratings, deltas, lengths, null, false)] });
  }).catch((error) => parentPort.postMessage({ error: String(error) + " " + said.join(" ") }));
`;

/**
 * FSRS-6 weights that foretell these examples best (fsrs-browser, the optimiser of FSRS's authors).
 * @throws {AppError} too-few-reviews where what is left without rare intervals is too little
 */
export async function learnParameters(examples: readonly TrainingExample[]): Promise<number[]> {
  const resolve = createRequire(join(process.cwd(), "package.json"));
  const all = examples.flatMap(({ reviews }) => reviews);
  const workerData = {
    module: pathToFileURL(resolve.resolve("fsrs-browser")).href,
    wasm: resolve.resolve("fsrs-browser/fsrs_browser_bg.wasm"),
    ratings: Uint32Array.from(all, ({ rating }) => rating),
    deltas: Uint32Array.from(all, ({ deltaT }) => deltaT),
    lengths: Uint32Array.from(examples, ({ reviews }) => reviews.length),
  };
  const worker = new Worker(CODE, { eval: true, workerData });
  try {
    const answer = await new Promise<{ parameters?: number[]; error?: string }>((settle, fail) => {
      const timer = setTimeout(() => fail(new Error("learning parameters took too long")), LONGEST_MS);
      worker.once("error", fail).once("message", (message) => {
        clearTimeout(timer);
        settle(message as { parameters?: number[]; error?: string }); // posted by the code above
      });
    });
    if (answer.parameters) return answer.parameters;
    if (answer.error?.includes("NotEnoughData")) throw new AppError("too-few-reviews");
    throw new Error(`parameters were not learnt: ${answer.error}`);
  } finally {
    await worker.terminate();
  }
}
