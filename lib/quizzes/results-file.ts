import { writeCsv } from "@/lib/core/csv";
import type { ResultSession, Results } from "@/lib/quizzes/results-schema";

/** The words of the file's first line and of its states, in the reader's language. */
export interface FileWords {
  readonly head: readonly [
    learner: string,
    email: string,
    number: string,
    state: string,
    begun: string,
    ended: string,
    late: string,
    earned: string,
    possible: string,
  ];
  readonly states: Readonly<Record<"running" | "learner" | "deadline", string>>;
  readonly yes: string;
  readonly deleted: string;
  item(number: number, title: string): string;
}

/** With it spreadsheets read UTF-8 as what it is. */
const BYTE_ORDER_MARK = "\uFEFF";

/**
 * The results as a table (CSV): one row for each session, and after its own columns one for each item with the share that was earned, 0 to
 * 1. What is hidden from the viewer, is not decided yet, or was not in a session is an empty cell.
 * @param moment how a moment is written, as a spreadsheet reads it
 */
export function writeResultsFile(
  { columns, sessions }: Pick<Results, "columns" | "sessions">,
  words: FileWords,
  locale: "zh" | "en",
  moment: (text: string) => string,
): string {
  const head = [
    ...words.head,
    ...columns.map(({ title, itemId }, index) => words.item(index + 1, title?.[locale] ?? itemId)),
  ];
  const rows = sessions.map((session) => [
    session.nickname ?? words.deleted,
    ...[session.email ?? "", session.number, words.states[session.endedBy ?? "running"]],
    ...[moment(session.startedAt), session.endedAt === null ? "" : moment(session.endedAt)],
    session.isLate ? words.yes : "",
    ...[session.result ? round(session.result.earned) : "", session.result?.possible ?? ""],
    ...columns.map((_, column) => earnedIn(session, column)),
  ]);
  return BYTE_ORDER_MARK + writeCsv([head, ...rows]);
}

function earnedIn({ cells, shares, result }: ResultSession, column: number): number | "" {
  switch (cells[column]) {
    case "r":
      return 1;
    case "w":
      return 0;
    case "p":
      return round(shares.find((each) => each.column === column)?.share ?? 0);
    case ".":
      // Left out for good only once the session has ended and may be told of.
      return result ? 0 : "";
    default:
      return "";
  }
}

const round = (value: number) => Math.round(value * 1_000) / 1_000;

/** Moments in the device's time, in the one form that every spreadsheet takes for a moment. */
export function writeMoment(text: string): string {
  const at = new Date(text);
  const two = (value: number) => String(value).padStart(2, "0");
  const day = [at.getFullYear(), two(at.getMonth() + 1), two(at.getDate())].join("-");
  return `${day} ${[at.getHours(), at.getMinutes(), at.getSeconds()].map(two).join(":")}`;
}

/** Name of the file: the quiz, without what file systems refuse, and the day. */
export function nameResultsFile(title: string, now: Date): string {
  const name = title
    .normalize("NFC")
    .replaceAll(/[\p{Cc}\p{Cf}\\/:*?"<>|.]+/gu, " ")
    .trim()
    .replaceAll(/\s+/g, "-")
    .slice(0, 60);
  return `${name || "quiz"}-${writeMoment(now.toISOString()).slice(0, 10)}.csv`;
}
