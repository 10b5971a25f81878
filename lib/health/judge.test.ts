import { describe, expect, it } from "vitest";
import en from "@/messages/en.json";
import zh from "@/messages/zh.json";
import { judgeAudit, judgeBackup, judgeConnections, judgeDisk, judgeMail, judgeProcess } from "@/lib/health/judge";

const DAY = 86_400_000;

describe("a verdict", () => {
  it("warns of a disk that fills up and calls one that is almost full bad", () => {
    expect(judgeDisk(50e9, 100e9).verdict).toBe("good");
    expect(judgeDisk(9e9, 100e9).verdict).toBe("note");
    expect(judgeDisk(4e9, 100e9).verdict).toBe("bad");
    expect(judgeDisk(0.5e9, 2e9).verdict).toBe("bad");
  });

  it("asks for a backup that is missing or older than a week, but not of somebody else's database", () => {
    expect(judgeBackup(true, undefined)).toEqual({ verdict: "note", reason: "never" });
    expect(judgeBackup(true, 8 * DAY)).toEqual({ verdict: "note", reason: "old" });
    expect(judgeBackup(true, DAY).verdict).toBe("good");
    expect(judgeBackup(false, undefined).verdict).toBe("none");
  });

  it("says whether the log is guarded by rights or by its trigger alone", () => {
    expect(judgeAudit(false, false).verdict).toBe("good");
    expect(judgeAudit(true, false).verdict).toBe("note");
    expect(judgeAudit(false, true).verdict).toBe("note");
  });

  it("looks at connections, the event loop and mail", () => {
    expect([10, 80, 95].map((used) => judgeConnections(used, 100).verdict)).toEqual(["good", "note", "bad"]);
    expect([20, 300].map((delay) => judgeProcess(delay).verdict)).toEqual(["good", "note"]);
    expect(judgeMail(false, 0).verdict).toBe("none");
    expect([undefined, 2 * DAY, 1].map((ago) => judgeMail(true, ago).verdict)).toEqual(["good", "good", "note"]);
  });

  it("has words in both languages, whatever it is", () => {
    const given = {
      disk: [judgeDisk(50e9, 100e9), judgeDisk(9e9, 100e9), judgeDisk(4e9, 100e9)],
      backup: [judgeBackup(true, undefined), judgeBackup(true, 8 * DAY), judgeBackup(true, DAY), judgeBackup(false, 0)],
      audit: [judgeAudit(true, true), judgeAudit(false, false)],
      database: [10, 80, 95].map((used) => judgeConnections(used, 100)),
      process: [20, 300].map((delay) => judgeProcess(delay)),
      mail: [judgeMail(false, 0), judgeMail(true, 1), judgeMail(true, undefined)],
    };
    for (const { checks } of [zh.admin.health, en.admin.health])
      for (const [id, judgements] of Object.entries(given))
        for (const { reason } of judgements) expect(Object.keys(checks[id as keyof typeof given])).toContain(reason);
  });
});
