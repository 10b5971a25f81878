import type { AssumptionCode, ConfigProblem, FieldRead } from "@/lib/model-arithmetic/open-config";

function describeProblem({ code, key, value }: ConfigProblem): string {
  switch (code) {
    case "blank":
      return "Paste a config.json here.";
    case "too-long":
      return `${value} characters are more than any config.json has. Paste that file alone.`;
    case "not-json":
      return `This is not JSON: ${value}`;
    case "not-an-object":
      return "A config is an object, { … }. This is JSON of another form.";
    case "missing":
      return `Missing: ${key}. One of these names must be there.`;
    case "not-a-size":
      return `${key}: ${value} is no whole number from 1 on.`;
    case "too-large":
      return `${key}: ${value} is larger than makes sense here.`;
    case "not-divisible":
      return `${key}: ${value} leaves a remainder, so heads would be cut.`;
    case "wrong-length":
      return `${key} lists ${value} layers; the config names another number of them.`;
    case "unknown-layer":
      return `${key} names a kind of layer that is not known here: ${value}.`;
    case "no-decoder":
      return `${key}: an encoder and decoder keep caches that are not counted here. Paste the config of a decoder.`;
  }
}

function describeAssumption({ code, key, value }: { readonly code: AssumptionCode } & FieldRead): string {
  switch (code) {
    case "absent":
      return `${key} is not there: taken as ${value}.`;
    case "unknown-family":
      return `${value} is no family known here: read like Llama (RMSNorm, gated feed-forward network, no biases).`;
    case "no-family":
      return "model_type is not there: read like Llama.";
    case "text-part":
      return "The text model is counted; encoders of pictures or sound are not.";
    case "pattern":
      return `The config does not list its layers: by its family's code, every ${value}th sees everything and the others a window.`;
    case "gives-values":
      return "Keys and values of global layers share a projection. Both are cached all the same, since keys are rotated.";
    case "draft-layers":
      return `${key}: ${value} extra layers that draft tokens are not counted.`;
    case "quantised":
      return `Its weights are stored quantised (${value}). Choose the format of weights below.`;
    case "sparse-attention":
      return `An indexer chooses which tokens are read. All of them stay in the cache, with one more key of ${value} numbers each.`;
  }
}

export const en = {
  model: {
    title: "Model",
    lead: "Choose a published model, or paste the config.json of yours. What is read of it, and what is assumed where it says nothing, stands beside it.",
    choose: "Model",
    pasted: "A pasted config.json",
    source: "Its config.json",
    layers: "Layers",
    kinds: {
      full: "attention over everything",
      window: "attention over a window",
      latent: "latent attention (MLA)",
      state: "constant state",
      none: "feed-forward alone",
      shared: "attention with another layer's cache",
    } as Readonly<Record<string, string>>,
    kindOf: (kind: string, window: string) => (window ? `${kind} of ${window} tokens` : kind),
    heads: (heads: string, kvHeads: string, dim: string) => `${heads} heads, ${kvHeads} KV heads of ${dim}`,
    latent: (rank: string, rope: string) => `latent of ${rank} + ${rope}`,
    state: (numbers: string) => `${numbers} numbers a sequence`,
    experts: (experts: string, active: string) => `${experts} experts, ${active} for each token`,
    dense: (width: string) => `FFN of ${width}`,
    parameters: "Parameters",
    active: "for each token",
    published: (total: string) => `published: ${total}`,
    context: "Longest context",
    tokens: (count: string) => `${count} tokens`,
    read: (count: string) => `${count} fields that were read`,
    field: "Field",
    value: "Value",
    assumed: "Assumed",
    nothingAssumed: "Nothing had to be assumed.",
    paste: "config.json",
    pasteHint: "It stays in your browser and in links that you share, cut down to the fields that are read.",
    tooLongForLink: "This config is too long for a link; it is used here, but a reload forgets it.",
    pasteRead: (layers: string, parameters: string) => `Read: ${layers} layers, ${parameters} parameters.`,
    stillShown: (name: string) => `${name} is still shown.`,
    problem: describeProblem,
    assumption: describeAssumption,
  },
  cache: {
    title: "KV cache",
    lead: "Keys and values of every token stay in memory until its sequence ends. How many bytes that takes follows from the kinds of layers, and from nothing else of the model.",
    context: "Tokens of a sequence T",
    batch: "Sequences B",
    format: "Stored as",
    formats: {
      fp32: "fp32: 4 bytes",
      bf16: "bf16 or fp16: 2 bytes",
      fp8: "fp8: 1 byte, one scale for all",
      "fp8-blocks": "fp8, an fp32 scale for each 128",
      int8: "int8, an fp16 scale for each 32",
      int4: "int4, an fp16 scale for each 32",
    },
    block: "Tokens of a block",
    blockHint: "PagedAttention hands memory out in blocks of this many tokens; 1 rounds nothing.",
    question: (model: string, batch: string, context: string, format: string) =>
      `${model}: ${batch} sequences of ${context} tokens, stored as ${format}. How large is the KV cache?`,
    perToken: (bytes: string) => `Each further token of a sequence adds ${bytes}.`,
    constant: "Further tokens add nothing: every layer has a window or a state of constant size.",
    said: (bytes: string) => `The cache takes ${bytes}.`,
    parts: { full: "Over everything", window: "Over a window", latent: "Latent", state: "State" },
    variants: {
      itself: "As it is",
      unwindowed: "Without windows",
      "multi-head": "Each head its own K and V (MHA)",
      "single-head": "One K and V for all heads (MQA)",
    },
    plot: (texts: string) => `Bars of the KV cache by kind of attention: ${texts}.`,
    caption: "Bytes of the cache by kind of attention",
    variant: "Attention",
    lines: {
      token: "Bytes of a token in one layer",
      held: "Tokens that are held",
      layers: "All such layers",
      state: "State of all such layers, whatever the length",
      shared: "Layers that read the cache of another one",
      sequence: "One sequence",
      batch: "All sequences",
    },
    stateNote: "States are counted in fp32 and the tail of the convolution in 16 bits: what engines use by default.",
  },
  serving: {
    title: "Serving",
    lead: "Weights, caches and what a pass needs share the memory of a GPU. How many sequences fit, how long they may be, and how fast tokens can come at best.",
    weights: "Weights stored as",
    formats: {
      fp32: "fp32",
      bf16: "bf16 or fp16",
      fp8: "fp8 (scale for each 128 × 128)",
      int8: "int8 (groups of 128)",
      int4: "int4, GPTQ or AWQ (groups of 128)",
      nf4: "NF4",
      "nf4-double": "NF4 with double quantisation",
      mxfp4: "MXFP4 (experts)",
      nvfp4: "NVFP4",
      q8_0: "GGUF Q8_0",
      q6_k: "GGUF Q6_K",
      q5_k: "GGUF Q5_K",
      q4_k_m: "GGUF Q4_K_M",
      q4_k: "GGUF Q4_K",
      q4_0: "GGUF Q4_0",
      iq4_xs: "GGUF IQ4_XS",
      q3_k: "GGUF Q3_K",
      q2_k: "GGUF Q2_K",
    },
    bits: (bits: string) => `${bits} bits a weight`,
    gpus: "GPUs (tensor parallel)",
    pass: "Tokens of a pass",
    overhead: "Engine, MiB",
    utilisation: "Usable, %",
    assumptions:
      "Assumptions: the engine's own memory and the share that it may use differ between engines and versions; the widest point of a pass is an estimate. Vendors write GB and mostly mean GiB: counted here are 10⁹ bytes, the smaller of the two.",
    question: (model: string, context: string, gpus: string, gpu: string) =>
      `${model} on ${gpus} × ${gpu}: how many sequences of ${context} tokens fit at once?`,
    sequences: (count: string) => `${count} sequences at once`,
    unlimited: "more than anybody sends",
    none: "Not even one sequence fits.",
    noWeights: "The weights alone do not fit.",
    longest: (batch: string, tokens: string) => `With ${batch} sequences, each can have ${tokens} tokens.`,
    anyLength: (batch: string) => `With ${batch} sequences, length is no limit: nothing grows with it.`,
    beyond: (tokens: string) => `The model itself is made for ${tokens}.`,
    speed: (rate: string, each: string) => `At most ${rate} in all, ${each} for each sequence.`,
    first: (time: string) => `The prompts take at least ${time} before the first token.`,
    bound: { bandwidth: "Decoding is bound by memory bandwidth.", compute: "Decoding is bound by arithmetic." },
    said: (count: string) => `${count} sequences fit.`,
    parts: { weights: "Weights", cache: "KV cache", activations: "Pass", overhead: "Engine" },
    plot: (texts: string) => `Bars of one GPU's memory by format of weights: ${texts}.`,
    caption: "Bytes of one GPU by format of weights",
    row: "Weights as",
    limit: (bytes: string) => `usable: ${bytes}`,
    memory: "Memory of one GPU",
    time: "Time of a step",
    lines: {
      formatted: "Weights in the format",
      kept: "Weights that stay in bf16",
      weights: "Weights on one GPU",
      cache: "KV cache of all sequences",
      activations: "The widest point of a pass",
      overhead: "Engine and driver",
      total: "Used on one GPU",
      budget: "Usable on one GPU",
      "decode-bytes": "Bytes read for one token of each sequence",
      "decode-flops": "FLOPs for it",
      "decode-time": "Time of a step of decoding",
      speed: "Tokens a second, all sequences",
      "prefill-flops": "FLOPs of all prompts",
      "prefill-time": "Time of the prompts",
      ridge: "FLOPs a byte where both take as long",
    },
    roofline: (decode: string, prefill: string, ridge: string) =>
      `Roofline. Decoding does ${decode} FLOPs a byte, the prompts ${prefill}; from ${ridge} on arithmetic is the limit.`,
    rooflineCaption: "Points on the roofline",
    rooflineHead: ["Step", "FLOPs a byte", "FLOP/s", "Bound by"],
    decode: "Decode",
    prefill: "Prompt",
    intensity: "FLOPs a byte",
    rate: "FLOP/s",
    boundBy: { bandwidth: "bandwidth", compute: "arithmetic" },
    upper: "Upper bounds: all of the bandwidth or of the peak, no traffic between GPUs, experts met evenly.",
  },
  gpu: {
    ...{ label: "GPU", own: "Another GPU, typed here", source: "Source" },
    ...{ ownMemory: "Memory (GB)", ownBandwidth: "Bandwidth (GB/s)", ownFlops: "Dense 16-bit TFLOP/s" },
    facts: (memory: string, bandwidth: string, half: string) => `${memory}, ${bandwidth}, ${half} in 16 bits`,
  },
  training: {
    title: "Training",
    lead: "Weights, gradients, optimizer state and activations of one GPU, divided by ZeRO, tensor and pipeline parallelism. Does it fit?",
    gpus: "GPUs in all",
    tensor: "Tensor degree t",
    pipeline: "Pipeline stages p",
    data: (data: string) => `Data-parallel replicas D = ${data}`,
    noData: (gpus: string, parts: string) => `${gpus} GPUs cannot be divided by t × p = ${parts}. Change one.`,
    method: "Method",
    methods: { full: "All parameters", lora: "LoRA on a bf16 base", qlora: "QLoRA on an NF4 base" },
    rank: "Rank r",
    convention: "A trained parameter is kept as",
    conventions: {
      mixed: "bf16, master copy in fp32",
      "mixed-fp32-gradients": "bf16, gradients in fp32 too",
      fp32: "fp32 throughout",
    },
    optimizer: "Optimizer",
    optimizers: {
      adam: "Adam: two fp32 moments",
      "adam-8bit": "8-bit Adam",
      adafactor: "Adafactor",
      "sgd-momentum": "SGD with momentum",
      sgd: "SGD",
    },
    stage: "ZeRO",
    stages: {
      "0": "0: nothing is divided",
      "1": "1: optimizer state",
      "2": "2: and gradients",
      "3": "3: and weights",
    },
    offload: "Offload to the host",
    offloads: { none: "nothing", optimizer: "optimizer and gradients", all: "all states" },
    microBatch: "Sequences of a micro-batch b",
    tokens: "Tokens of each s",
    recomputation: "Activations",
    recomputations: {
      none: "all kept",
      selective: "FlashAttention, no matrices",
      full: "checkpointed, inputs alone",
    },
    dropout: "Dropout, as GPT-3 had",
    question: (model: string, method: string, gpus: string, gpu: string) =>
      `${model}, ${method}, on ${gpus} × ${gpu}: how much memory does each GPU need?`,
    fits: (gpus: string, memory: string) => `It fits into ${gpus} × ${memory}.`,
    over: (gpus: string, memory: string, times: string) =>
      `It does not fit into ${gpus} × ${memory}: each GPU would need ${times} times what it has.`,
    host: (bytes: string) => `The host keeps ${bytes} for each GPU.`,
    said: (bytes: string, verdict: string) => `Each GPU needs ${bytes}. ${verdict}`,
    parts: {
      frozen: "Frozen base",
      weights: "Weights",
      gradients: "Gradients",
      master: "Master copy",
      optimizer: "Optimizer",
      activations: "Activations",
    },
    plot: (texts: string) => `Bars of one GPU's memory by stage of ZeRO: ${texts}.`,
    caption: "Bytes of one GPU by stage of ZeRO",
    row: "ZeRO stage",
    limit: (bytes: string) => `GPU: ${bytes}`,
    lines: {
      parameters: "Parameters of one GPU before ZeRO",
      trained: "Of them trained, n",
      frozen: "Frozen base",
      weights: "Trained weights",
      gradients: "Gradients",
      master: "Master copy in fp32",
      optimizer: "Optimizer state",
      layers: "Activations of the layers",
      recomputed: "The layer that is computed again",
      output: "Last norm, output layer and logits",
      total: "One GPU in all",
      host: "Moved to the host, for each GPU",
    },
    notCounted:
      "Not counted: buffers of communication, temporary copies, fragmentation. Experts are divided by the tensor degree; sequence parallelism is on where t > 1. LoRA trains every matrix inside the layers but routed experts.",
  },
  usedHere: "GB is 10⁹ bytes, GiB 2³⁰.",
};
export type Words = typeof en;
