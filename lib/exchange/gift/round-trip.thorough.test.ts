import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LOCALES } from "@/lib/core/locale";
import { giftFormat } from "@/lib/exchange/gift/format";
import {
  anyChoiceItem,
  completed,
  contentItems,
  earnedByReference,
  fixtureItems,
  roundTrip,
} from "@/tests/support/exchange-items";

const HELD = [
  "single-choice", "multiple-choice", "true-false-with-reason", "short-text", "numeric-units", "matching", "open",
]; // prettier-ignore
const isHeld = ({ document }: { readonly document: { readonly kind: string } }) => HELD.includes(document.kind);

describe.each(LOCALES)("GIFT in %s", (locale) => {
  it("gives all of content/ that it can hold the same bytes again, and marks its reference answers full", async () => {
    const items = [...contentItems(), ...fixtureItems()].filter(
      (item) => isHeld(item) && item.document.kind !== "open",
    );
    const { first, reading, firstText, secondText } = await roundTrip(giftFormat, items, { locale, seed: 5 });
    expect(first.fates.filter(({ fate }) => fate === "left-out")).toEqual([]);
    expect(reading.fates.filter(({ fate }) => fate !== "whole")).toEqual([]);
    expect(secondText).toBe(firstText);
    expect(reading.items.map(({ id }) => id)).toEqual(items.map(({ id }) => id));
    reading.items.forEach((item, index) => {
      expect([item.id, item.envelope.chapter, item.envelope.questions]).toEqual([
        item.id,
        items[index]!.envelope.chapter,
        items[index]!.envelope.questions,
      ]);
      expect([item.id, earnedByReference(completed(item))]).toEqual([item.id, 1]);
    });
  });

  it("keeps stem and explanation of an open item, and says that its rubric is missing", async () => {
    const [item] = fixtureItems().filter(({ document: { kind } }) => kind === "open");
    const { first, reading } = await roundTrip(giftFormat, [item!], { locale, seed: 5 });
    expect(first.fates[0]!.reasons).toEqual([{ code: "one-language" }, { code: "hints" }, { code: "rubric" }]);
    expect(reading.items[0]!.document).toMatchObject({
      kind: "open",
      body: { stem: { [locale]: locale === "zh" ? "LoRA 是什么？" : "What is LoRA?" }, rubric: [] },
    });
    expect(reading.fates[0]!.reasons.map(({ code }) => code)).toContain("rubric-missing");
  });

  it("leaves out what it cannot hold, and says so", async () => {
    const items = fixtureItems().filter((item) => !isHeld(item));
    const { fates } = await giftFormat.write!(items, { locale, seed: 5 });
    expect(fates).toEqual(
      items.map(({ id, envelope, document: { kind } }) => ({
        ...{ item: id, title: envelope.title[locale], fate: "left-out" },
        reasons: [{ code: "kind-unsupported", detail: kind }],
      })),
    );
  });
});

it("GIFT keeps every text of a choice item as it was", async () => {
  await fc.assert(
    fc.asyncProperty(anyChoiceItem, fc.constantFrom(...LOCALES), async (item, locale) => {
      const { reading, firstText, secondText } = await roundTrip(giftFormat, [item], { locale, seed: 1 });
      expect(secondText).toBe(firstText);
      const shown = (body: unknown) =>
        JSON.parse(JSON.stringify(body), (_key, inner: unknown) =>
          typeof inner === "object" && inner !== null && locale in inner
            ? (inner as Record<string, string>)[locale]
            : inner,
        ) as Record<string, unknown>;
      const { order: _order, ...given } = shown(item.document.body);
      const { order: _other, ...read } = shown(reading.items[0]!.document.body);
      expect(read).toEqual(given);
    }),
    { numRuns: 100 },
  );
});
