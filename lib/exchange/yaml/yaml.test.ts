import { describe, expect, it } from "vitest";
import { yamlFormat } from "@/lib/exchange/yaml/format";
import { versions } from "@/lib/items/versions.generated";
import { encodeText } from "@/lib/exchange/decode-text";

const options = { locale: "en", seed: 1 } as const;
const read = (text: string) => yamlFormat.read!(encodeText(text), options);

const ITEM = `- id: tokens
  kind: single-choice
  version: 1
  title: { zh: 词元, en: Tokens }
  questions: [ what-is-a-token ]
  difficulty: 2
  sources: [ sennrich-2015 ]
  reviewed: 2026-11
  stem: { zh: 什么是词元？, en: What is a token? }
  explanation: { zh: 解析。, en: Explanation. }
  choices:
    - { text: { zh: 一, en: one }, correct: true, feedback: { zh: 对。, en: Right. } }
    - { text: { zh: 二, en: two }, feedback: { zh: 错。, en: Wrong. } }
`;

describe("own YAML", () => {
  it("tells fields that no schema knows with their line, and takes the rest", async () => {
    const { items, fates } = await read(
      ITEM.replace("difficulty: 2", "difficulty: 9").replace("  choices:", "  colour: red\n  choices:"),
    );
    expect(fates).toEqual([
      {
        ...{ item: "tokens", title: "词元", fate: "changed" },
        reasons: [
          { code: "field-refused", detail: "difficulty:6" },
          { code: "unknown-field", detail: "colour:11" },
        ],
      },
    ]);
    expect(items[0]!.envelope).toMatchObject({ use: "practice", questions: ["what-is-a-token"] });
    expect(items[0]!.document.body).toMatchObject({ order: "shuffled", hints: [] });
  });

  it("takes an item that breaks its kind's schema as a draft, with its problems and their lines", async () => {
    const { items, fates } = await read(ITEM.replace(", correct: true", "").replace("en: What is a token?", 'en: ""'));
    expect(fates[0]).toMatchObject({ fate: "whole", item: "tokens" });
    expect(fates[0]!.reasons).toEqual([
      { code: "language-missing" },
      { code: "schema-problem", detail: ":1 exactly one choice must be correct" },
    ]);
    expect(items[0]!.document.body).toMatchObject({ stem: { zh: "什么是词元？", en: "" }, hints: [] });
  });

  it.each([
    ["a kind that there is not", ITEM.replace("single-choice", "riddle"), { code: "unknown-kind", detail: "riddle" }],
    ["a version of tomorrow", ITEM.replace("version: 1", "version: 7"), { code: "newer-version", detail: "7" }],
  ])("leaves out %s", async (_name, text, why) => {
    const { items, fates } = await read(text);
    expect(items).toEqual([]);
    expect(fates).toEqual([{ item: "tokens", title: "", fate: "left-out", reasons: [why] }]);
  });

  it("reads what an older version of a kind wrote", async () => {
    const sample = versions.open.samples.find(({ version }) => version === 1)!;
    const { items, fates } = await read(
      JSON.stringify([{ id: "old", kind: "open", version: 1, ...(sample.body as object) }]),
    );
    expect(items[0]!.document.version).toBe(3);
    expect(fates[0]!.fate).toBe("whole");
  });

  it("gives a second item of one id none", async () => {
    const { items, fates } = await read(ITEM + ITEM);
    expect(items.map(({ id }) => id)).toEqual(["tokens", undefined]);
    expect(fates[1]).toMatchObject({ item: "#2", reasons: [{ code: "repeated-id", detail: "tokens" }] });
  });

  it.each([
    ["a fault of the YAML", "- id: a\n  kind: [", "not-this-format"],
    ["an alias", "- &a { kind: open }\n- *a", "not-this-format"],
    ["a text", "Which one is right?", "not-this-format"],
    ["a list of something else", "- a\n- b", "not-this-format"],
    ["nothing", "\n", "empty"],
  ])("refuses %s", async (_name, text, code) => {
    await expect(read(text)).rejects.toMatchObject({ code });
  });
});
