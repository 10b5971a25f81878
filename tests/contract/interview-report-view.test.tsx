import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { DisputeList } from "@/components/interviews/dispute-list";
import { InterviewHistory } from "@/components/interviews/interview-history";
import { ReadinessView } from "@/components/interviews/readiness-view";
import { ReportView } from "@/components/interviews/report-view";
import { ReportBody } from "@/components/interviews/report-body";
import { SharePanel } from "@/components/interviews/share-panel";
import { LOCALES, type Locale } from "@/lib/core/locale";
import { interviewReportKeys as keys } from "@/lib/interviews/client/interview-report-keys";
import type { ListedDispute } from "@/lib/interviews/dispute-schema";
import type { HistoryEntry, ReadinessOutput } from "@/lib/interviews/history-schema";
import { reportOutput, type ReadyReport, type ReportQuestion, type ReportTopic } from "@/lib/interviews/report-schema";
import en from "@/messages/en.json";
import zh from "@/messages/zh.json";

const messages = { zh, en };
const ID = "018f0000-0000-7000-8000-000000000001";
const HOSTILE = `<img src=x onerror=alert(1)> low rank`;
const names = {
  tracks: { a: "Track A", b: "Track B", c: "Track C" },
  chapters: { lora: "LoRA" },
  roles: { "all-round": "All" },
};

function show(
  children: ReactNode,
  locale: Locale,
  known: readonly (readonly [readonly unknown[], unknown])[] = [],
): string {
  const queries = new QueryClient();
  for (const [key, data] of known) queries.setQueryData(key, data);
  const fail = (error: Error) => {
    throw error;
  };
  return renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} messages={messages[locale]} timeZone="UTC" onError={fail}>
      <QueryClientProvider client={queries}>{children}</QueryClientProvider>
    </NextIntlClientProvider>,
  );
}

const point = (id: string, status: "found" | "half" | "missing" | "negated" | null) => ({
  ...{ id, text: `<p>${id}</p>`, weight: 2, status, hedged: status === "half", before: null },
  evidence: status === "found" ? [{ event: 2, start: 0, end: 37, marks: [{ start: 29, end: 37 }] }] : [],
  dispute: null,
  isDisputable: status === "missing",
});
const question: ReportQuestion = {
  ...{ position: 0, round: "concept", itemId: "what-is-lora", kind: "open", title: null, chapter: "lora", track: "a" },
  ...{ isRetired: true, plannedMs: 60_000, usedMs: 90_000, outcome: "answered", share: 0.5 },
  lines: [
    { says: "answer", number: 2, text: HOSTILE, isSpoken: true, locale: "en", tookMs: 60_000 },
    { says: "prompt", number: 3 },
    { says: "follow-up", number: 4, html: "<p>And B?</p>", because: { kind: "missed", text: "<p>zero</p>" } },
    { says: "follow-up", number: 5, html: null, because: { kind: "depth", text: null } },
    { says: "answer", number: 6, text: " ", isSpoken: false, locale: "zh", tookMs: 0 },
  ],
  speech: { characters: 3, words: 1, perMinute: 12.4 },
  open: {
    ...{
      stem: "<p>What is it?</p>",
      modelAnswer: "<p>It is.</p>",
      isOutdated: true,
      doubt: { contradicted: ["<p>It is not.</p>"], withheld: ["<p>It was.</p>"] },
    },
    points: [
      ...[point("a", "found"), point("b", "half"), point("c", "missing"), point("d", "negated"), point("e", null)],
      {
        ...point("f", "found"),
        before: "missing",
        dispute: { disputeId: ID, status: "resolved", reason: "I did.", answer: "True." },
      },
    ],
    misconceptions: [
      {
        ...{ id: "m", text: "<p>It shrinks.</p>", correction: "<p>No.</p>", cost: 1, raised: true, isDisputable: true },
        ...{ evidence: [], dispute: null },
      },
    ],
    others: [{ judge: "embedding", version: "1", share: 0.4, points: [{ id: "a", status: "half" }] }],
  },
  graded: null,
};
const left: ReportQuestion = { ...question, position: 1, outcome: "not-reached", share: null, lines: [], open: null };
const topic = (by: "track" | "chapter", slug: string, share: number): ReportTopic => ({
  ...{ by, slug, track: by === "chapter" ? "a" : null, share, questions: 1, minutes: 1 },
});
const report: ReadyReport = {
  ...{ interviewId: ID, phase: "ready", startedAt: "2026-11-26T10:00:00.000Z", endedAt: "2026-11-26T10:30:00.000Z" },
  setup: { role: "all-round", level: "junior", minutes: 30, seed: "warmup26" },
  endedBy: "learner",
  overall: { share: 0.5, questions: 1, minutes: 1, asked: 1, answered: 1, inAll: 2, usedMs: 90_000 },
  rounds: [{ round: "concept", share: 0.5, questions: 1, minutes: 1, usedMs: 90_000 }],
  topics: [
    ...[topic("track", "a", 0.37), topic("track", "b", 0.5), topic("track", "c", 1)],
    ...[topic("chapter", "lora", 0.37), topic("chapter", "peft", 0.37)],
  ],
  questions: [question, left],
  missed: 1,
};

describe.each(LOCALES)("a report (%s)", (locale) => {
  const t = messages[locale].interviewReport;

  it("is of the form that its route gives", () => expect(reportOutput.parse(report)).toEqual(report));

  it("shows an answer as words, with the number of the point behind its evidence", () => {
    const html = show(<ReportBody report={report} names={names} locale={locale} isOwn />, locale);
    expect(html).not.toContain("<img");
    expect(html).toContain("&lt;img src=x onerror=alert(1)&gt;");
    expect(html).toMatch(/<mark[^>]*>low rank<\/mark><sup/);
    expect(html).toContain(t.question.outcome["not-reached"]);
    expect(html).toContain(t.dispute.open);
  });

  it("tells a text that contradicts too much from one about something else", () => {
    const doubted = (contradicted: string[], withheld: string[]) => {
      const open = question.open && { ...question.open, doubt: { contradicted, withheld } };
      const html = show(
        <ReportBody report={{ ...report, questions: [{ ...question, open }] }} names={names} locale={locale} isOwn />,
        locale,
      );
      return [t.doubt.why, t.doubt.drift].map((text) => html.includes(text));
    };
    expect(doubted(["<p>It is not.</p>"], ["<p>It was.</p>"])).toEqual([true, false]);
    expect(doubted([], ["<p>It was.</p>"])).toEqual([false, true]);
    expect(doubted([], [])).toEqual([true, false]);
  });

  it("of somebody else offers neither reasons nor disputes", () => {
    const html = show(<ReportBody report={report} names={names} locale={locale} isOwn={false} />, locale);
    expect(html).not.toContain(t.dispute.open);
    expect(html).not.toContain(t.reason.title);
    expect(html).not.toContain("I did.");
  });

  it("has a table with the numbers of its radar, and no radar for two topics", () => {
    const html = show(<ReportBody report={report} names={names} locale={locale} isOwn={false} />, locale);
    expect(html).toContain(t.topics.picture);
    for (const text of ["Track A", "37%", "50%", "100%"]) expect(html).toContain(text);
    const few = { ...report, topics: report.topics.filter(({ slug }) => slug !== "c") };
    expect(show(<ReportBody report={few} names={names} locale={locale} isOwn={false} />, locale)).not.toContain(
      t.topics.picture,
    );
  });

  it("says how far an interview is before there is one", () => {
    const head = { interviewId: ID, startedAt: report.startedAt };
    const view = <ReportView interviewId={ID} names={names} locale={locale} />;
    const at = (data: unknown) => show(view, locale, [[keys.report(ID, locale), data]]);
    expect(at({ ...head, phase: "running" })).toContain(t.running.title);
    expect(at({ ...head, phase: "marking" })).toContain(t.marking.title);
    expect(at(report)).toContain(t.tools.print);
    const nothing = { ...report.overall, share: null, answered: 0, questions: 0 };
    expect(at({ ...report, overall: nothing, questions: [], topics: [], rounds: [], missed: 0 })).toContain(
      t.summary.silent.title,
    );
  });

  it("has links in each of their states", () => {
    const share = (state: string, index: number) => ({
      ...{ shareId: `${ID.slice(0, -1)}${index}`, state, showsName: index > 0 },
      ...{ createdAt: report.startedAt, expiresAt: report.endedAt },
    });
    const html = show(<SharePanel interviewId={ID} locale={locale} />, locale, [
      [keys.shares(ID), { shares: ["open", "expired", "revoked"].map(share) }],
    ]);
    expect(html.match(new RegExp(`>${t.share.end}<`, "g"))).toHaveLength(1);
    expect(html).toContain(t.share.state.revoked);
  });
});

const entry = (interviewId: string, share: number | null, phase: HistoryEntry["phase"] = "ready"): HistoryEntry => ({
  ...{
    interviewId,
    phase,
    share,
    asked: 3,
    answered: 2,
    inAll: 4,
    startedAt: report.startedAt,
    endedAt: report.endedAt,
  },
  setup: { role: "all-round", level: "senior", minutes: 30 },
  topics: [{ track: "a", share }],
});
const readiness: ReadinessOutput = {
  ...{ role: "all-round", questions: 5.2, interviews: { share: 0.6, low: 0.3, high: 0.8 } },
  estimate: { value: 0.55, low: 0.35, high: 0.7 },
  parts: [
    { part: "interviews", value: 0.6, weight: 0.6 },
    { part: "mastery", value: 0.4, weight: 0.3 },
    { part: "calibration", value: 0.9, weight: 0.1 },
  ],
  past: [{ interviewId: ID, endedAt: report.endedAt, ageDays: 3, minutes: 20, share: 0.6, weight: 18 }],
  chapters: [{ slug: "lora", weight: 3, mastery: 0.4 }],
  calibration: { said: 0.8, right: 0.7, answers: 12 },
};

describe.each(LOCALES)("interviews over time (%s)", (locale) => {
  const t = messages[locale].interviewReport;

  it("are listed with what each came to, compared, or none yet", () => {
    const view = <InterviewHistory names={names} locale={locale} />;
    const of = (interviews: HistoryEntry[]) => show(view, locale, [[keys.history(), { interviews }]]);
    expect(of([])).toContain(t.history.none);
    const html = of([entry("r", null, "running"), entry("m", null, "marking"), entry("b", 0.75), entry("a", 0.5)]);
    for (const text of ["75%", "+25%", t.trend.topics, t.trend.picture]) expect(html).toContain(text);
  });

  it("make an estimate with every number, or say what is missing for one", () => {
    const view = <ReadinessView names={names} locale={locale} />;
    const of = (data: ReadinessOutput) => show(view, locale, [[keys.readiness(), data]]);
    const html = of(readiness);
    for (const text of ["55%", "0.60 × 0.60 + 0.30 × 0.40 + 0.10 × 0.90 = 0.55", "LoRA"]) expect(html).toContain(text);
    const nothing = { estimate: null, interviews: null, questions: 0, parts: [], past: [], calibration: null };
    expect(of({ ...readiness, ...nothing })).toContain(t.readiness.little);
  });
});

const dispute: ListedDispute = {
  ...{ disputeId: ID, status: "open", itemId: "what-is-lora", chapter: "lora", title: null, locale: "zh" },
  ...{ at: report.startedAt, reason: HOSTILE, stem: { zh: "<p>题</p>", en: "<p>Q</p>" } },
  answers: [{ number: 2, text: HOSTILE }],
  part: {
    ...{ kind: "point", text: { zh: "<p>点</p>", en: "<p>P</p>" }, weight: 3, mark: "missing", before: "half" },
    ...{ evidence: [{ event: 2, start: 29, end: 37, marks: [] }], forms: [{ name: "rank", forms: ["<low-rank>"] }] },
  },
  ...{ grantable: ["found", "half"], closedAt: null, closedBy: null, answer: null },
};

describe.each(LOCALES)("the queue of disputes (%s)", (locale) => {
  it("shows an answer and forms as words, in every state", () => {
    const closed = { status: "dismissed", closedAt: report.endedAt, closedBy: "Grace", answer: "No." } as const;
    const key = {
      ...dispute.part,
      kind: "key",
      text: null,
      weight: null,
      mark: "0.5",
      before: "0",
      forms: [],
    } as const;
    const disputes = [dispute, { ...dispute, ...closed, disputeId: "b", part: key, stem: null }];
    const html = show(<DisputeList locale={locale} />, locale, [
      [keys.disputeList({ status: "open" }), { pages: [{ disputes, nextCursor: "next" }], pageParams: [null] }],
    ]);
    expect(html).not.toContain("<img");
    expect(html).toContain("&lt;low-rank&gt;");
    expect(html).toMatch(/<mark[^>]*>low rank<\/mark>/);
    for (const text of ["Grace", "50%", messages[locale].interviewReport.queue.more]) expect(html).toContain(text);
  });
});
