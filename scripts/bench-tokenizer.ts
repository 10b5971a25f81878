// `npm run bench:tokenizer [-- --runs=5 --megabytes=5]`: training and encoding beside the libraries that people use, in one run, and the
// texts that make tokenizers slow. Compare within a run: machines differ and are shared. The native library uses all cores, ours one.
import { clearMergeCache, encode } from "gpt-tokenizer/encoding/o200k_base";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { median, printTable, printTargets } from "@/scripts/bench/table.mjs";
import { createO200k } from "@/scripts/bench/o200k";
import { readChinese, readEnglish, readMixed } from "@/scripts/bench/real-text";
import { bundleThread, trainNatively } from "@/scripts/bench/train-both";
import { createTokenizer } from "@/lib/tokenizers/create-tokenizer";
import { finish } from "@/lib/tokenizers/finish";
import { sampleText } from "@/lib/tokenizers/sample-text";
import { trainTokenizer } from "@/lib/tokenizers/train-tokenizer";
import { HOSTILE_TEXTS } from "@/tests/support/hostile-texts";

const { values } = parseArgs({
  options: { runs: { type: "string", default: "5" }, megabytes: { type: "string", default: "5" } },
});
const runs = Number(values.runs);
const HOSTILE_LENGTH = 20_000;
const HOSTILE_MS = 50;

const time = (work: () => unknown) => {
  const start = performance.now();
  work();
  return performance.now() - start;
};
const spread = (numbers: readonly number[], digits = 0) =>
  `${median(numbers).toFixed(digits)} (${Math.min(...numbers).toFixed(digits)}–${Math.max(...numbers).toFixed(digits)})`;
const ratios = (a: readonly number[], b: readonly number[]) => a.map((value, index) => value / (b[index] as number));

async function benchTraining(folder: string) {
  const trainInThread = await bundleThread(folder);
  const text = readMixed(Number(values.megabytes) * 1e6);
  // The native library reads lines.
  const lines = text.match(/[^\n]*\n|[^\n]+/g) ?? [];
  const options = { kind: "byte-bpe", pattern: "gpt2", minFrequency: 0, specialTokens: [] } as const;
  const [native, ours, more]: [number[], number[], number[]] = [[], [], []];
  let isEqual = true;
  for (let run = 0; run < runs; run++) {
    const theirs = trainNatively(text, folder);
    const same = await trainInThread(lines, { ...options, vocabularySize: 256 + (theirs.merges ?? []).length });
    native.push(theirs.took);
    ours.push(same.took);
    isEqual &&= JSON.stringify(same.merges) === JSON.stringify(theirs.merges);
    more.push((await trainInThread([text], { ...options, vocabularySize: 256 + 32_000 })).took);
    process.stderr.write(`training, run ${run + 1} of ${runs}\n`);
  }
  console.log(
    `\nTraining byte-level BPE on ${(Buffer.byteLength(text) / 1e6).toFixed(1)} MB of mixed text, medians of ${runs} runs (least–most)\n`,
  );
  printTable(
    ["", "ms", "÷ native"],
    [
      ["Hugging Face tokenizers, native, 30,000 pieces", spread(native), "1.00"],
      ["ours in a worker, as many merges, line by line", spread(ours), spread(ratios(ours, native), 2)],
      ["ours in a worker, 32,000 merges", spread(more), spread(ratios(more, native), 2)],
    ],
  );
  console.log(`merges ${isEqual ? "equal" : "NOT EQUAL"} to the native library's`);
  return [
    { what: "32,000 merges ÷ native with 30,000 pieces", value: median(ratios(more, native)), limit: 1 },
    { what: "merges equal", value: Number(isEqual), limit: 1, atLeast: true },
  ];
}

function benchEncoding() {
  const spec = createO200k();
  const english = readEnglish(2e6).slice(0, 2e6);
  const chinese = readChinese();
  const warm = createTokenizer(spec);
  const rows: string[][] = [];
  const targets = [];
  const measure = (name: string, text: string, isCold: boolean) => {
    const speeds: [number[], number[]] = [[], []];
    // What the just-in-time compilers need to see first is another text.
    for (const text of Array<string>(3).fill(sampleText("zh", 50_000))) {
      encode(text);
      warm.encodeIds(text);
    }
    for (let run = 0; run < runs + 2; run++) {
      if (isCold) clearMergeCache();
      const tokenizer = isCold ? createTokenizer(spec) : warm;
      const took = [time(() => encode(text)), time(() => tokenizer.encodeIds(text))] as const;
      if (!isCold && run < 2) continue;
      took.forEach((ms, index) => speeds[index as 0 | 1].push(Buffer.byteLength(text) / ms / 1000)); // two of them
    }
    const ratio = ratios(speeds[1], speeds[0]);
    rows.push([name, spread(speeds[0], 1), spread(speeds[1], 1), spread(ratio, 2)]);
    return median(ratio);
  };
  const same = [english, chinese].every(
    (text) => JSON.stringify(encode(text)) === JSON.stringify(warm.encodeIds(text)),
  );
  targets.push({
    what: "warm English ÷ gpt-tokenizer",
    value: measure("English, warm", english, false),
    limit: 1,
    atLeast: true,
  });
  targets.push({
    what: "warm Chinese ÷ gpt-tokenizer",
    value: measure("Chinese, warm", chinese, false),
    limit: 1,
    atLeast: true,
  });
  measure("English, cold", english, true);
  targets.push({
    what: "cold Chinese ÷ gpt-tokenizer",
    value: measure("Chinese, cold", chinese, true),
    limit: 3,
    atLeast: true,
  });
  targets.push({ what: "ids equal", value: Number(same), limit: 1, atLeast: true });
  console.log("\nEncoding with o200k_base, MB/s. Cold: nothing is remembered of earlier texts.\n");
  printTable(["", "gpt-tokenizer", "ours", "ours ÷ gpt-tokenizer"], rows);
  return targets;
}

function benchHostile() {
  const common = { vocabularySize: 2000, minFrequency: 1, specialTokens: ["<s>"] };
  const fallback = { ...common, byteFallback: true, coverage: 1 };
  const texts = [`${sampleText("en", 30_000)}\n${"a".repeat(64)}`, sampleText("zh", 12_000)];
  const trained = (options: Parameters<typeof trainTokenizer>[1]) =>
    createTokenizer(finish(trainTokenizer(texts, options)).spec);
  const tokenizers = {
    o200k: createTokenizer(createO200k()),
    "no pattern": trained({ kind: "byte-bpe", pattern: null, ...common }),
    "plain BPE": trained({ kind: "plain-bpe", ...fallback }),
    WordPiece: trained({ kind: "word-piece", lowercase: true, ...common }),
    Unigram: trained({ kind: "unigram", ...fallback }),
  };
  let most = 0;
  const rows = Object.entries(HOSTILE_TEXTS).map(([name, make]) => {
    const text = make(HOSTILE_LENGTH);
    const cells = Object.values(tokenizers).map((tokenizer) => {
      const times = Array.from({ length: runs }, () => time(() => tokenizer.encodeIds(text)));
      most = Math.max(most, median(times));
      return `${median(times).toFixed(1)} (${Math.max(...times).toFixed(1)})`;
    });
    return [name, ...cells];
  });
  console.log(`\n${HOSTILE_LENGTH.toLocaleString("en")} characters, ms: median (most)\n`);
  printTable(["", ...Object.keys(tokenizers)], rows);
  return [{ what: "slowest hostile text", value: most, limit: HOSTILE_MS, unit: "ms" }];
}

const folder = mkdtempSync(join(tmpdir(), "warmup-bench-"));
try {
  const targets = [...(await benchTraining(folder)), ...benchEncoding(), ...benchHostile()];
  console.log();
  if (!printTargets(targets)) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true });
}
