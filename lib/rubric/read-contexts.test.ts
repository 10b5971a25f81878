import { describe, expect, it } from "vitest";
import { CUES } from "@/lib/rubric/cues";
import { findCues } from "@/lib/rubric/find-cues";
import { readContexts } from "@/lib/rubric/read-contexts";
import { tokenize } from "@/lib/rubric/tokenize";

/** The words of a text for which one of its contexts holds, joined. */
function wordsThatAre(
  which: "isNegated" | "isQuoted" | "isAsked" | "isAside" | "isDismissed" | "isHedged",
  text: string,
) {
  const { tokens } = tokenize(text);
  const contexts = readContexts(tokens, text);
  const isChinese = /\p{Script=Han}/u.test(text);
  return tokens.flatMap(({ lower }, at) => (contexts[which][at] ? lower : [])).join(isChinese ? "" : " ");
}
const cuesOf = (text: string) => {
  const { tokens } = tokenize(text);
  return findCues(tokens, text).map(({ cue, from, to }) => [
    cue,
    text.slice(tokens[from]!.start, tokens[to - 1]!.end).toLowerCase(),
  ]);
};

it.each([
  "装不装得下按每参数 16 字节算",
  "输入 embedding 不管别的冻不冻都得训",
  "先写 prompt，不行上 RAG",
  "大家说的 1:5 出自一篇论文",
])("nothing is denied and nobody is quoted in %s", (text) => {
  expect(wordsThatAre("isNegated", text) + wordsThatAre("isQuoted", text)).toBe("");
});

describe("a cue", () => {
  it.each([
    ["negation", "It is never updated", "never"],
    ["negation", "There is hardly any cost", "hardly"],
    ["negation", "训练时不更新", "不"],
    ["dismissal", "Warm-up is pointless", "is pointless"],
    ["needless", "预热无需做", "无需"],
    ["contrast", "fast but large", "but"],
    ["turn", "未变，因为冻结", "因为"],
    ["turn", "not before, until then", "until"],
    ["coordination", "small and fast", "and"],
    ["hearsay", "It is wrongly assumed", "is wrongly"],
    ["hearsay", "A lot of people still believe it", "a lot of people still believe"],
    ["rebuttal", "That claim is false", "is false"],
    ["withdrawal", "sorry, scratch that", "scratch that"],
    ["pointer", "此说有误", "此"],
    ["comparison", "unlike RNNs", "unlike"],
    ["supposition", "即使更大", "即使"],
    ["hedge", "大概更大", "大概"],
  ] as const)("of the kind %s stands in “%s”", (cue, text, words) => {
    expect(cuesOf(text)).toContainEqual([cue, words]);
  });

  it("stands in the list above once for every kind", () => {
    expect(CUES).toHaveLength(13);
  });

  it.each([
    ["What goes wrong with sigmoid is saturation", "rebuttal"],
    ["Hard and rare cases are kept", "negation"],
    ["信息损失不可逆", "negation"],
    ["这个比方也有不成立的地方", "rebuttal"],
    ["This does not hold for LayerNorm", "rebuttal"],
    ["级别与类别都区分开", "negation"],
  ])("is none in “%s”: %s", (text, cue) => {
    expect(cuesOf(text).map(([kind]) => kind)).not.toContain(cue);
  });
});

describe("a negation", () => {
  it.each([
    ["the weights are not trained, the adapter is", "trained"],
    ["the weights do not move because they are frozen", "move"],
    ["It doesn't converge until B moves", "converge"],
    ["It cannot be merged unless dequantised", "be merged"],
    ["BN is less stable than LN", "stable"],
    ["It takes less memory", ""],
    ["It can't know it so retrain it", "know it"],
    ["No bias → it works", "bias"],
    ["No bias => it works", "bias"],
    ["It needs no parameters and keeps the norm", "parameters"],
    ["It is not less stable", "less"],
    ["不更新权重，只训练适配器", "更新权重"],
  ])("in “%s” reaches “%s”", (text, denied) => {
    expect(wordsThatAre("isNegated", text)).toBe(denied);
  });

  it.each([
    [
      "It gives not a smaller base, faster inference, or better quality",
      "a smaller base faster inference or better quality",
    ],
    ["It doesn't shrink the base, speed up inference or help", "shrink the base speed up inference or help"],
    ["It doesn't shrink the base, inference is as fast or slow", "shrink the base"],
    ["It doesn't see everything, like windows, blocks, or a choice", "see everything"],
    ["It gives not a smaller base, faster inference", "a smaller base"],
    ["It gives not a smaller base, but faster inference, or so", "a smaller base"],
    ["It gives not a smaller base. Faster inference, or so", "a smaller base"],
  ])("goes on in a list to its “or”, within a sentence: %s", (text, denied) => {
    expect(wordsThatAre("isNegated", text)).toBe(denied);
  });
});

describe("a question", () => {
  it("is quoted as asked, unless it tells what others say", () => {
    expect(wordsThatAre("isAsked", "What is the target? It is fast.")).toBe("what is the target");
    expect(wordsThatAre("isQuoted", "What is the target? It is fast.")).toBe("what is the target");
    expect(wordsThatAre("isAsked", "Many say it is fast?")).toBe("many say");
  });
});

describe("a rejection", () => {
  it("of this takes the sentence before with it, of a simile does not", () => {
    expect(wordsThatAre("isQuoted", "权重会变。这是错误的。")).toContain("权重会变");
    expect(wordsThatAre("isQuoted", "The weights move. This is wrong.")).toContain("the weights move");
    expect(wordsThatAre("isQuoted", "It is weak on codes, and near is not right.")).toBe("and near");
    expect(wordsThatAre("isQuoted", "It reads a table in which entries are wrong.")).toBe("which entries");
    expect(wordsThatAre("isDismissed", "It deletes the part that isn't needed.")).toBe("needed");
    expect(wordsThatAre("isDismissed", "The result is unaffected by a constant.")).toBe("");
    expect(wordsThatAre("isDismissed", "去重让记忆降到十分之一, ppl 不受影响。")).toBe("ppl受影响");
    expect(wordsThatAre("isQuoted", "权重冻结。这个比喻不成立。")).not.toContain("权重冻结");
    expect(wordsThatAre("isQuoted", "RMSNorm has no mean. This does not hold for LayerNorm.")).toBe("");
  });
});
