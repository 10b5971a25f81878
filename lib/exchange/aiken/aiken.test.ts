import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LOCALES } from "@/lib/core/locale";
import { aikenFormat } from "@/lib/exchange/aiken/format";
import {
  anyChoiceItem,
  completed,
  contentItems,
  earnedByReference,
  fixtureItems,
  roundTrip,
} from "@/tests/support/exchange-items";

const en = (text: string) => ({ zh: "", en: text });

describe("the golden Aiken file", async () => {
  const { items, fates } = await aikenFormat.read!(readFileSync("tests/golden/exchange/questions.aiken.txt"), {
    locale: "en",
  });

  it("gives every question a fate, and those that break the format the line where they do", () => {
    expect(
      fates.map(({ item, fate, reasons }) => `${item} ${fate} ${fate === "left-out" ? reasons[0]?.detail : ""}`),
    ).toEqual([
      ...["#1 whole ", "#2 whole ", "#3 whole ", "#4 left-out 19", "#5 left-out 25", "#6 left-out 29"],
      ...["#7 left-out 34", "#8 left-out 37"],
    ]);
  });

  it("reads question, choices and answer, in Latin and Chinese punctuation", () => {
    expect(items[0]!.document).toMatchObject({
      kind: "single-choice",
      body: {
        stem: en("What is the rank of an outer product of two non-zero vectors?"),
        choices: [
          { text: en("Zero") },
          { text: en("One"), correct: true },
          { text: en("The length of the shorter one") },
        ],
      },
    });
    expect(items[1]!.document.body).toMatchObject({ choices: [{}, {}, { text: en("RoPE"), correct: true }] });
    expect(items[2]!.document.body).toMatchObject({ choices: [{ correct: true }, {}] });
  });
});

describe.each(LOCALES)("Aiken in %s", (locale) => {
  it("gives the single choices of content/ the same bytes again, and marks their reference answers full", async () => {
    const { first, reading, firstText, secondText } = await roundTrip(
      aikenFormat,
      [...contentItems(["single-choice"]), ...fixtureItems()],
      { locale, seed: 1 },
    );
    expect(secondText).toBe(firstText);
    expect(reading.items.length).toBe(first.fates.filter(({ fate }) => fate !== "left-out").length);
    expect(reading.items.length).toBeGreaterThan(40);
    for (const item of reading.items) expect(earnedByReference(completed(item))).toBe(1);
  });
});

it("Aiken says of every item what it does not hold", async () => {
  const { fates } = await aikenFormat.write!(fixtureItems(), { locale: "en", seed: 1 });
  expect(fates.find(({ item }) => item === "single-choice-1")).toEqual({
    ...{ item: "single-choice-1", title: "Item single-choice", fate: "changed" },
    reasons: [
      { code: "one-language" },
      { code: "envelope", detail: "id, title, use" },
      ...["hints", "explanation", "feedback"].map((code) => ({ code })),
    ],
  });
  expect(fates.find(({ item }) => item === "open-1")?.reasons).toEqual([{ code: "kind-unsupported", detail: "open" }]);
});

it("Aiken keeps the words of every choice item that it writes", async () => {
  await fc.assert(
    fc.asyncProperty(anyChoiceItem, async (item) => {
      const written = await aikenFormat.write!([item], { locale: "en", seed: 1 });
      if (written.fates[0]!.fate === "left-out") return;
      const { firstText, secondText, reading } = await roundTrip(aikenFormat, [item], { locale: "en", seed: 1 });
      expect(secondText).toBe(firstText);
      const texts = (body: unknown) =>
        (body as { choices: { text: { en: string }; correct?: true }[] }).choices.map(({ text, correct }) => [
          text.en,
          correct,
        ]);
      expect(texts(reading.items[0]!.document.body)).toEqual(texts(item.document.body));
    }),
  );
});

it.each(["a text", "A. one\nB. two\nANSWER: A"])("a file that is no Aiken is refused: %s", async (text) => {
  await expect(aikenFormat.read!(Buffer.from(text), { locale: "en" })).rejects.toMatchObject({
    ...{ code: "not-this-format", detail: "1" },
  });
});
