import "server-only";
import type { ShownAllowance } from "@/lib/quizzes/assignment-schema";
import { foldResult, shareOfItem } from "@/lib/quizzes/fold-result";
import { judgeCell } from "@/lib/quizzes/judge-cell";
import type { Cell, ResultSession } from "@/lib/quizzes/results-schema";
import type { Judgement } from "@/lib/quizzes/server/judge-answers";
import type { ResultItemRow, ResultSessionRow } from "@/lib/quizzes/server/result-rows";
import { isLate, termsFor, type Grant, type Terms } from "@/lib/quizzes/terms";

interface Around {
  readonly assignment: Terms;
  readonly grant: Grant | null;
  /** By the keys of views. */
  readonly judgements: ReadonlyMap<string, Judgement>;
  /** By ids of items. */
  readonly columnOf: ReadonlyMap<string, number>;
  /** Marks are not for this viewer yet. */
  readonly isHidden: boolean;
}

const UNANSWERED: Judgement = { isAnswered: false, score: { status: "unanswered" } };

export function showAllowance(grant: Grant | null): ShownAllowance | null {
  return (
    grant && {
      ...{ extraMinutes: grant.extraMinutes, extraTries: grant.extraTries },
      ...{ dueAt: grant.dueAt?.toISOString() ?? null, closesAt: grant.closesAt?.toISOString() ?? null },
    }
  );
}

/** A session as those who manage its quiz see it. */
export function showSession(
  row: ResultSessionRow,
  items: readonly ResultItemRow[],
  { assignment, grant, judgements, columnOf, isHidden }: Around,
): ResultSession {
  const { id, endedAt, startedAt, deadlineAt, atPosition, atSince } = row;
  const showsMarks = endedAt !== null && !isHidden;
  const judged = items.map((item) => judgements.get(item.viewKey) ?? UNANSWERED);
  const columns = items.map(({ itemId }) => columnOf.get(itemId) ?? -1);
  const cells: Cell[] = Array.from({ length: columnOf.size }, () => "-");
  for (const [index, one] of judged.entries())
    if (columns[index]! >= 0) cells[columns[index]!] = judgeCell(one, showsMarks);
  const { earned, possible, awaiting } = foldResult(judged.map(({ score }) => ({ score, concepts: [] })));
  const saved = items.flatMap(({ savedAt }) => savedAt?.getTime() ?? []);
  const column = columns[items.findIndex(({ position }) => position === atPosition)] ?? -1;
  return {
    ...{ sessionId: id, learnerId: row.learnerId, nickname: row.nickname, email: row.email, number: row.number },
    ...{ allowance: showAllowance(grant), startedAt: startedAt.toISOString() },
    ...{ deadlineAt: deadlineAt?.toISOString() ?? null, endedAt: endedAt?.toISOString() ?? null, endedBy: row.endedBy },
    isLate: isLate(endedAt, termsFor(assignment, grant)),
    at:
      endedAt === null && atPosition !== null && atSince !== null && column >= 0
        ? { position: atPosition, column, since: atSince.toISOString() }
        : null,
    savedAt: saved.length > 0 ? new Date(Math.max(...saved)).toISOString() : null,
    ...{ items: items.length, answered: judged.filter(({ isAnswered }) => isAnswered).length },
    flagged: items.flatMap(({ flagged }, index) => (flagged && columns[index]! >= 0 ? [columns[index]!] : [])),
    cells: cells.join(""),
    shares: showsMarks
      ? judged.flatMap(({ score }, index) => {
          const share = shareOfItem(score);
          return share !== undefined && share > 0 && share < 1 ? [{ column: columns[index]!, share }] : [];
        })
      : [],
    result: showsMarks ? { earned, possible, awaiting } : null,
  };
}
