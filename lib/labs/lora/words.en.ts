import type { MatrixProblem } from "@/lib/labs/lora/matrix-text";
import { MATRIX_NAMES, type Words } from "@/lib/labs/lora/wording";
import type { MatrixName } from "@/lib/model-arithmetic/decoder-shape";

function describeProblem(problem: MatrixProblem): string {
  switch (problem.code) {
    case "empty":
      return "Paste or type some numbers, one row on each line.";
    case "not-a-number":
      return `Row ${problem.row}, column ${problem.column}: “${problem.text}” is not a plain number. Decimals and exponents such as -0.5 or 1e-3 are read.`;
    case "too-big-a-number":
      return `Row ${problem.row}, column ${problem.column}: “${problem.text}” is beyond 1e100, where squares no longer fit.`;
    case "ragged":
      return `Row ${problem.row} has ${problem.length} numbers, the first row has ${problem.expected}. Every row needs as many.`;
    case "too-large":
      return `${problem.rows} rows and ${problem.columns} columns are more than the 32 by 32 that fit here. Paste a part of it.`;
    case "too-long":
      return "With so many digits the matrix does not fit into a link. Three or four digits for each number are enough.";
    case "all-zero":
      return "Every entry is zero, and so is every singular value: there is nothing to approximate.";
  }
}

export const en: Words = {
  count: {
    title: "Count what LoRA trains",
    lead: "Choose a model, the matrices and a rank. Each adapted matrix W of d_out × d_in gets two thin factors, B of d_out × r and A of r × d_in.",
    model: "Model",
    custom: "Own dimensions",
    source: "Dimensions from its config.json",
    shapeNote: "Dense decoders with gated feed-forward networks; mixtures of experts and MLA are not counted here.",
    dimensions: {
      layers: "Layers L",
      hidden: "Hidden size",
      heads: "Attention heads",
      kvHeads: "Key/value heads",
      headDim: "Head dimension",
      ffn: "FFN width",
      vocab: "Vocabulary",
      tied: "Output layer tied to the embedding",
    },
    targets: "Adapted matrices",
    allLinear: "All linear layers",
    queryValue: "q and v, as in the paper",
    rank: "Rank r",
    alpha: "α",
    rankStabilised: "rsLoRA: scale by α/√r instead of α/r",
    question: (kind, model, targets, rank) =>
      `${model}, ${kind} of rank ${rank} on ${targets}: how many parameters are trained?`,
    trainable: "trainable parameters",
    ofBase: (share) => `${share} of the base`,
    said: (count, share) => `${count} trainable parameters, ${share} of the base.`,
    lines: (id) => {
      if (id.startsWith("matrix:")) return MATRIX_NAMES[id.slice("matrix:".length) as MatrixName];
      return {
        "kv-width": "Height of k_proj and v_proj (grouped-query attention)",
        "per-layer": "One layer",
        total: "Trainable in all, n",
        base: "Parameters of the base, N",
        share: "Share of the base",
        scaling: "Factor before BA",
        merged: "Merged",
        "start-rank": "Rank at the beginning",
        magnitudes:
          "Of these, magnitudes: one for each output (the paper writes column norms of W; PEFT keeps one for each row)",
        budget: "Triplets (λ with its two vectors) of all M matrices, first and last",
        left: "Left once pruned triplets are dropped, if every matrix kept r; importance decides who keeps more",
        orthogonality: "Numbers that the penalty of one matrix pulls towards those of I",
      }[id as Exclude<typeof id, `matrix:${MatrixName}`>];
    },
    wasteful: (names) => `At this rank the factors of ${names} hold as many numbers as the matrix itself, or more.`,
    nothing: "No matrix is chosen yet. Start with q and v, as the paper did.",
  },
  memory: {
    title: "What training holds in memory",
    lead: "Weights, gradients and optimizer state of the same model, by three methods. A frozen parameter costs its weight alone; a trained one costs all of it.",
    convention: "A trained parameter is kept as",
    conventions: {
      mixed: "bf16, gradients too: 16 bytes",
      "mixed-fp32-gradients": "bf16, fp32 gradients: 18 bytes",
      fp32: "fp32 throughout: 16 bytes",
    },
    conventionParts: "weight + gradient + fp32 master copy + two fp32 moments, in bytes",
    doubleQuantised: "QLoRA with double quantisation",
    bits: {
      "linear-bits": "Bits of a weight in a quantised layer",
      "all-bits": "Bits of a weight of the base, on average",
    },
    question: (model) =>
      `${model} with the adapter chosen above: how much do weights, gradients and the states of training take with QLoRA?`,
    methods: { full: "Full fine-tuning", lora: "LoRA", qlora: "QLoRA" },
    parts: {
      base: "Base weights",
      adapter: "Adapter weights",
      gradients: "Gradients",
      optimizer: "Optimizer state",
      importance: "Importance (AdaLoRA)",
      total: "Total",
    },
    lines: {
      weights: "Base weights",
      "nf4-codes": "Linear layers, 4-bit codes",
      "nf4-scales": "One scale for each block of 64",
      "nf4-second-scales": "One fp32 scale for each 256 scales",
      "bf16-rest": "Embedding, output layer, norms and biases in bf16",
      adapter: "Adapter weights",
      gradients: "Gradients",
      optimizer: "Optimizer state (AdamW)",
      importance: "Importance of each parameter (AdaLoRA): last sensitivity and two averages",
      sum: "Total",
    },
    plot: (texts) => `Bars of memory by method: ${texts}.`,
    caption: "Bytes by method and part",
    method: "Method",
    ledgerOf: "Line by line for",
    notCounted:
      "Activations, temporary buffers and fragmentation come on top; they depend on batch and sequence length.",
  },
  spectrum: {
    title: "How much of a matrix is of low rank",
    lead: "Any matrix is a sum of rank-one pieces, weighted by its singular values. Keeping the k largest is the best that rank k can do. Trained weights are rarely of low rank; the bet of LoRA is that their update is.",
    matrix: "Matrix W",
    sources: {
      ring: "A ring (picture)",
      "low-rank-noise": "Rank 3 plus noise",
      smooth: "Smooth, close to its diagonal",
      random: "Random, Gaussian",
      identity: "Identity",
      pasted: "Pasted numbers",
    },
    size: "Side n",
    seed: "Seed",
    paste: "Your matrix",
    pasteHint:
      "One row on each line, numbers apart by spaces, tabs or commas; NumPy and MATLAB forms are read. Up to 32 by 32. It stays in your browser and in links that you share.",
    problem: describeProblem,
    stillShown: "The last matrix that could be read is still shown.",
    read: (rows, columns) => `${rows} × ${columns} read.`,
    kept: "Rank k that is kept",
    question: (kept, all) => `Keep ${kept} of ${all} singular values. How large is the error ‖W − Wₖ‖ beside ‖W‖?`,
    original: "W",
    approximation: (kept) => `W${kept.replace(/\d/g, (digit) => "₀₁₂₃₄₅₆₇₈₉".charAt(Number(digit)))}`,
    maps: (kept) => `Heat maps of W and of its best approximation of rank ${kept}.`,
    mapCaption: "Entries of W and of its approximation",
    mapHead: ["Row", "Column", "W", "Wₖ"],
    curve: (kept, error) => `Singular values and the error by rank. At rank ${kept} the error is ${error}.`,
    curveCaption: "Singular values and error by rank",
    curveHead: ["k", "σₖ", "Error of Wₖ"],
    singularValues: "singular values",
    relativeError: "‖W − Wₖ‖ ÷ ‖W‖",
    said: (kept, error) => `Rank ${kept}: error ${error}.`,
    line: "Error at rank k",
    storage: (factors, full) => `${factors} numbers instead of ${full}`,
    storageLine: "Numbers that two factors of rank k hold",
  },
  steps: {
    title: "The first steps of A and B",
    lead: "A starts Gaussian, B at zero, so ΔW = BA is zero and training begins exactly at the base model.",
    question: "After the first update, which of the two factors has changed?",
    options: { a: "A alone", b: "B alone", both: "A and B" },
    step: "Updates",
    start: "At the start",
    plot: (step) => `Heat maps of B, A and their product ΔW after ${step} updates.`,
    caption: "Sizes after each update",
    head: ["Updates", "‖A − A₀‖", "‖B‖", "‖ΔW‖", "Loss ÷ first loss"],
    after: [
      "B is zero, so ΔW is zero: the model answers exactly like the base.",
      "Only B has moved. The gradient of A contains B, which was zero.",
      "B is no longer zero, so A has a gradient now and begins to move.",
      "Both move from here on, and the loss goes on falling.",
    ],
    setting: (rank) =>
      `Plain gradient descent with a learning rate of 0.1 on ½‖BA − T‖², where T is the update that the task wants (12 × 12, rank 2, drawn by the seed), with r = ${rank} and a scaling of 1.`,
    gradients: "∂L/∂B = (BA − T)·Aᵀ     ∂L/∂A = Bᵀ·(BA − T)",
    loss: (share) => `Loss at ${share} of its first value.`,
  },
};
