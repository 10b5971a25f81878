import { describe, expect, it } from "vitest";
import { nameResultsFile, writeMoment, writeResultsFile, type FileWords } from "@/lib/quizzes/results-file";
import type { ResultSession } from "@/lib/quizzes/results-schema";

const words: FileWords = {
  head: ["learner", "email", "try", "state", "begun", "ended", "late", "earned", "possible"],
  states: { running: "under way", learner: "submitted", deadline: "time ran out" },
  ...{ yes: "yes", deleted: "deleted account", item: (number, title) => `${number} ${title}` },
};
const session: ResultSession = {
  ...{ sessionId: "s", learnerId: "l", nickname: "Ada", email: null, allowance: null, number: 1 },
  ...{ startedAt: "2026-11-25T09:00:00.000Z", deadlineAt: null, endedAt: "2026-11-25T09:20:00.000Z" },
  ...{ endedBy: "learner", isLate: true, at: null, savedAt: null, items: 5, answered: 4, flagged: [] },
  ...{ cells: "rpw.m-", shares: [{ column: 1, share: 1 / 3 }] },
  result: { earned: 4 / 3, possible: 4, awaiting: 1 },
};
const columns = ["a", "b", "c", "d", "e", "f"].map((itemId) => ({ itemId, title: null, kind: "open" }));
const write = (sessions: readonly ResultSession[], shown = columns) =>
  writeResultsFile({ columns: shown, sessions: [...sessions] }, words, "en", (text) => text.slice(11, 16));

describe("the file of results", () => {
  it("has a row for each session, with the share of every item", () => {
    expect(write([session])).toBe(
      "\uFEFFlearner,email,try,state,begun,ended,late,earned,possible,1 a,2 b,3 c,4 d,5 e,6 f\r\n" +
        "Ada,,1,submitted,09:00,09:20,yes,1.333,4,1,0.333,0,0,,\r\n",
    );
  });

  it("says nothing of marks that are hidden, or of a session that runs", () => {
    const hidden = { ...session, cells: "aa..a-", shares: [], result: null, isLate: false };
    expect(write([hidden]).split("\r\n")[1]).toBe("Ada,,1,submitted,09:00,09:20,,,,,,,,,");
    const running = { ...hidden, endedAt: null, endedBy: null };
    expect(write([running]).split("\r\n")[1]).toBe("Ada,,1,under way,09:00,,,,,,,,,,");
  });

  it("runs nothing that a learner or an author wrote", () => {
    const evil = { ...session, nickname: '=HYPERLINK("https://x","y")' };
    const titled = [{ itemId: "a", title: { zh: "=1+1", en: "=1+1" }, kind: "open" }];
    const [head, row] = writeResultsFile(
      { columns: titled, sessions: [evil] },
      { ...words, item: (_, title) => title },
      "en",
      () => "x",
    ).split("\r\n");
    expect(head).toMatch(/,'=1\+1$/);
    expect(row).toMatch(/^"'=HYPERLINK/);
    expect(write([{ ...session, nickname: null }])).toContain("\r\ndeleted account,");
  });

  it("is named after the quiz and the day", () => {
    const now = new Date(2026, 10, 25, 23, 30);
    expect(nameResultsFile(" 低秩 / LoRA: v1.0 ", now)).toBe("低秩-LoRA-v1-0-2026-11-25.csv");
    expect(nameResultsFile("../..", now)).toBe("quiz-2026-11-25.csv");
    expect(writeMoment(new Date(2026, 0, 2, 3, 4, 5).toISOString())).toBe("2026-01-02 03:04:05");
  });
});
