import "server-only";
import type { Queryable } from "@/lib/db/pool";
import { heardIn } from "@/lib/interviews/hear-said";
import type { Facts } from "@/lib/interviews/machine/advance";
import { foldEvents } from "@/lib/interviews/machine/fold-event";
import { type InterviewState, newInterview, type PlacedEvent } from "@/lib/interviews/machine/interview-state";
import type { Said } from "@/lib/interviews/schema";
import { type InterviewRow, readEvents, readTurns, type TurnRow } from "@/lib/interviews/server/interview-row";
import { markTexts } from "@/lib/interviews/server/mark-texts";
import { readOpenBody, type OpenBody } from "@/lib/interviews/stored-body";
import { getRevision, type ReadRevision } from "@/lib/practice/server/read-revision";

/** A question with the wording that it is asked in. `body`: of an open one; undefined where the key marks the answer. */
export interface Question extends TurnRow {
  readonly revision: ReadRevision;
  readonly body: OpenBody | undefined;
}

/** An interview as it stands, with all that its next step depends on. */
export interface Talk {
  readonly row: InterviewRow;
  readonly questions: readonly Question[];
  readonly events: readonly PlacedEvent[];
  readonly state: InterviewState;
  readonly facts: Facts;
  /** The database's clock, and never before what has happened: a request may have begun before one that was waited for. */
  readonly now: Date;
}

export async function readTalk(client: Queryable, row: InterviewRow): Promise<Talk> {
  // One connection answers one question after the other.
  const turns = await readTurns(client, row.id);
  const events = await readEvents(client, row.id);
  const questions: Question[] = [];
  for (const turn of turns) {
    const revision = await getRevision(client, turn.revisionId);
    if (!revision) throw new Error("an interview without a revision of its item");
    questions.push({ ...turn, revision, body: turn.kind === "open" ? readOpenBody(revision.authored) : undefined });
  }
  const state = foldEvents(newInterview(questions.length, row.locale), events);
  const now = new Date(Math.max(row.now.getTime(), events.at(-1)?.at.getTime() ?? 0));
  return { row, questions, events, state, facts: factsOf(row, questions), now };
}

function factsOf({ deadlineAt, draft }: InterviewRow, questions: readonly Question[]): Facts {
  return {
    deadline: deadlineAt,
    draft,
    turns: questions.map(({ round, plannedMs, body }) => ({ round, plannedMs, followUps: body?.followUps ?? null })),
    isAnswered: (position, said) => isAnswered(questions[position], said),
    hear: (position, said) => {
      const question = questions[position];
      const texts = said.flatMap((each, event) => ("text" in each ? [{ event, text: each.text }] : []));
      if (!question?.body) return { missed: [], raised: [], isWhole: true };
      return heardIn(markTexts(question.revision.authored, question.body, texts));
    },
  };
}

/** Whether what was said is an answer of the question's kind, and says anything. */
export function isAnswered(question: Question | undefined, said: Said): boolean {
  if (!question) return false;
  if ("text" in said) return question.body !== undefined && said.text.trim() !== "";
  const answer = question.body ? undefined : question.revision.kind.answer.safeParse(said.answer);
  return answer?.success === true && question.revision.kind.isAnswered(answer.data);
}
