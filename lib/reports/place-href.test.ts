import { describe, expect, it } from "vitest";
import { placeHref } from "@/lib/reports/place-href";

const lesson = { locale: "en", chapter: "lora", itemId: null, block: "memory", quote: null } as const;

describe("the address of a reported place", () => {
  it("is the section, and the words that stood there", () => {
    expect(placeHref({ ...lesson, quote: "The brackets matter - really." }, {})).toBe(
      "/en/chapters/lora#memory:~:text=The%20brackets%20matter%20%2D%20really.",
    );
  });

  it("names the words before a formula, and none where they are few", () => {
    expect(placeHref({ ...lesson, quote: "The product of both $BA$ has rank" }, {})).toBe(
      "/en/chapters/lora#memory:~:text=The%20product%20of%20both",
    );
    expect(placeHref({ ...lesson, quote: "Take $W_0$" }, {})).toBe("/en/chapters/lora#memory");
  });

  it("is the page where nothing more is known", () => {
    expect(placeHref({ ...lesson, block: null }, {})).toBe("/en/chapters/lora");
  });

  it("is the place of an item, in the language in which it was read", () => {
    const item = { ...lesson, locale: "zh", block: null, itemId: "what-is-lora" } as const;
    expect(placeHref(item, { "what-is-lora": "item-what-is-lora" })).toBe("/zh/chapters/lora#item-what-is-lora");
    expect(placeHref(item, {})).toBe("/zh/chapters/lora");
  });
});
