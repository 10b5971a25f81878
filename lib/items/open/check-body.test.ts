import { describe, expect, it } from "vitest";
import { checkBody } from "@/lib/items/open/check-body";
import { kind } from "@/lib/items/open/type";
import { glossary as glossarySchema } from "@/lib/rubric/schema";

const glossary = glossarySchema.parse([{ id: "freeze", zh: "冻结", en: "freeze | frozen" }]);
const text = { zh: "文字", en: "Words" };
const point = (id: string, zh: string, en: string) => ({ id, weight: 1, text, parts: { [id]: [`${zh}|${en}`] } });

const sound = {
  stem: { zh: "LoRA 是什么？", en: "What is LoRA?" },
  explanation: text,
  modelAnswer: {
    zh: "原权重冻结，只训练适配器。推理不会更快，合并是精确的。",
    en: "The weights are frozen and adapters are trained. Inference is not faster. Merging is exact.",
  },
  rubric: [
    { id: "frozen", weight: 2, text, parts: { frozen: ["<freeze> & 权重|weights"] } },
    point("adapter", "适配器", "adapters"),
    point("merge", "合并", "merging"),
  ],
  followUps: [{ text }],
  misconceptions: [
    {
      id: "faster",
      text,
      correction: text,
      said: ["推理|inference & 更快|faster"],
      sample: { zh: "LoRA 让推理更快。", en: "LoRA makes inference faster." },
      denial: { zh: "LoRA 不会让推理更快。", en: "LoRA does not make inference faster." },
    },
  ],
};
const check = (change: object) =>
  checkBody(kind.authored.parse({ ...sound, ...change }), glossary).map(
    ({ path, message, remedy }) => `${path.map(String).join(".")}: ${message}. ${remedy}`,
  );
const change = (index: number, parts: object) => ({
  rubric: sound.rubric.map((each, at) => (at === index ? { ...each, parts } : each)),
});
const [misconception] = sound.misconceptions;

const manyWords = Array.from({ length: 13 }, (_row, row) =>
  Array.from({ length: 20 }, (_word, at) => `filling${row * 20 + at}`).join("|"),
);

describe("checkBody", () => {
  it("finds nothing in a sound body", () => {
    expect(check({})).toEqual([]);
  });

  it.each<[string, object, string]>([
    [
      "a model answer that misses a point, and names the part",
      change(1, { adapter: ["适配器|adapters"], rank: ["秩|rank"] }),
      'rubric.1: the zh model answer does not say the point "adapter" (half; parts not found: rank)',
    ],
    [
      "a model answer that denies a point",
      change(1, { adapter: ["更快|faster"] }),
      'rubric.1: the en model answer does not say the point "adapter" (negated; parts not found: adapter)',
    ],
    [
      "a point that the question's own words say",
      change(1, { adapter: ["LoRA|适配器|adapters"] }),
      `stem.zh: the question's own words in zh says "adapter" at “LoRA 是什么.”`,
    ],
    [
      "a point that an answer about anything says",
      change(2, { merge: ["合并|merging|天气|weather"] }),
      'stem.en: the off-topic answer in en says "merge"',
    ],
    [
      "such a point in a rubric of many words, which would earn nothing with it",
      change(2, { merge: ["合并|merging|天气|weather", ...manyWords] }),
      'stem.en: the off-topic answer in en says "merge"',
    ],
    [
      "a point without parts",
      { rubric: [sound.rubric[0], sound.rubric[1], { id: "x", weight: 1, text }] },
      "rubric.2: the point has no parts",
    ],
    [
      "an unknown glossary id",
      change(0, { frozen: ["<freezes>|冻结|frozen"] }),
      "rubric: <freezes> is not in the glossary",
    ],
    [
      "a model answer with a misconception",
      { modelAnswer: { ...sound.modelAnswer, en: `${sound.modelAnswer.en} Faster inference comes free.` } },
      'modelAnswer.en: the en model answer is flagged with the misconception "faster" at “Faster inference comes free.”',
    ],
    [
      "a sample that is not flagged",
      { misconceptions: [{ ...misconception, sample: { zh: "它更省。", en: "LoRA makes inference faster." } }] },
      'misconceptions.0.sample.zh: the sample of "faster" is not flagged in zh',
    ],
    [
      "a denial that is flagged",
      { misconceptions: [{ ...misconception, denial: { zh: "LoRA 不会让推理更快。", en: "Inference gets faster." } }] },
      'misconceptions.0.denial.en: the denial of "faster" is flagged in en',
    ],
    [
      "a misconception that nothing is known of",
      { misconceptions: [{ id: "bare", text, correction: text }] },
      'misconceptions.0: the misconception "bare" lacks said, sample, denial',
    ],
  ])("reports %s", (_name, planted, message) => {
    expect(check(planted)).toContainEqual(expect.stringContaining(message));
  });

  describe("of a sample answer", () => {
    const sample = {
      language: "en",
      text: "The weights are frozen, adapters are trained, and inference is faster.",
      points: { frozen: "said", adapter: "said", merge: "missed" },
      misconceptions: ["faster"],
    } as const;
    const ofSample = (differs: object) =>
      checkBody(kind.authored.parse({ ...sound, samples: [sample, { ...sample, ...differs }] }), glossary).map(
        ({ severity, path, message }) => `${severity ?? "error"} ${path.join(".")}: ${message}`,
      );

    it("finds nothing where all is as expected", () => expect(ofSample({})).toEqual([]));

    it.each<[string, object, string]>([
      [
        "a point that is not found",
        { points: { ...sample.points, merge: "said" } },
        'warning samples.1.points: sample answer 2 expects the point "merge" to be said, it is missed',
      ],
      [
        "a point that is found and was not to be",
        { points: { ...sample.points, frozen: "missed" } },
        'warning samples.1.points: sample answer 2 expects the point "frozen" to be missed, it is said',
      ],
      [
        "a misconception that is raised and was not to be",
        { misconceptions: [] },
        'warning samples.1.misconceptions: sample answer 2 expects the misconception "faster" to be not raised, it is raised',
      ],
      [
        "a point of which nothing is said",
        { points: { frozen: "said", adapter: "said" } },
        'warning samples.1.points: sample answer 2 says nothing of the point "merge"',
      ],
      [
        "a point that there is not, as an error",
        { points: { ...sample.points, gone: "said" } },
        'error samples.1.points: there is no point "gone"',
      ],
    ])("warns of %s", (_name, differs, line) => expect(ofSample(differs)).toEqual([line]));
  });

  it.each([
    [{ missed: "gone" }, 'followUps.0.when: there is no point "gone"'],
    [{ raised: "gone" }, 'followUps.0.when: there is no misconception "gone"'],
  ])("reports a follow-up that waits for nothing: %j", (when, message) => {
    expect(check({ followUps: [{ text, when }] })).toEqual([expect.stringContaining(message)]);
    expect(
      check({
        followUps: [
          { text, when: { missed: "merge" } },
          { text, when: { raised: "faster" } },
        ],
      }),
    ).toEqual([]);
  });

  it("a form that cannot be read is refused by the schema, with the reason", () => {
    const { error } = kind.authored.safeParse({ ...sound, ...change(0, { frozen: ["<freeze & W0"] }) });
    expect(error?.issues[0]).toMatchObject({
      path: ["rubric", 0, "parts", "frozen", 0],
      message: expect.stringContaining("no reference") as string,
    });
    const tooMuch = { ...sound.rubric[1], need: 2 };
    expect(kind.authored.safeParse({ ...sound, rubric: [sound.rubric[0], tooMuch, sound.rubric[2]] }).success).toBe(
      false,
    );
  });
});
