import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkLanguage, countWords } from "@/lib/content/check/check-language";
import { flattenProse } from "@/lib/content/check/flatten-prose";
import { parseMarkdown } from "@/lib/content/markdown-processor";
import type { Locale } from "@/lib/core/locale";

const faults = (markdown: string, locale: Locale) =>
  checkLanguage(flattenProse(parseMarkdown(markdown, "lesson")), locale).map(
    ({ line, message }) => `${line} ${message}`,
  );

describe("a Chinese text", () => {
  it.each([
    "冻结原权重，学一个低秩更新。",
    "T5、Gopher、LLaMA 1–3、Qwen、Mistral、Baichuan、InternLM、Yi、DeepSeek、ChatGLM2/3",
    "RULER 和 lost in the middle。",
    "SwiGLU 有 gate、up、down 三个矩阵。",
    "列出今天的主要家族（Llama、Qwen、DeepSeek、GLM、Kimi、Mistral、Gemma、gpt-oss 中的多数）",
    "transformers 加 trust_remote_code，model.chat",
    "`the weights are frozen while the update is learnt` 是注释。",
    "英文原句是 “A tokenizer cuts text into tokens”，意思是分词器把文字切成词元。",
    "设好 bos、eos、unk、pad，以及是否自动加 bos／eos",
  ])("is Chinese: %s", (text) => expect(faults(text, "zh")).toEqual([]));

  it.each([
    "The weights are frozen while a low-rank update is learnt.",
    "LoRA 的 weights are frozen while the update is learnt.",
  ])("is mostly English: %s", (text) => expect(faults(text, "zh")).toEqual(["1 Chinese text that is mostly English"]));

  it("is looked at paragraph by paragraph, and cell by cell", () => {
    const english = "the weights are frozen in training";
    expect(
      faults(`冻结权重。\n\n${english}\n\n| 一 |\n| - |\n| ${english} |`, "zh").map((fault) => fault.slice(0, 2)),
    ).toEqual(["3 ", "7 "]);
  });
});

describe("an English text", () => {
  it.each([
    "Freeze the weights, learn a low-rank update.",
    "With ties 国民 on the left goes first.",
    "“分词器把文字切成词元，模型只看得到词元的编号。” has 23 characters with punctuation and 69 bytes in UTF-8. The same in English has 32 words.",
    "`低秩更新` is what it says.",
    "大模型 LLM",
    "T5",
  ])("is English: %s", (text) => expect(faults(text, "en")).toEqual([]));

  it.each(["冻结原权重，学一个低秩更新。", "LoRA 冻结原权重，学一个低秩更新。", "更新"])(
    "is mostly Chinese: %s",
    (text) => expect(faults(text, "en")).toEqual(["1 English text that is mostly Chinese"]),
  );
});

it("counts no part of a text twice, and nothing of code, formulas, places and addresses", () => {
  expect(countWords("秩 r 的 low-rank update（LoRA）, {{rows}} https://example.com/low")).toEqual({
    ...{ characters: 2, words: 2, names: 1 },
  });
  fc.assert(
    fc.property(fc.array(fc.constantFrom("秩", "rank", "LoRA", "，", " ")), (parts) => {
      const { characters, words, names } = countWords(parts.join(" "));
      expect([characters, words, names]).toEqual(
        ["秩", "rank", "LoRA"].map((part) => parts.filter((one) => one === part).length),
      );
    }),
  );
});
