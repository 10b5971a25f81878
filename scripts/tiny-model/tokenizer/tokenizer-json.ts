import { BYTE_LETTERS } from "@/scripts/tiny-model/tokenizer/byte-letters";
import { END, END_ID } from "@/scripts/tiny-model/tokenizer/encode";
import { PATTERN } from "@/scripts/tiny-model/tokenizer/pre-split";
import type { Merge } from "@/scripts/tiny-model/tokenizer/train-bpe";

/** tokenizer.json in the format of Hugging Face's tokenizers: byte-level BPE, the end token put before every text. */
export function tokenizerJson(merges: readonly Merge[]): object {
  const letters = [...BYTE_LETTERS];
  const written = merges.map(([left, right]): [string, string] => {
    const pair: [string, string] = [letters[left] ?? "", letters[right] ?? ""];
    letters.push(pair.join(""));
    return pair;
  });
  const end = {
    id: END_ID,
    content: END,
    single_word: false,
    lstrip: false,
    rstrip: false,
    normalized: false,
    special: true,
  };
  return {
    version: "1.0",
    truncation: null,
    padding: null,
    added_tokens: [end],
    normalizer: null,
    pre_tokenizer: {
      type: "Sequence",
      pretokenizers: [
        { type: "Split", pattern: { Regex: PATTERN }, behavior: "Isolated", invert: false },
        { type: "ByteLevel", add_prefix_space: false, trim_offsets: false, use_regex: false },
      ],
    },
    post_processor: {
      type: "TemplateProcessing",
      single: [{ SpecialToken: { id: END, type_id: 0 } }, { Sequence: { id: "A", type_id: 0 } }],
      pair: [
        { SpecialToken: { id: END, type_id: 0 } },
        { Sequence: { id: "A", type_id: 0 } },
        { Sequence: { id: "B", type_id: 1 } },
      ],
      special_tokens: { [END]: { id: END, ids: [END_ID], tokens: [END] } },
    },
    decoder: { type: "ByteLevel", add_prefix_space: true, trim_offsets: true, use_regex: true },
    model: {
      type: "BPE",
      dropout: null,
      unk_token: null,
      continuing_subword_prefix: "",
      end_of_word_suffix: "",
      fuse_unk: false,
      byte_fallback: false,
      ignore_merges: false,
      vocab: Object.fromEntries([END, ...letters].map((token, id) => [token, id])),
      merges: written,
    },
  };
}
