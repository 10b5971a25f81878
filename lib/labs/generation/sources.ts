import type { Citation } from "@/lib/lab-kit/ledger";

/** Every formula of this lab by what it is cited for. */
export const SOURCES = {
  penalty: { title: "Keskar et al. 2019 (CTRL)", url: "https://arxiv.org/abs/1909.05858", place: "§4.1" },
  temperature: { title: "Hinton et al. 2015", url: "https://arxiv.org/abs/1503.02531", place: "§2" },
  topK: { title: "Fan et al. 2018", url: "https://arxiv.org/abs/1805.04833" },
  topP: { title: "Holtzman et al. 2019", url: "https://arxiv.org/abs/1904.09751", place: "§3.1" },
  minP: { title: "Nguyen et al. 2024 (min-p)", url: "https://arxiv.org/abs/2407.01082", place: "§3" },
  order: {
    title: "Transformers documentation, generation",
    url: "https://huggingface.co/docs/transformers/main/en/internal/generation_utils",
  },
  beam: { title: "Wu et al. 2016 (GNMT)", url: "https://arxiv.org/abs/1609.08144", place: "§7" },
  repetition: { title: "Welleck et al. 2019", url: "https://arxiv.org/abs/1908.04319" },
  cache: { title: "Shazeer 2019", url: "https://arxiv.org/abs/1911.02150", place: "§2.4" },
  attention: { title: "Vaswani et al. 2017", url: "https://arxiv.org/abs/1706.03762", place: "§3.2.1" },
} as const satisfies Readonly<Record<string, Citation>>;
