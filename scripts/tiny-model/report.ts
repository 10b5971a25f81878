import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { AutoTokenizer } from "@xenova/transformers";
import { z } from "zod";
import { hashOf, makeCorpus } from "@/scripts/tiny-model/corpus/generate";
import { evaluate, samples } from "@/scripts/tiny-model/evaluate/evaluate";
import { lossCurve } from "@/scripts/tiny-model/evaluate/loss-curve";
import { MANIFEST_FILE, shippedFiles, type Manifest } from "@/scripts/tiny-model/manifest";
import type { Prepared } from "@/scripts/tiny-model/prepare";
import type { Settings } from "@/scripts/tiny-model/settings";

/** What the report in docs/tiny-model.md is written from. */
const RESULTS_FILE = "scripts/tiny-model/results.json";
const CURVE_PICTURE = "docs/images/tiny-model-loss.svg";

const point = z.object({ step: z.int(), train: z.number(), zh: z.number(), en: z.number() });
const curve = z.object({ step: z.int(), cpuSeconds: z.number(), points: z.array(point) });
export type CurvePoint = z.infer<typeof point>;

const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
const readCurve = (work: string) => curve.parse(JSON.parse(readFileSync(join(work, "curve.json"), "utf8")));

/** Parameters of the shape: embedding (tied), and for each layer q, k, v, o, three matrices of SwiGLU and two norms; a last norm. */
export function parametersOf({ model: m, vocabulary }: Settings): number {
  const head = m.hidden / m.heads;
  const attention = 2 * m.hidden * m.heads * head + 2 * m.hidden * m.keyValueHeads * head;
  return vocabulary * m.hidden + m.layers * (attention + 3 * m.hidden * m.feedForward + 2 * m.hidden) + m.hidden;
}

/** Writes sizes and hashes of what was exported beside it. */
export function writeManifest(settings: Settings, work: string): void {
  const { train } = makeCorpus(settings.seed, settings.corpus.trainBytes, settings.corpus.heldOutBytes);
  const manifest: Manifest = {
    name: "warmup-tiny",
    licence: "MIT",
    seed: settings.seed,
    parameters: parametersOf(settings),
    corpusSha256: hashOf(train),
    steps: readCurve(work).step,
    files: shippedFiles(),
  };
  writeFileSync(MANIFEST_FILE, json(manifest));
}

const rounded = (_: string, value: unknown) => (typeof value === "number" ? Number(value.toFixed(4)) : value);

/** Measures the shipped model and keeps the figures, the samples and the loss curve. */
export async function writeReport(settings: Settings, prepared: Prepared, work: string): Promise<void> {
  const tokenizer = await AutoTokenizer.from_pretrained("tiny");
  const { step, cpuSeconds, points } = readCurve(work);
  const figures = await evaluate(settings, prepared);
  const written = await samples(settings, prepared, (ids) => tokenizer.decode(ids, { skip_special_tokens: true }));
  const results = { training: { steps: step, cpuSeconds, points }, ...figures, samples: written };
  writeFileSync(RESULTS_FILE, json(JSON.parse(JSON.stringify(results, rounded))));
  writeFileSync(CURVE_PICTURE, lossCurve(points));
}
