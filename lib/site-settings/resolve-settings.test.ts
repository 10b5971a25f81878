import { describe, expect, it } from "vitest";
import { resolveSettings } from "@/lib/site-settings/resolve-settings";
import { SITE_DEFAULTS, siteSettingSchemas } from "@/lib/site-settings/schema";

describe("the settings of the site", () => {
  it("are the defaults where nothing is said", () => {
    expect(resolveSettings({}, new Map()).settings).toEqual(SITE_DEFAULTS);
  });

  it("are what is stored, unless the environment says otherwise", () => {
    const stored = new Map<string, unknown>([
      ["signUp", "invitation"],
      ["review", { by: "anyone" }],
    ]);
    const { settings, sources } = resolveSettings({ signUp: "closed" }, stored);
    expect([settings.signUp, sources.signUp]).toEqual(["closed", "environment"]);
    expect([settings.review, sources.review]).toEqual([{ by: "anyone" }, "site"]);
    expect(sources.languages).toBe("default");
  });

  it("take what is stored and does not read for not set", () => {
    const stored = new Map<string, unknown>([
      ["languages", []],
      ["retention", { idleGuestDays: 0, sessionIdleDays: 30 }],
      ["unknown", 1],
    ]);
    expect(resolveSettings({}, stored).settings).toEqual(SITE_DEFAULTS);
  });

  it("take a model host as MODEL_HOST is taken: https, or http on this machine, with nothing secret in it", () => {
    const read = (text: string) => siteSettingSchemas.modelHost.safeParse(text).data;
    expect(read(" https://models.example/warmup ")).toBe("https://models.example/warmup/");
    expect(read("http://localhost:8080/")).toBe("http://localhost:8080/");
    for (const text of [
      "http://models.example/",
      "https://a:b@models.example/",
      "https://models.example/?k=1",
      "ftp://x/",
      "models",
    ])
      expect(read(text), text).toBeUndefined();
  });
});
