import "server-only";
import * as z from "zod";
import { localizedText } from "@/lib/items/contract";
import { getCurriculum } from "@/lib/content/server/get-curriculum";
import { groupBy } from "@/lib/core/group-by";
import type { Locale } from "@/lib/core/locale";
import { prisma } from "@/lib/db/prisma";
import { measureSpeech } from "@/lib/interviews/measure-speech";
import { readTimeline, type Timeline } from "@/lib/interviews/read-timeline";
import {
  endedBy,
  type ReadyReport,
  type ReportOutput,
  type ReportQuestion,
  type ReportTopic,
  type ShownDispute,
} from "@/lib/interviews/report-schema";
import { isMissed } from "@/lib/interviews/review-threshold";
import { ROUNDS, round as roundSchema, type Marks } from "@/lib/interviews/schema";
import { readEvents, readTurnMarks, readWording } from "@/lib/interviews/server/read-turns";
import type { InterviewHead } from "@/lib/interviews/server/require-own-interview";
import { showLines, showMarks } from "@/lib/interviews/server/show-question";
import { readSetup } from "@/lib/interviews/stored-rows";
import { weighGroups, weighShares } from "@/lib/interviews/weigh-shares";

/** Of a revision's envelope what a report names. */
const envelope = z.object({ title: localizedText.nullable().catch(null) }).catch({ title: null });

/**
 * What an interview came to.
 * @param isOwn whether its learner reads it: disputes are his affair alone
 */
export async function composeReport(head: InterviewHead, locale: Locale, isOwn: boolean): Promise<ReportOutput> {
  const { id: interviewId, startedAt, endedAt } = head;
  const common = { interviewId, startedAt: startedAt.toISOString() };
  if (!endedAt) return { ...common, phase: "running" };
  if (!head.markedAt) return { ...common, phase: "marking" };
  const questions = await showQuestions({ ...head, endedAt }, locale, isOwn);
  const setup = readSetup(head.setup);
  return {
    ...{
      ...common,
      phase: "ready",
      endedAt: endedAt.toISOString(),
      endedBy: endedBy.catch("finished").parse(head.endedBy),
    },
    setup: setup ? { role: setup.role, level: setup.level, minutes: setup.minutes, seed: setup.seed } : null,
    overall: {
      ...weighShares(questions),
      asked: questions.filter(({ outcome }) => outcome !== "not-reached").length,
      answered: questions.filter(({ outcome }) => outcome === "answered").length,
      inAll: questions.length,
      usedMs: sumUsed(questions),
    },
    rounds: weighRounds(questions),
    topics: weighTopics(questions),
    questions,
    missed: questions.filter(isMissed).length,
  };
}

const sumUsed = (questions: readonly ReportQuestion[]) => questions.reduce((sum, { usedMs }) => sum + usedMs, 0);

function weighRounds(questions: readonly ReportQuestion[]): ReadyReport["rounds"] {
  return weighGroups(questions, ({ round }) => round, ROUNDS).map(({ key, ...weighed }) => ({
    ...{ round: roundSchema.parse(key), ...weighed },
    usedMs: sumUsed(questions.filter(({ round }) => round === key)),
  }));
}

/** Tracks, then chapters, both in the order of the curriculum; those of which something was asked. */
function weighTopics(questions: readonly ReportQuestion[]): ReportTopic[] {
  const { tracks, chapters } = getCurriculum();
  const asked = questions.filter(({ outcome }) => outcome !== "not-reached");
  const ofTracks = weighGroups(
    asked.flatMap((question) => (question.track === null ? [] : [{ ...question, track: question.track }])),
    ({ track }) => track,
    tracks.map(({ slug }) => slug),
  );
  const ofChapters = weighGroups(
    asked,
    ({ chapter }) => chapter,
    chapters.map(({ slug }) => slug),
  );
  const trackOf = new Map(chapters.map(({ slug, track }) => [slug, track]));
  return [
    ...ofTracks.map(({ key, ...weighed }) => ({ by: "track" as const, slug: key, track: null, ...weighed })),
    ...ofChapters.map(({ key, ...weighed }) => ({
      ...{ by: "chapter" as const, slug: key, track: trackOf.get(key) ?? null, ...weighed },
    })),
  ];
}

async function showQuestions(
  head: InterviewHead & { readonly endedAt: Date },
  locale: Locale,
  isOwn: boolean,
): Promise<ReportQuestion[]> {
  const [turns, events, marksOf, disputes] = await Promise.all([
    prisma().interviewTurn.findMany({
      where: { sessionId: head.id },
      orderBy: { position: "asc" },
      select: {
        ...{ position: true, round: true, itemId: true, revisionId: true, plannedMs: true },
        ...{ viewLearnerId: true, viewNumber: true },
        item: { select: { chapter: true, status: true } },
        revision: { select: { envelope: true, kind: true } },
      },
    }),
    readEvents(head.id),
    readTurnMarks(head.id),
    isOwn ? readDisputes(head.id) : new Map<number, ShownDisputes>(),
  ]);
  const trackOf = new Map(getCurriculum().chapters.map(({ slug, track }) => [slug, track]));
  return Promise.all(
    turns.map(async ({ position, itemId, revisionId, plannedMs, item, revision, ...turn }): Promise<ReportQuestion> => {
      const timeline = readTimeline(events, position, head.endedAt);
      const wording = await readWording(revisionId);
      const marks = marksOf(position);
      const lines = showLines(timeline, wording.body, locale);
      const ticket = { learnerId: turn.viewLearnerId, itemId, revisionId, number: turn.viewNumber };
      const mine = disputes.get(position) ?? new Map<string, ShownDispute>();
      return {
        ...{ position, itemId, kind: revision.kind, chapter: item.chapter, plannedMs, lines },
        round: roundSchema.catch("concept").parse(turn.round),
        title: envelope.parse(revision.envelope).title?.[locale] ?? null,
        track: trackOf.get(item.chapter) ?? null,
        isRetired: item.status === "retired",
        ...{ usedMs: timeline.usedMs, outcome: timeline.outcome, share: shareOf(timeline, marks.standing) },
        speech: measureSpeech(lines.filter((line) => line.says === "answer")),
        ...(timeline.outcome === "not-reached"
          ? { open: null, graded: null }
          : showMarks({ timeline, wording, marks, ticket, disputes: mine, mayDispute: isOwn, locale })),
      };
    }),
  );
}

/** What was asked and not answered earned nothing; what was never asked says nothing. */
function shareOf({ outcome }: Timeline, marks: Marks | undefined): number | null {
  if (outcome === "not-reached") return null;
  return outcome === "answered" ? (marks?.share ?? null) : 0;
}

type ShownDisputes = ReadonlyMap<string, ShownDispute>;

async function readDisputes(sessionId: string): Promise<ReadonlyMap<number, ShownDisputes>> {
  const rows = await prisma().interviewDispute.findMany({
    where: { sessionId },
    select: { id: true, position: true, part: true, status: true, reason: true, answer: true },
  });
  const of = groupBy(rows, ({ position }) => position);
  return new Map(
    [...of].map(([position, same]) => [
      position,
      new Map(same.map(({ id, part, status, reason, answer }) => [part, { disputeId: id, status, reason, answer }])),
    ]),
  );
}
