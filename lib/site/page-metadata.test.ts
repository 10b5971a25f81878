import { describe, expect, it } from "vitest";
import { BUILT_ORIGIN } from "@/lib/site/origin";
import { pageMetadata, personalMetadata } from "@/lib/site/page-metadata";

const page = { locale: "zh", path: "/chapters/lora", title: "LoRA 系列", description: "低秩更新。" } as const;

describe("the metadata of a public page", () => {
  it("names itself and the page in the other language, with one for everybody else", () => {
    expect(pageMetadata({ ...page, origin: "https://warmup.example" }).alternates).toEqual({
      canonical: "https://warmup.example/zh/chapters/lora",
      languages: {
        "zh-Hans": "https://warmup.example/zh/chapters/lora",
        en: "https://warmup.example/en/chapters/lora",
        "x-default": "https://warmup.example/en/chapters/lora",
      },
    });
  });

  it("stands under an address to be filled in when the page is built once for all", () => {
    expect(pageMetadata(page).alternates?.canonical).toBe(`${BUILT_ORIGIN}/zh/chapters/lora`);
  });

  it("names a picture of the size that it has, where there is one", () => {
    const { openGraph, twitter } = pageMetadata({ ...page, picture: "lora" });
    expect(openGraph).toMatchObject({
      images: [{ url: `${BUILT_ORIGIN}/pictures/zh/lora.png`, width: 1200, height: 630, alt: "LoRA 系列" }],
    });
    expect([openGraph?.locale, twitter]).toEqual(["zh_CN", { card: "summary_large_image" }]);
    expect(pageMetadata(page).openGraph).not.toHaveProperty("images");
    expect(pageMetadata(page).twitter).toEqual({ card: "summary" });
  });
});

it("a personal page is kept by no search engine", () => {
  expect(personalMetadata("t", "d").robots).toEqual({ index: false });
});
