import type { Citation } from "@/lib/lab-kit/ledger";

const cite = (title: string, url: string) => (place?: Citation["place"] & {}) =>
  ({ title, url, ...(place && { place }) }) satisfies Citation;

const korthikanti = cite("Korthikanti et al. 2022", "https://arxiv.org/abs/2205.05198");
const zero = cite("Rajbhandari et al. 2019 (ZeRO)", "https://arxiv.org/abs/1910.02054");
const latent = cite("DeepSeek-V2", "https://arxiv.org/abs/2405.04434");

/** Every formula and convention of this lab by what it is cited for. */
export const SOURCES = {
  paged: cite("Kwon et al. 2023 (PagedAttention)", "https://arxiv.org/abs/2309.06180")("§3"),
  blocks: cite("Kwon et al. 2023 (PagedAttention)", "https://arxiv.org/abs/2309.06180")("§4.2"),
  grouped: cite("Ainslie et al. 2023 (GQA)", "https://arxiv.org/abs/2305.13245")("§2.2"),
  latent: latent("§2.1"),
  window: cite("Jiang et al. 2023 (Mistral 7B)", "https://arxiv.org/abs/2310.06825")("§2"),
  state: cite("Gu and Dao 2023 (Mamba)", "https://arxiv.org/abs/2312.00752")("§3"),
  roofline: cite("Williams et al. 2009 (Roofline)", "https://doi.org/10.1145/1498765.1498785")(),
  flops: cite("Kaplan et al. 2020", "https://arxiv.org/abs/2001.08361")("§2.1"),
  zeroStates: zero("§3.1"),
  zeroStages: zero("§5"),
  megatron: cite(
    "Megatron Core, Distributed Optimizer",
    "https://docs.nvidia.com/megatron-core/developer-guide/latest/api-guide/dist_optimizer.html",
  )(),
  adam8: cite("Dettmers et al. 2021 (8-bit optimizers)", "https://arxiv.org/abs/2110.02861")("§2"),
  adafactor: cite("Shazeer and Stern 2018 (Adafactor)", "https://arxiv.org/abs/1804.04235")("§4"),
  lora: cite("Hu et al. 2021 (LoRA)", "https://arxiv.org/abs/2106.09685")("§4.1"),
  qlora: cite("Dettmers et al. 2023 (QLoRA)", "https://arxiv.org/abs/2305.14314")("§3"),
  activations: korthikanti("§4.1"),
  checkpointing: korthikanti("§5"),
  output: korthikanti("§4.3"),
  stageMemory: korthikanti("§4.2.3"),
  flash: cite("Dao et al. 2022 (FlashAttention)", "https://arxiv.org/abs/2205.14135")("§3"),
  offload: cite("Ren et al. 2021 (ZeRO-Offload)", "https://arxiv.org/abs/2101.06840")("§3"),
  formats: {
    fp8: cite("DeepSeek-V3", "https://arxiv.org/abs/2412.19437")("§3.3"),
    gptq: cite("Frantar et al. 2022 (GPTQ)", "https://arxiv.org/abs/2210.17323")("§4"),
    mx: cite(
      "OCP Microscaling Formats 1.0",
      "https://www.opencompute.org/documents/ocp-microscaling-formats-mx-v1-0-spec-final-pdf",
    )("§5"),
    nvfp4: cite(
      "NVIDIA, Introducing NVFP4",
      "https://developer.nvidia.com/blog/introducing-nvfp4-for-efficient-and-accurate-low-precision-inference/",
    )(),
    gguf: cite("ggml-common.h", "https://github.com/ggml-org/llama.cpp/blob/master/ggml/src/ggml-common.h")(),
    mixed: cite("llama.cpp, quantize", "https://github.com/ggml-org/llama.cpp/blob/master/tools/quantize/README.md")(),
    flashMla: cite("FlashMLA", "https://github.com/deepseek-ai/FlashMLA")(),
  },
} as const satisfies Readonly<Record<string, Citation | Readonly<Record<string, Citation>>>>;

/** Who says how many bits a weight of each format takes. */
export function citeWeights(format: string): readonly Citation[] {
  const { fp8, gptq, mx, nvfp4, gguf, mixed } = SOURCES.formats;
  if (format === "fp8") return [fp8];
  if (format === "int4" || format === "int8") return [gptq];
  if (format === "nf4" || format === "nf4-double") return [SOURCES.qlora];
  if (format === "mxfp4") return [mx];
  if (format === "nvfp4") return [nvfp4];
  if (format === "q4_k_m") return [mixed];
  return /^i?q\d/.test(format) ? [gguf] : [];
}
