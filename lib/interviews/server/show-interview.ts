import "server-only";
import { renderMarkdown } from "@/lib/content/markdown";
import { forEachLocale } from "@/lib/core/locale";
import { pool } from "@/lib/db/pool";
import { type PlacedEvent, turnAt } from "@/lib/interviews/machine/interview-state";
import { movesOnAt } from "@/lib/interviews/machine/question-time";
import type { InterviewOutput, Line } from "@/lib/interviews/schema";
import type { Question, Talk } from "@/lib/interviews/server/read-talk";
import { publicBase } from "@/lib/items/contract";
import { viewOf } from "@/lib/quizzes/server/score-item";

type Running = Extract<InterviewOutput, { phase: "running" }>;

/** What its candidate sees: public forms of the questions that were asked, and nothing of marks or of why something was asked. */
export async function showInterview(talk: Talk): Promise<InterviewOutput> {
  const { row, questions, events, state, now } = talk;
  const { setup, startedAt } = row;
  const head = { interviewId: row.id, setup, locale: state.locale, startedAt: startedAt.toISOString() };
  if (state.ended) return { ...head, phase: "ended", endedAt: state.ended.at.toISOString(), by: state.ended.by };
  const lines: Line[] = [];
  for (const event of events) lines.push(...(await showLine(event, questions)));
  return {
    ...head,
    phase: "running",
    version: state.version,
    remainingMs: Math.max(0, row.deadlineAt.getTime() - now.getTime()),
    turns: questions.map(({ position, round }) => ({ position, round, state: placeOf(talk, position) })),
    current: await showCurrent(talk),
    lines,
    draft: { said: row.draft, version: row.draftVersion },
    notes: { text: row.notes, version: row.notesVersion },
  };
}

function placeOf({ state }: Talk, position: number): Running["turns"][number]["state"] {
  const { left, sayings } = turnAt(state, position);
  if (position === state.position) return "current";
  if (!left) return "ahead";
  return left.by === "passed" && sayings.length === 0 ? "passed" : "done";
}

async function showCurrent({ row, questions, state, now }: Talk): Promise<Running["current"]> {
  const question = questions[state.position];
  const { askedAt } = turnAt(state);
  if (!question || !askedAt) throw new Error(`interview ${row.id} is at no question`);
  const { position, round, kind, plannedMs, difficulty } = question;
  const isLast = position === questions.length - 1;
  return {
    ...{ position, line: state.line, round, kind, plannedMs },
    difficulty: row.setup.showsDifficulty ? difficulty : null,
    public: (await viewOf(pool(), question)).publicForm(),
    usedMs: Math.max(0, now.getTime() - askedAt.getTime()),
    movesOnMs: isLast ? null : Math.max(0, movesOnAt(askedAt, plannedMs).getTime() - now.getTime()),
  };
}

async function showLine({ number, position, at, event }: PlacedEvent, questions: readonly Question[]): Promise<Line[]> {
  const place = { number, position, at: at.toISOString() };
  const question = questions[position];
  const says = (
    line: Extract<Line, { by: "interviewer" }>["says"],
    html: Extract<Line, { by: "interviewer" }>["html"],
  ) => [{ by: "interviewer" as const, ...place, says: line, html }];
  switch (event.kind) {
    case "asked": {
      if (!question) return [];
      const shown = (await viewOf(pool(), question)).publicForm();
      // Every kind's public form extends publicBase.
      return says(
        "question",
        forEachLocale((locale) => publicBase.loose().parse(shown[locale]).stem),
      );
    }
    case "answered":
      return [{ by: "candidate", ...place, said: event.said }];
    case "prompted":
      return says("prompt", null);
    case "followed-up": {
      const text = question?.body?.followUps[event.followUp]?.text;
      return text
        ? says(
            "follow-up",
            forEachLocale((locale) => renderMarkdown(text[locale])),
          )
        : [];
    }
    case "moved-on":
      return says("move-on", null);
    case "ended":
      return says("closing", null);
    case "language":
      return [];
    default:
      return event satisfies never;
  }
}
