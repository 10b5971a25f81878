import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { settings } from "@/lib/settings/schema";
import { readStoredSettings } from "@/lib/settings/stored-settings";

const NONE = {
  locale: null,
  theme: null,
  timeZone: null,
  dailyGoal: null,
  motion: null,
  dataSaver: null,
  certainty: null,
  boards: null,
};
/** Samples of every version that was ever stored. */
const VERSION_1 = {
  ...{ version: 1, locale: "zh", theme: "dark", timeZone: "Asia/Shanghai" },
  ...{ dailyGoal: 10, motion: "reduced", dataSaver: "on", certainty: "off", boards: "all" },
};

describe("stored settings", () => {
  it("of version 1 are read whole", () => {
    const { version: _, ...fields } = VERSION_1;
    expect(readStoredSettings(VERSION_1)).toEqual(fields);
  });

  it.each([null, undefined, [], "x", 7])("%j are none", (stored) => expect(readStoredSettings(stored)).toEqual(NONE));

  it("lose one bad field and nothing else", () => {
    for (const [name, bad] of [
      ["locale", "fr"],
      ["theme", 3],
      ["timeZone", "Asia/Nowhere"],
      ["dailyGoal", 0],
      ["motion", {}],
      ["dataSaver", "perhaps"],
      ["certainty", 50],
      ["boards", "some"],
    ] as const) {
      const { version: _, ...fields } = VERSION_1;
      expect(readStoredSettings({ ...VERSION_1, [name]: bad })).toEqual({ ...fields, [name]: null });
    }
  });

  it("ignore fields of a newer version", () => {
    expect(readStoredSettings({ version: 9, theme: "light", font: "large" })).toEqual({ ...NONE, theme: "light" });
  });

  it("whatever they are, are read as settings", () => {
    fc.assert(fc.property(fc.jsonValue(), (stored) => settings.safeParse(readStoredSettings(stored)).success));
  });
});
