import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { DraftConflict } from "@/components/interviews/draft-conflict";
import { DraftNote } from "@/components/interviews/draft-note";
import { EndedInterview } from "@/components/interviews/ended-interview";
import { EndPanel } from "@/components/interviews/end-panel";
import { InterviewSetup } from "@/components/interviews/interview-setup";
import { RunningInterview } from "@/components/interviews/running-interview";
import { RunningList } from "@/components/interviews/running-list";
import { UnsentWords } from "@/components/interviews/unsent-words";
import { LOCALES, type Locale } from "@/lib/core/locale";
import { interviewKeys } from "@/lib/interviews/client/interview-keys";
import { formatPlan } from "@/lib/interviews/parse-plan";
import { ROUNDS, type PlanOutput, type Running } from "@/lib/interviews/schema";
import en from "@/messages/en.json";
import zh from "@/messages/zh.json";

const messages = { zh, en };
const AT = "2026-11-26T10:32:00.000Z";
const ID = "018f0000-0000-7000-8000-000000000001";

// What of the browser a page that is alive asks for while it is drawn.
beforeAll(() => void vi.stubGlobal("window", { matchMedia: () => ({ matches: true }) }));

function show(children: ReactNode, locale: Locale, client = new QueryClient()): string {
  const fail = (error: Error) => {
    throw error;
  };
  return renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} messages={messages[locale]} timeZone="UTC" onError={fail}>
      <QueryClientProvider client={client}>{children}</QueryClientProvider>
    </NextIntlClientProvider>,
  );
}

const html = (text: string) => ({ zh: `<p>${text}</p>`, en: `<p>${text}</p>` });
const setup = {
  ...{ role: "all-round", level: "junior" as const, minutes: 30 as const, chapters: [], rounds: [...ROUNDS] },
  ...{ showsDifficulty: true, seed: "abcdef" },
};
const stem = { stem: "<p>WHY</p>", hintCount: 0 };
const line = { position: 1, at: AT };
const running: Running = {
  ...{ interviewId: ID, setup, locale: "en", startedAt: AT, phase: "running", version: 8, remainingMs: 600_000 },
  turns: [
    { position: 0, round: "concept", state: "passed" },
    { position: 1, round: "explain", state: "current" },
    { position: 2, round: "code", state: "ahead" },
  ],
  current: {
    ...{ position: 1, line: 7, round: "explain", kind: "open", difficulty: 3, public: { zh: stem, en: stem } },
    ...{ plannedMs: 180_000, usedMs: 20_000, movesOnMs: 250_000 },
  },
  lines: [
    { by: "interviewer", number: 1, position: 0, at: AT, says: "question", html: html("EARLIER") },
    { by: "interviewer", number: 2, position: 0, at: AT, says: "move-on", html: null },
    { by: "interviewer", number: 3, ...line, says: "question", html: html("WHY") },
    { by: "candidate", number: 4, ...line, said: { text: "<b>because</b>", isSpoken: false } },
    { by: "interviewer", number: 5, ...line, says: "prompt", html: null },
    { by: "candidate", number: 6, ...line, said: { answer: { text: "4" } } },
    { by: "interviewer", number: 7, ...line, says: "follow-up", html: html("AND THEN") },
  ],
  draft: { said: { text: "what I was writing", isSpoken: false }, version: 2 },
  notes: { text: "a note", version: 1 },
};
const names = {
  roles: { "all-round": { title: "ALL-ROUND", summary: "ANY" } },
  usual: "all-round",
  chapters: { lora: "LORA" },
};
const nothing = () => undefined;

describe.each(LOCALES)("an interview in %s", (locale) => {
  const words = messages[locale].interviews;

  it("shows what was said, what is asked, what is being written, and notes", () => {
    const shown = show(<RunningInterview interview={running} locale={locale} onLook={nothing} />, locale);
    for (const text of ["EARLIER", "WHY", "AND THEN", "&lt;b&gt;because&lt;/b&gt;", "what I was writing", "a note"])
      expect(shown).toContain(text);
    for (const text of [words.run.prompt, words.run.moveOn, words.run.byKey, words.run.send, words.run.done])
      expect(shown).toContain(text);
    expect(shown).toContain(`aria-current="step"`);
    expect(shown).not.toContain("<b>because");
  });

  it("offers to pass while nothing was said, and hides difficulty where it is to be hidden", () => {
    const fresh: Running = {
      ...running,
      lines: running.lines.slice(0, 3),
      current: { ...running.current, line: 3, difficulty: null },
    };
    const shown = show(<RunningInterview interview={fresh} locale={locale} onLook={nothing} />, locale);
    expect(shown).toContain(words.run.pass);
    expect(shown).not.toContain(words.run.done);
    expect(shown).not.toContain(words.run.difficulty.replace("{value}", "3"));
  });

  it("has words for everything that can happen to what is written", () => {
    for (const state of ["clean", "saving", "offline", "failed"] as const)
      expect(show(<DraftNote state={state} />, locale)).not.toBe("");
    expect(show(<DraftConflict onResolve={nothing} />, locale)).toContain(words.run.keepMine);
    expect(show(<UnsentWords text="left behind" onNotes={nothing} onDismiss={nothing} />, locale)).toContain(
      "left behind",
    );
    const panel = show(<EndPanel open={2} isEnding={false} onEnd={nothing} onGoOn={nothing} />, locale);
    expect(panel).toContain(words.run.endYes);
  });

  it.each(["learner", "deadline", "finished"] as const)("leads to its report once it ended (%s)", (by) => {
    const ended = { interviewId: ID, setup, locale, startedAt: AT, phase: "ended" as const, endedAt: AT, by };
    const shown = show(
      <EndedInterview interview={ended} locale={locale} pageLocale={locale} takesFocus={false} />,
      locale,
    );
    expect(shown).toContain(`/${locale}/interviews/${ID}/report`);
    expect(shown).toContain("abcdef");
  });

  it("is set up with what will come of it, and what will not", () => {
    const client = new QueryClient();
    const plan: PlanOutput = {
      rounds: [{ round: "concept", questions: 4, plannedMs: 210_000 }],
      left: [
        { round: "code", why: "none" },
        { round: "explain", why: "time" },
      ],
    };
    const usual = { ...setup, rounds: ROUNDS.filter((round) => round !== "system-design") };
    client.setQueryData(interviewKeys.plan(new URLSearchParams(formatPlan(usual)).toString()), plan);
    const shown = show(<InterviewSetup locale={locale} names={names} />, locale, client);
    const filled = (text: string, round: "code" | "explain") => text.replace("{round}", words.rounds[round]);
    expect(shown).toContain(filled(words.setup.none, "code"));
    expect(shown).toContain(filled(words.setup.time, "explain"));
    expect(shown).toContain("3.5");
    for (const round of ROUNDS) expect(shown).toContain(words.rounds[round]);
  });

  it("that is under way is offered first, and nothing is where there is none", () => {
    const client = new QueryClient();
    expect(show(<RunningList locale={locale} names={names} />, locale, client)).toBe("");
    const interview = {
      ...{ interviewId: ID, role: "all-round", level: "senior" as const, minutes: 30, startedAt: AT },
      ...{ remainingMs: 61_000, position: 1, questions: 6 },
    };
    client.setQueryData(interviewKeys.running(), { interviews: [interview] });
    const shown = show(<RunningList locale={locale} names={names} />, locale, client);
    expect(shown).toContain(`/${locale}/interviews/${ID}`);
    expect(shown).toContain("ALL-ROUND");
  });
});
