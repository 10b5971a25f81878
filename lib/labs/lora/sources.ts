import type { Citation } from "@/lib/lab-kit/ledger";

const cite = (title: string, url: string) => (place: Citation["place"] & {}) =>
  ({ title, url, place }) satisfies Citation;

const lora = cite("Hu et al. 2021 (LoRA)", "https://arxiv.org/abs/2106.09685");
const qlora = cite("Dettmers et al. 2023 (QLoRA)", "https://arxiv.org/abs/2305.14314");

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
