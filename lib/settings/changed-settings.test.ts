import { describe, expect, it } from "vitest";
import { readChanges, type SettingsForm } from "@/lib/settings/changed-settings";

const shown: SettingsForm = {
  ...{ nickname: "Ada", locale: "en", theme: "dark", timeZone: "Asia/Shanghai" },
  ...{ dailyGoal: "10", motion: "system", dataSaver: "system", certainty: "on" },
};

describe("the changes of the settings form", () => {
  it("are the fields that differ from what was shown, and no others", () => {
    expect(readChanges(shown, shown)).toEqual({ changes: {} });
    expect(readChanges({ ...shown, theme: "light", nickname: "Lin" }, shown)).toEqual({
      changes: { theme: "light", nickname: "Lin" },
    });
  });

  it("take in what was not shown as chosen", () => {
    const { timeZone: _, ...rest } = shown;
    expect(readChanges(shown, rest)).toEqual({ changes: { timeZone: "Asia/Shanghai" } });
  });

  it("take the goal back when its field is emptied", () => {
    expect(readChanges({ ...shown, dailyGoal: "" }, shown)).toEqual({ changes: { dailyGoal: null } });
  });

  it("understand full-width digits", () => {
    expect(readChanges({ dailyGoal: "１２" }, shown)).toEqual({ changes: { dailyGoal: 12 } });
  });

  it.each(["0", "101", "2.5", "-3", "ten", "1e1"])("name a goal of %s as wrong", (dailyGoal) =>
    expect(readChanges({ dailyGoal }, shown)).toEqual({ problems: ["dailyGoal"] }),
  );

  it("name a bad name", () => {
    expect(readChanges({ nickname: " ", dailyGoal: "x" }, shown)).toEqual({ problems: ["nickname", "dailyGoal"] });
  });
});
