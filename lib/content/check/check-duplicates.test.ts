import { describe, expect, it } from "vitest";
import { checkDuplicates, type PlacedItem } from "@/lib/content/check/check-duplicates";
import type { Localized } from "@/lib/core/locale";

const asking = (id: string, stem: Localized, fields: object = {}): PlacedItem => ({
  ...{ file: "content/a.yaml", line: 7 },
  item: {
    ...{ id, kind: "numeric-units", version: 1, use: "practice", questions: ["q"], difficulty: 1, sources: ["s"] },
    ...{ reviewed: "2026-11", title: { zh: "题", en: "Title" } },
    body: { stem, hints: [], explanation: { zh: "解", en: "Why" }, ...fields },
  },
});
const found = (...items: PlacedItem[]) => checkDuplicates(items).map(({ message }) => message);

describe("items that ask the same", () => {
  it("are found in other words and with other numbers, and named at the later one", () => {
    const one = asking("one", {
      zh: "一个模型在测试集上的损失是 {{l}} 纳特每词元，它的分词器在这份文本上平均每词元 {{b}} 字节。换算成比特每字节是多少？",
      en: "On a test set a model has a loss of {{l}} nats per token, and its tokenizer takes {{b}} bytes per token on that text. How many bits per byte is that?",
    });
    const two = asking("two", {
      zh: "一个模型在测试文本上的损失是每词元 2.5 奈特（自然对数），它的分词器在这段文本上平均每个词元 4 字节。每字节多少比特？",
      en: "A model’s loss on a test text is 2.5 nats (natural logarithm) per token, and its tokenizer averages 4 bytes per token on that text. How many bits per byte is that?",
    });
    expect(found(one, two)).toEqual(['"two" asks nearly the same as "one" (content/a.yaml:7)']);
  });

  it("are not those that ask something else of the same facts", () => {
    const facts = {
      zh: "语料里 low 出现 {{a}} 次，lower 出现 {{b}} 次，newest 出现 {{c}} 次。",
      en: "In a corpus low occurs {{a}} times, lower {{b}} and newest {{c}} times.",
    };
    const one = asking("one", {
      zh: `${facts.zh}从单个字母开始训练 BPE，第一个被合并的相邻对出现多少次？`,
      en: `${facts.en} BPE starts from single letters. How often does the pair occur that is merged first?`,
    });
    const two = asking("two", {
      zh: `${facts.zh}每个字母是一个词元。把 e 和 s 合并之后，语料一共有多少个词元？`,
      en: `${facts.en} Each letter is a token. After e and s are merged, how many tokens does the whole corpus have?`,
    });
    expect(found(one, two)).toEqual([]);
  });

  it("are not those whose stem alone is the same", () => {
    const stem = {
      zh: "下面这段话里有一句不成立。是哪一句？",
      en: "One sentence of this paragraph does not hold. Which one?",
    };
    const saying = (zh: string, en: string) => ({ sentences: [{ text: { zh, en }, feedback: stem }] });
    const one = asking(
      "one",
      stem,
      saying(
        "冻结的参数只占权重本身，梯度穿过它传到最低的适配器。",
        "A frozen parameter takes its weight alone, and gradients pass it on their way down.",
      ),
    );
    const two = asking(
      "two",
      stem,
      saying(
        "每个头的斜率随训练更新，模型学会各头该看多远。",
        "Each head has a slope of its own which training updates, so that heads learn how far to look.",
      ),
    );
    expect(found(one, two)).toEqual([]);
    expect(found(one, { ...two, item: { ...two.item, body: one.item.body } })).toHaveLength(1);
  });

  it("are the same in both languages, not in one", () => {
    const one = asking("one", { zh: "更新的秩最大是多少？", en: "How large can the rank of the update be?" });
    const two = asking("two", { zh: "更新的秩最大是多少？", en: "Give the number of trained parameters in bytes." });
    expect(found(one, two)).toEqual([]);
  });
});
