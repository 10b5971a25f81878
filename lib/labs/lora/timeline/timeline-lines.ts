import { group, type Line } from "@/lib/lab-kit/ledger";
import { SOURCES } from "@/lib/labs/lora/sources";
import { keptPerToken, keptTerms, outputPerToken } from "@/lib/labs/lora/timeline/kept-activations";
import { type Moment, PARTS, type StepSettings, timeline } from "@/lib/labs/lora/timeline/timeline";
import type { DecoderShape } from "@/lib/model-arithmetic/decoder-shape";

export type TimelineLine =
  "in-batch" | "all" | "unread" | "factors" | "matrix" | "layers" | "recomputed" | "output" | "paged" | "peak";

/** How the activations of one micro-batch and the peak of a step come about, line by line. */
export function listTimelineLines(shape: DecoderShape, settings: StepSettings, peak: Moment): Line<TimelineLine>[] {
  const { microBatch, tokens, recomputation, method, rank } = settings;
  const { hidden: h, heads, kvHeads, headDim, ffn, vocab, layers } = shape;
  const inBatch = microBatch * tokens;
  const [query, keys] = [heads * headDim, kvHeads * headDim];
  const terms = new Map(keptTerms(shape, settings).map(({ id, bytes }) => [id, bytes]));
  const each = keptPerToken(shape, settings);
  const bytes = (value: number) => ({ kind: "bytes", value: BigInt(value) }) as const;
  const matrix = recomputation === "none" ? ` + 2·a·s` : "";
  const lines: (Line<TimelineLine> | false)[] = [
    {
      id: "in-batch",
      formula: "b × s",
      numbers: `${group(microBatch)} × ${group(tokens)}`,
      result: { kind: "count", value: BigInt(inBatch) },
      sources: [SOURCES.activations],
    },
    {
      id: "all",
      formula: `4h + 2h + 2·(q + k + v) + 2q + 2h + 8f${matrix}`,
      numbers: `8 × ${group(h)} + 2 × (${group(query)} + 2 × ${group(keys)}) + 2 × ${group(query)} + 8 × ${group(ffn)}${matrix && ` + 2 × ${group(heads)} × ${group(tokens)}`}`,
      result: bytes(terms.get("all") ?? 0),
      sources: [SOURCES.activations],
    },
    (terms.get("unread") ?? 0) < 0 && {
      id: "unread",
      formula: "Σ 2 × d_in",
      numbers: `${group(-terms.get("unread")! / 2)} × 2`,
      result: bytes(-terms.get("unread")!),
      sources: [SOURCES.savedTensors],
    },
    (terms.get("factors") ?? 0) > 0 && {
      id: "factors",
      formula: "2 × r × M",
      numbers: `2 × ${group(rank)} × ${group(terms.get("factors")! / 2 / rank)}`,
      result: bytes(terms.get("factors")!),
      sources: [SOURCES.lowRank],
    },
    recomputation === "full"
      ? {
          id: "layers",
          formula: "L × b·s × 2h",
          numbers: `${group(layers)} × ${group(inBatch)} × 2 × ${group(h)}`,
          result: bytes(layers * inBatch * 2 * h),
          sources: [SOURCES.recomputation],
        }
      : {
          id: "layers",
          formula: "L × b·s × Σ",
          numbers: `${group(layers)} × ${group(inBatch)} × ${group(each)}`,
          result: bytes(layers * inBatch * each),
          sources: [SOURCES.activations],
        },
    recomputation === "full" && {
      id: "recomputed",
      formula: "b·s × Σ",
      numbers: `${group(inBatch)} × ${group(each)}`,
      result: bytes(inBatch * each),
      sources: [SOURCES.recomputation],
    },
    {
      id: "output",
      formula: `b·s × (4V + ${(outputPerToken(shape, settings) - 4 * vocab) / h}h)`,
      numbers: `${group(inBatch)} × (4 × ${group(vocab)} + ${(outputPerToken(shape, settings) - 4 * vocab) / h} × ${group(h)})`,
      result: bytes(inBatch * outputPerToken(shape, settings)),
      sources: [SOURCES.outputActivations],
    },
    method === "qlora" && {
      id: "matrix",
      formula: "2 × max(d_out × d_in)",
      numbers: `2 × ${group(Math.max(...[h * query, h * keys, h * ffn]))}`,
      result: bytes(2 * Math.max(h * query, h * keys, h * ffn)),
      sources: [SOURCES.nf4],
    },
    settings.paged &&
      method === "qlora" && {
        id: "paged",
        formula: "n × 12",
        numbers: group(timeline(shape, settings).find(({ phase }) => phase === "update")!.optimizer),
        result: bytes(timeline(shape, settings).find(({ phase }) => phase === "update")!.optimizer),
        sources: [SOURCES.pagedOptimizer],
      },
    {
      id: "peak",
      formula: "max Σ",
      numbers: PARTS.filter((part) => peak[part] > 0)
        .map((part) => group(Math.round(peak[part])))
        .join(" + "),
      result: bytes(Math.round(peak.total)),
      sources: [],
    },
  ];
  return lines.filter((line) => line !== false);
}
