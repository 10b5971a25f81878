import { build } from "esbuild";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { BPE, byteLevelPreTokenizer, Tokenizer } from "tokenizers";
import type { TrainingOptions } from "@/lib/tokenizers/contract";

interface Trained {
  readonly took: number;
  readonly pieces: number;
  readonly merges: readonly (readonly string[])[] | null;
}

/** Bundles the thread as the page's worker is bundled. Returns what trains in it: the text is already there, as it is in the page. */
export async function bundleThread(folder: string) {
  const outfile = join(folder, "train-thread.mjs");
  await build({
    ...{ entryPoints: ["scripts/bench/train-thread.ts"], outfile, bundle: true, minify: true },
    ...{ format: "esm", platform: "node", logLevel: "warning" },
  });
  return (texts: readonly string[], options: TrainingOptions): Promise<Trained> =>
    new Promise((resolve, reject) => {
      const worker = new Worker(outfile, { workerData: { texts, options } });
      worker.once("message", (trained: Trained) => resolve(trained));
      worker.once("error", reject);
    });
}

/**
 * The same by Hugging Face's native library. Its binding for Node takes files, reads them line by line and trains 30,000 pieces, the
 * default of BpeTrainer.
 */
export function trainNatively(text: string, folder: string): Trained {
  const file = join(folder, "text.txt");
  writeFileSync(file, text);
  const tokenizer = new Tokenizer(BPE.empty());
  tokenizer.setPreTokenizer(byteLevelPreTokenizer(false));
  const start = performance.now();
  tokenizer.train([file]);
  const took = performance.now() - start;
  const saved = join(folder, "tokenizer.json");
  tokenizer.save(saved);
  const { model } = JSON.parse(readFileSync(saved, "utf8")) as { model: { merges: [string, string][] } }; // just written
  return { took, pieces: tokenizer.getVocabSize(), merges: model.merges };
}
