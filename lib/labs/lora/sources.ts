import type { Citation } from "@/lib/lab-kit/ledger";

const cite = (title: string, url: string) => (place: Citation["place"] & {}) =>
  ({ title, url, place }) satisfies Citation;

const lora = cite("Hu et al. 2021 (LoRA)", "https://arxiv.org/abs/2106.09685");
const qlora = cite("Dettmers et al. 2023 (QLoRA)", "https://arxiv.org/abs/2305.14314");

const adalora = cite("Zhang et al. 2023 (AdaLoRA)", "https://arxiv.org/abs/2303.10512");
const korthikanti = cite("Korthikanti et al. 2022", "https://arxiv.org/abs/2205.05198");
const fp8 = cite("Micikevicius et al. 2022 (FP8)", "https://arxiv.org/abs/2209.05433");

/** Every formula and convention of this lab by what it is cited for. */
export const SOURCES = {
  lowRank: lora("§4.1"),
  counted: lora("§5.1"),
  merge: lora("§4.1"),
  scaling: lora("§4.1"),
  rankStabilised: cite(
    "Kalajdzievski 2023 (rsLoRA)",
    "https://arxiv.org/abs/2312.03732",
  )({ zh: "摘要", en: "abstract" }),
  magnitude: cite("Liu et al. 2024 (DoRA)", "https://arxiv.org/abs/2402.09353")("§4.1"),
  magnitudePeft: {
    title: "PEFT, lora/dora.py",
    url: "https://github.com/huggingface/peft/blob/main/src/peft/tuners/lora/dora.py",
  },
  triplets: adalora("§3.1"),
  orthogonality: adalora("§3.1"),
  importance: adalora("§3.2"),
  importancePeft: {
    title: "PEFT, adalora/layer.py",
    url: "https://github.com/huggingface/peft/blob/main/src/peft/tuners/adalora/layer.py",
  },
  budget: adalora("§3.3"),
  adaLoraStart: adalora("§3.3"),
  adaLoraPeft: {
    title: "PEFT documentation, AdaLoRA",
    url: "https://huggingface.co/docs/peft/main/en/package_reference/adalora",
  },
  activations: korthikanti("§4.1"),
  outputActivations: korthikanti("§4.3"),
  recomputation: korthikanti("§5"),
  savedTensors: {
    title: "PyTorch, Autograd mechanics",
    url: "https://docs.pytorch.org/docs/stable/notes/autograd.html",
  },
  pagedOptimizer: qlora("§3"),
  ieee: { title: "IEEE 754-2019", url: "https://doi.org/10.1109/IEEESTD.2019.8766229", place: "§4.3.1" },
  fp8: fp8("§3"),
  int8: cite("Dettmers et al. 2022 (LLM.int8())", "https://arxiv.org/abs/2208.07339")("§2"),
  mergeQuantised: {
    title: "PEFT issue 2321",
    url: "https://github.com/huggingface/peft/issues/2321",
  },
  intrinsicDimension: cite("Aghajanyan et al. 2020", "https://arxiv.org/abs/2012.13255")("§3"),
  intrinsicRank: lora("§7.2"),
  adam: cite("Kingma and Ba 2014 (Adam)", "https://arxiv.org/abs/1412.6980")("§2"),
  groupedQuery: cite("Ainslie et al. 2023 (GQA)", "https://arxiv.org/abs/2305.13245")("§2.2"),
  gatedFfn: cite("Shazeer 2020 (GLU variants)", "https://arxiv.org/abs/2002.05202")("§2"),
  frozen: lora("§4.2"),
  nf4: qlora("§3"),
  blocks: qlora("§2"),
  doubleQuantisation: qlora("§3"),
  convention: {
    mixed: cite("Rajbhandari et al. 2019 (ZeRO)", "https://arxiv.org/abs/1910.02054")("§3.1"),
    "mixed-fp32-gradients": {
      title: "Megatron Core, Distributed Optimizer",
      url: "https://docs.nvidia.com/megatron-core/developer-guide/latest/api-guide/dist_optimizer.html",
    },
    fp32: {
      title: "Megatron Core, Distributed Optimizer",
      url: "https://docs.nvidia.com/megatron-core/developer-guide/latest/api-guide/dist_optimizer.html",
    },
  },
  eckartYoung: { title: "Eckart and Young 1936", url: "https://doi.org/10.1007/BF02288367" },
  mirsky: { title: "Mirsky 1960", url: "https://doi.org/10.1093/qmath/11.1.50" },
  linearOnly: {
    title: "Transformers documentation, bitsandbytes",
    url: "https://huggingface.co/docs/transformers/main/en/quantization/bitsandbytes",
  },
} as const satisfies Readonly<Record<string, Citation | Readonly<Record<string, Citation>>>>;
