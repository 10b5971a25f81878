import { afterEach, describe, expect, it } from "vitest";
import { fillIn } from "./fill-in.mjs";
import { createModelHost, leadToOffered, offeredLanguages } from "./site-settings.mjs";

afterEach(() => {
  delete globalThis.warmupSettings;
});
const set = (settings) =>
  (globalThis.warmupSettings = { now: { languages: ["zh", "en"], modelHost: null, ...settings } });

/** Where a request is led, or undefined where it goes on. */
function lead(url) {
  let location;
  const response = { writeHead: (_status, headers) => ((location = headers.Location), { end() {} }) };
  leadToOffered({ url }, response, () => (location = undefined));
  return location;
}

describe("the front", () => {
  it("offers every language until the settings are read", () => {
    expect(offeredLanguages()).toEqual(["zh", "en"]);
    expect(lead("/zh/chapters/lora")).toBeUndefined();
  });

  it("leads from a language that is not offered to the same place in one that is, query included", () => {
    set({ languages: ["en"] });
    expect(lead("/zh")).toBe("/en");
    expect(lead("/zh/search?q=lora")).toBe("/en/search?q=lora");
    expect(["/en/search", "/api/v1/me", "/zhx", "/"].map(lead)).toEqual([undefined, undefined, undefined, undefined]);
  });

  it("asks the host of models that the environment names, else the one that an administrator names", () => {
    expect(createModelHost("https://a.example/")()).toBe("https://a.example/");
    expect(createModelHost()()).toBeUndefined();
    set({ modelHost: "https://b.example/" });
    expect(createModelHost()()).toBe("https://b.example/");
    expect(createModelHost("https://a.example/")()).toBe("https://a.example/");
  });

  it("takes the switch and the alternates of a language that is not offered out of built pages", () => {
    const html =
      `<link rel="alternate" hrefLang="zh-Hans" href="https://origin.invalid/zh/x"/>` +
      `<link rel="alternate" hrefLang="en" href="https://origin.invalid/en/x"/>` +
      `<link rel="alternate" hrefLang="x-default" href="https://origin.invalid/en/x"/>` +
      `<a href="/en/x" hrefLang="en" lang="en" data-language="en" class="y"><span>English</span></a><p>en</p>`;
    expect(fillIn(html, { origin: "https://w.example", languages: ["zh"] })).toBe(
      `<link rel="alternate" hrefLang="zh-Hans" href="https://w.example/zh/x"/>` +
        `<link rel="alternate" hrefLang="x-default" href="https://w.example/zh/x"/><p>en</p>`,
    );
    expect(fillIn(html, { origin: "https://w.example", languages: ["zh", "en"] })).toContain("English");
  });
});
