import { group, type Line } from "@/lib/lab-kit/ledger";
import type { Serving } from "@/lib/labs/memory/model";
import { citeWeights, SOURCES } from "@/lib/labs/memory/sources";
import { forwardBytes } from "@/lib/model-arithmetic/activations";
import { countModel } from "@/lib/model-arithmetic/count-model";
import { tokensInPass } from "@/lib/model-arithmetic/inference-memory";
import type { ModelShape } from "@/lib/model-arithmetic/model-shape";
import { weightBytesRead } from "@/lib/model-arithmetic/roofline";
import { weightBytes } from "@/lib/model-arithmetic/weight-bytes";

export type ServingLine = "formatted" | "kept" | "weights" | "cache" | "activations" | "overhead" | "total" | "budget";
export type SpeedLine =
  "decode-bytes" | "decode-flops" | "decode-time" | "speed" | "prefill-flops" | "prefill-time" | "ridge";

const bytes = (value: number) => ({ kind: "bytes", value: BigInt(Math.ceil(value)) }) as const;
const short = (value: number) => group(Number(value.toPrecision(4)));
const showTime = (seconds: number) => (seconds >= 1 ? `${short(seconds)} s` : `${short(seconds * 1000)} ms`);
const number = (value: number) => ({ kind: "number", value }) as const;

/** What one GPU holds while it serves, line by line. */
export function listServingLines(
  shape: ModelShape,
  { settings, bytes: held, memory, utilisation }: Serving,
): Line<ServingLine>[] {
  const { cache, batch, pass, context, budget, overhead } = settings;
  const weights = weightBytes(shape, settings.weights);
  const { split } = cache;
  const tokens = tokensInPass({ batch, pass, context });
  const { widest } = forwardBytes(shape, tokens, batch, split);
  const covers = weights.kept > 0;
  const bits = Number(weights.bits.toFixed(6));
  return [
    {
      ...{ id: "formatted", formula: "N × bits/8", numbers: `${group(weights.formatted)} × ${group(bits)}/8` },
      ...{ result: bytes(weights.formattedBytes), sources: citeWeights(settings.weights) },
    },
    ...(covers
      ? [
          {
            ...{ id: "kept" as const, formula: "N_rest × 2", numbers: `${group(weights.kept)} × 2` },
            ...{ result: bytes(weights.keptBytes), sources: [] },
          },
        ]
      : []),
    ...(split > 1
      ? [
          {
            ...{ id: "weights" as const, formula: "Σ ÷ GPUs", numbers: `${group(weights.total)} ÷ ${split}` },
            ...{ result: bytes(held.weights), sources: [] },
          },
        ]
      : []),
    {
      ...{ id: "cache", formula: "B × cache", numbers: `${group(batch)} × ${group(held.cache / batch)}` },
      ...{ result: bytes(held.cache), sources: [SOURCES.paged] },
    },
    {
      id: "activations",
      formula: "t × 2 × (2h + widest) ÷ GPUs + B × V × 4",
      numbers: `${group(tokens)} × 2 × (2 × ${group(shape.hidden)} + ${group(widest)}) ÷ ${split} + ${group(batch)} × ${group(shape.vocab)} × 4`,
      result: bytes(held.activations),
      sources: [],
    },
    {
      id: "overhead",
      formula: "MiB × 2^20",
      numbers: `${group(overhead / 2 ** 20)} × 1,048,576`,
      result: bytes(overhead),
      sources: [],
    },
    {
      ...{
        id: "total",
        formula: "Σ",
        numbers: [held.weights, held.cache, held.activations, overhead].map(group).join(" + "),
      },
      ...{ result: bytes(held.total), sources: [] },
    },
    {
      ...{ id: "budget", formula: "memory × %", numbers: `${group(memory)} × ${utilisation}/100` },
      ...{ result: bytes(budget), sources: [] },
    },
  ];
}

/** Time of a step of decoding and of a prompt, line by line, on each GPU. */
export function listSpeedLines(shape: ModelShape, { settings, decode, prefill, machine }: Serving): Line<SpeedLine>[] {
  const { batch, cache, context } = settings;
  const read = weightBytesRead(shape, settings.weights, batch) / cache.split;
  const kept = decode.bytes - read;
  const { multiplied } = countModel(shape);
  const attention = (decode.flops * cache.split) / batch - 2 * multiplied;
  const output = shape.vocab * shape.hidden;
  const prompts = ((prefill.flops * cache.split) / batch - 2 * ((multiplied - output) * context + output)) / context;
  const rate = (value: number) => group(Number(value.toPrecision(6)));
  const time = (step: typeof decode) => ({
    formula: "max(bytes ÷ bandwidth, FLOPs ÷ peak)",
    numbers: `max(${rate(step.bytes)} ÷ ${rate(machine.bandwidth)}, ${rate(step.flops)} ÷ ${rate(machine.flops)})`,
    result: { kind: "text", value: showTime(step.seconds) } as const,
    sources: [SOURCES.roofline],
  });
  return [
    {
      ...{ id: "decode-bytes", formula: "weights read + B × cache", numbers: `${rate(read)} + ${rate(kept)}` },
      ...{ result: bytes(decode.bytes), sources: [SOURCES.roofline] },
    },
    {
      id: "decode-flops",
      formula: "B × (2N + attention) ÷ GPUs",
      numbers: `${group(batch)} × (2 × ${group(multiplied)} + ${rate(attention)}) ÷ ${cache.split}`,
      result: number(decode.flops),
      sources: [SOURCES.flops],
    },
    { id: "decode-time", ...time(decode) },
    {
      ...{ id: "speed", formula: "B ÷ time", numbers: `${group(batch)} ÷ ${showTime(decode.seconds)}` },
      ...{ result: { kind: "text", value: `${short(batch / decode.seconds)} tokens/s` }, sources: [] },
    },
    {
      id: "prefill-flops",
      formula: "B × (2(N − V·h) × T + 2V·h + T × attention) ÷ GPUs",
      numbers: `${group(batch)} × (2 × ${group(multiplied - output)} × ${group(context)} + 2 × ${group(output)} + ${group(context)} × ${rate(prompts)}) ÷ ${cache.split}`,
      result: number(prefill.flops),
      sources: [SOURCES.flops],
    },
    { id: "prefill-time", ...time(prefill) },
    {
      ...{ id: "ridge", formula: "peak ÷ bandwidth", numbers: `${rate(machine.flops)} ÷ ${rate(machine.bandwidth)}` },
      ...{ result: number(machine.flops / machine.bandwidth), sources: [SOURCES.roofline] },
    },
  ];
}
