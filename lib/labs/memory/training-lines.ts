import { type Citation, group, type Line } from "@/lib/lab-kit/ledger";
import type { State } from "@/lib/labs/memory/meta";
import { dataDegree, type Training } from "@/lib/labs/memory/model";
import { SOURCES } from "@/lib/labs/memory/sources";
import { countModel } from "@/lib/model-arithmetic/count-model";
import { layersOf, type ModelShape } from "@/lib/model-arithmetic/model-shape";
import { OPTIMIZERS } from "@/lib/model-arithmetic/optimizers";
import { TRAINING_STATES } from "@/lib/model-arithmetic/training-states";
import { weightBytes } from "@/lib/model-arithmetic/weight-bytes";

export type TrainingLine =
  | "parameters"
  | "trained"
  | "frozen"
  | "weights"
  | "gradients"
  | "master"
  | "optimizer"
  | "layers"
  | "recomputed"
  | "output"
  | "total"
  | "host";

/** What one GPU holds while it trains, line by line, at the stage of ZeRO that the state names. What is not there has no line. */
export function listTrainingLines(
  shape: ModelShape,
  state: State,
  { states, activations, total }: Training,
): Line<TrainingLine>[] {
  const { method, tensor, pipeline, stage, microBatch, trainTokens, recomputation, optimizer, convention } = state;
  const data = dataDegree(state) ?? 1;
  const per = TRAINING_STATES[convention];
  const symbol = method === "full" ? "N" : "n";
  const bytes = (value: number) => ({ kind: "bytes", value: BigInt(Math.ceil(value)) }) as const;
  const divided = (from: number) => Number(stage) >= from && data > 1;
  const ofStates = (id: "weights" | "gradients" | "master", each: number, from: number): Line<TrainingLine> => ({
    id,
    formula: `${symbol} × ${each}${divided(from) ? " ÷ D" : ""}`,
    numbers: `${group(states.trained)} × ${each}${divided(from) ? ` ÷ ${group(data)}` : ""}`,
    result: bytes(states[id]),
    sources: divided(from) ? [citeStates(convention), SOURCES.zeroStages] : [citeStates(convention)],
  });
  const { byPart, total: all } = countModel(shape);
  const layers = layersOf(shape);
  const outer = pipeline === 1 ? byPart.embedding + byPart.head : Math.max(byPart.embedding, byPart.head);
  const inLayers = all - byPart.embedding - byPart.head;
  const nf4 = weightBytes(shape, "nf4-double");
  const share = states.parameters === all ? "" : ` × ${group(states.parameters)}/${group(all)}`;
  const ofNf4 = `(${group(nf4.formatted)} × 4.127/8 + ${group(nf4.kept)} × 2)${share}`;
  const moments = OPTIMIZERS[optimizer];
  const tokens = `${group(microBatch)} × ${group(trainTokens)}`;
  const lines: Line<TrainingLine>[] = [
    {
      id: "parameters",
      formula: tensor * pipeline > 1 ? "(N_layers × ⌈L/p⌉/L + N_embed) ÷ t" : "N_layers + N_embed, N_head",
      numbers:
        tensor * pipeline > 1
          ? `(${group(inLayers)} × ${Math.ceil(layers / pipeline)}/${layers} + ${group(outer)}) ÷ ${tensor}`
          : `${group(inLayers)} + ${group(outer)}`,
      result: { kind: "count", value: BigInt(states.parameters) },
      sources: [],
    },
    {
      ...{ id: "trained", formula: "Σ r × (d_in + d_out)", numbers: `r = ${group(state.rank)}` },
      ...{ result: { kind: "count", value: BigInt(states.trained) }, sources: [SOURCES.lora] },
    },
    {
      id: "frozen",
      formula: `${method === "qlora" ? "(N_layers × 4.127/8 + N_rest × 2)" : "N × 2"}${divided(3) ? " ÷ D" : ""}`,
      numbers: `${method === "qlora" ? ofNf4 : `${group(states.parameters)} × 2`}${divided(3) ? ` ÷ ${group(data)}` : ""}`,
      result: bytes(states.frozen),
      sources: [method === "qlora" ? SOURCES.qlora : SOURCES.lora],
    },
    ofStates("weights", per.weight, 3),
    ofStates("gradients", per.gradient, 2),
    ofStates("master", per.master, 1),
    {
      id: "optimizer",
      formula: `${moments === null ? "Σ (rows + columns) × 4" : `${symbol} × ${Number(moments.toFixed(4))}`}${divided(1) ? " ÷ D" : ""}`,
      numbers: `${moments === null ? "Σ × 4" : `${group(states.trained)} × ${Number(moments.toFixed(4))}`}${divided(1) ? ` ÷ ${group(data)}` : ""}`,
      result: bytes(states.optimizer),
      sources: [citeOptimizer(optimizer), ...(divided(1) ? [SOURCES.zeroStages] : [])],
    },
    {
      id: "layers",
      formula:
        { none: "s·b × Σ (linear + a·s)", selective: "s·b × Σ linear", full: "s·b × 2h × L" }[recomputation] +
        (tensor > 1 ? " ÷ t" : ""),
      numbers:
        recomputation === "full"
          ? `${tokens} × 2 × ${group(shape.hidden)} × ${layers}${tensor > 1 ? ` ÷ ${tensor}` : ""}`
          : `${tokens} × ${group((activations.layers * tensor) / (microBatch * trainTokens))}${tensor > 1 ? ` ÷ ${tensor}` : ""}`,
      result: bytes(activations.layers),
      sources: [
        recomputation === "full" ? SOURCES.checkpointing : SOURCES.activations,
        ...(recomputation === "selective" ? [SOURCES.flash] : []),
        ...(pipeline > 1 ? [SOURCES.stageMemory] : []),
      ],
    },
    {
      id: "recomputed",
      formula: "s·b × linear of one layer",
      numbers: `${tokens} × ${group((activations.recomputed * tensor) / (microBatch * trainTokens))}${tensor > 1 ? ` ÷ ${tensor}` : ""}`,
      result: bytes(activations.recomputed),
      sources: [SOURCES.checkpointing],
    },
    {
      id: "output",
      formula: `s·b × (4h + 4V)${tensor > 1 ? " ÷ t" : ""}`,
      numbers: `${tokens} × (4 × ${group(shape.hidden)} + 4 × ${group(shape.vocab)})${tensor > 1 ? ` ÷ ${tensor}` : ""}`,
      result: bytes(activations.output),
      sources: [SOURCES.output],
    },
    {
      id: "total",
      formula: "Σ",
      numbers: [states.frozen, states.weights, states.gradients, states.master, states.optimizer, activations.total]
        .filter((value) => value > 0)
        .map(group)
        .join(" + "),
      result: bytes(total),
      sources: [],
    },
    {
      id: "host",
      formula: "offload",
      numbers: group(states.host),
      result: bytes(states.host),
      sources: [SOURCES.offload],
    },
  ];
  return lines.filter(({ id, result }) =>
    id === "trained" ? method !== "full" : id === "total" || result.value !== 0n,
  );
}

function citeStates(convention: State["convention"]): Citation {
  return convention === "mixed" ? SOURCES.zeroStates : SOURCES.megatron;
}

function citeOptimizer(optimizer: State["optimizer"]): Citation {
  if (optimizer === "adam-8bit") return SOURCES.adam8;
  return optimizer === "adafactor" ? SOURCES.adafactor : SOURCES.zeroStates;
}
