import { parentPort, workerData } from "node:worker_threads";
import type { TrainingOptions } from "@/lib/tokenizers/contract";
import { finish } from "@/lib/tokenizers/finish";
import { trainTokenizer } from "@/lib/tokenizers/train-tokenizer";

// A training in a thread of its own, as the page does it: how long it takes, and what it learned.
const { texts, options } = workerData as { texts: string[]; options: TrainingOptions }; // sent by bench-tokenizer.ts
const start = performance.now();
const { steps, spec } = finish(trainTokenizer(texts, options));
const took = performance.now() - start;
const { pieces } = spec.model;
const merges = steps && Array.from(steps.left, (left, step) => [pieces[left], pieces[steps.right[step] as number]]);
parentPort?.postMessage({ took, pieces: pieces.length, merges });
