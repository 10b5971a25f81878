import { AutoTokenizer, env } from "@xenova/transformers";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createEncoder, END_ID } from "@/scripts/tiny-model/tokenizer/encode";
import { trainBpe } from "@/scripts/tiny-model/tokenizer/train-bpe";

env.allowRemoteModels = false;
env.localModelPath = "public/models/";
const tokenizer = await AutoTokenizer.from_pretrained("tiny");
const text = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({ unit: "grapheme" }),
  fc.constantFrom("缓存 KV cache，2×3=6。", " a  b\r\n\n\tc", "🙂e\u0301"),
);

describe("the tokenizer of the tiny model", () => {
  it("gives back any text", () => {
    fc.assert(
      fc.property(text, (written) => {
        const wellFormed = Buffer.from(written.replaceAll("<|endoftext|>", "")).toString();
        expect(tokenizer.decode(tokenizer.encode(wellFormed), { skip_special_tokens: true })).toBe(wellFormed);
      }),
    );
  });

  it("puts the end token before every text, since every document of the training had one before it", () => {
    expect(tokenizer.encode("")).toEqual([END_ID]);
    expect(tokenizer.encode("KV").at(0)).toBe(END_ID);
  });

  it("spells digits one by one, and reads no Chinese phrase as one token", () => {
    expect(tokenizer.encode("2048").length).toBe(5);
    for (const word of ["缓存", "注意力", "参数"]) expect(tokenizer.encode(word).length).toBeLessThanOrEqual(3);
    expect(tokenizer.encode("这句话对吗").length).toBeGreaterThan(2);
  });
});

describe("training BPE", () => {
  it("merges the most frequent pair first, of equals that of the smallest ids, and never across pieces", () => {
    expect(trainBpe(["abab ab", "ab"], 3, 12)).toEqual([
      [97, 98], // ab: four times
      [32, 256], // " ab" and "abab" once each: the blank is the smaller byte
      [256, 256],
    ]);
    expect(trainBpe(["a. b"], 10, 12)).toEqual([[32, 98]]);
  });

  it("makes no token longer than asked", () => {
    const merges = trainBpe(
      Array.from({ length: 9 }, () => "缓存命中"),
      50,
      6,
    );
    const sizes = Array.from({ length: 256 }, () => 1);
    for (const [left, right] of merges) sizes.push((sizes[left] ?? 0) + (sizes[right] ?? 0));
    expect(Math.max(...sizes)).toBeLessThanOrEqual(6);
  });

  it("encodes by the order of merges", () => {
    const encode = createEncoder(trainBpe(["low low low lower"], 4, 12));
    expect(encode("low")).toEqual(encode("low low").slice(0, encode("low").length));
    expect(encode(" lower").length).toBeLessThan(6);
  });
});
