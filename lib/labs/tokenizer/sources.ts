import type { Citation } from "@/lib/lab-kit/ledger";

/** Every formula and convention of this lab by what it is cited for. */
export const SOURCES = {
  bpe: { title: "Sennrich et al. 2016 (BPE)", url: "https://arxiv.org/abs/1508.07909", place: "§3.2" },
  wordPiece: {
    title: "Hugging Face LLM Course, WordPiece",
    url: "https://huggingface.co/learn/llm-course/chapter6/6",
  },
  unigram: { title: "Kudo 2018 (Unigram)", url: "https://arxiv.org/abs/1804.10959", place: "§3.2" },
  pruning: {
    title: "sentencepiece, unigram_model_trainer.cc",
    url: "https://github.com/google/sentencepiece/blob/master/src/unigram_model_trainer.cc",
  },
  extension: { title: "Cui et al. 2023 (Chinese-LLaMA)", url: "https://arxiv.org/abs/2304.08177", place: "§2.2" },
  tied: { title: "Press and Wolf 2017", url: "https://arxiv.org/abs/1608.05859" },
} as const satisfies Readonly<Record<string, Citation>>;
