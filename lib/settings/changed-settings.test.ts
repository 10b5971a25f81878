import { describe, expect, it } from "vitest";
import { readChanges } from "@/lib/settings/changed-settings";
import type { SettingsOutput } from "@/lib/settings/schema";

const saved: SettingsOutput = {
  settings: {
    ...{ locale: null, theme: "dark" as const, timeZone: "Asia/Shanghai" },
    ...{ dailyGoal: 10, motion: null, dataSaver: null },
  },
  nickname: "Ada",
};
const same = { nickname: "Ada", locale: "en", theme: "dark", timeZone: "Asia/Shanghai", dailyGoal: "10" };

describe("the changes of the settings form", () => {
  it("are the fields that differ, and no others", () => {
    expect(readChanges({ ...same, theme: "light" }, saved)).toEqual({ changes: { theme: "light", locale: "en" } });
    const { locale: _, ...rest } = same;
    expect(readChanges(rest, saved)).toEqual({ changes: {} });
  });

  it("take the goal back when its field is emptied", () => {
    expect(readChanges({ dailyGoal: "" }, saved)).toEqual({ changes: { dailyGoal: null } });
  });

  it("understand full-width digits", () => {
    expect(readChanges({ dailyGoal: "１２" }, saved)).toEqual({ changes: { dailyGoal: 12 } });
  });

  it.each(["0", "101", "2.5", "-3", "ten", "1e1"])("name a goal of %s as wrong", (dailyGoal) =>
    expect(readChanges({ dailyGoal }, saved)).toEqual({ problems: ["dailyGoal"] }),
  );

  it("name a bad name, which a guest does not have", () => {
    expect(readChanges({ nickname: " ", dailyGoal: "x" }, saved)).toEqual({ problems: ["nickname", "dailyGoal"] });
    expect(readChanges({ nickname: "Lin", dailyGoal: "10" }, { ...saved, nickname: null })).toEqual({ changes: {} });
  });
});
