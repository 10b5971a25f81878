import "server-only";
import * as z from "zod";
import { can } from "@/lib/auth/policy";
import type { Viewer } from "@/lib/auth/viewer";
import { renderMarkdown } from "@/lib/content/markdown";
import { AppError } from "@/lib/core/errors";
import { forEachLocale, isLocale, type Localized } from "@/lib/core/locale";
import { prisma } from "@/lib/db/prisma";
import { grantable } from "@/lib/interviews/decide-mark";
import type { DisputeFilter, ListedDispute } from "@/lib/interviews/dispute-schema";
import type { TimedEvent } from "@/lib/interviews/read-timeline";
import type { Evidence, Marks } from "@/lib/interviews/schema";
import { readEvents, readTurnMarks, readWording } from "@/lib/interviews/server/read-turns";
import { stemOf } from "@/lib/interviews/server/show-question";
import type { OpenBody } from "@/lib/interviews/stored-body";
import { localizedText } from "@/lib/items/contract";
import { formatCursor, parseCursor } from "@/lib/progress/history-cursor";

const PAGE = 10;
const envelope = z.object({ title: localizedText.nullable().catch(null) }).catch({ title: null });

/**
 * One page of disputed marks, the oldest open ones first of all: whoever waits longest. Told are the question, what was said to it, and
 * its rubric; nothing of the rest of the interview, and nothing of the learner.
 * @throws {AppError} `not-found` for whoever is no instructor, `invalid-input` for a cursor that was not given out here
 */
export async function listDisputes(
  viewer: Viewer,
  { status, cursor: cursorText }: DisputeFilter & { readonly cursor?: string | undefined },
): Promise<{ disputes: ListedDispute[]; nextCursor: string | null }> {
  if (!can(viewer, "dispute.judge", {})) throw new AppError("not-found");
  const cursor = cursorText === undefined ? undefined : parseCursor(cursorText);
  if (cursorText !== undefined && !cursor)
    throw new AppError("invalid-input", { issues: [{ path: "cursor", code: "invalid" }] });
  const rows = await prisma().interviewDispute.findMany({
    where: {
      ...(status && { status }),
      ...(cursor && { OR: [{ createdAt: { gt: cursor.at } }, { createdAt: cursor.at, id: { gt: cursor.id } }] }),
    },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    take: PAGE + 1,
    select: SHOWN,
  });
  const shown = rows.slice(0, PAGE);
  const last = shown.at(-1);
  return {
    disputes: await Promise.all(shown.map(showDispute)),
    nextCursor: rows.length > PAGE && last ? formatCursor({ at: last.createdAt, id: last.id }) : null,
  };
}

const SHOWN = {
  ...{ id: true, sessionId: true, position: true, part: true, reason: true, status: true, answer: true },
  ...{ createdAt: true, closedAt: true, closedById: true },
  session: { select: { locale: true } },
} as const;

interface Row {
  readonly id: string;
  readonly sessionId: string;
  readonly position: number;
  readonly part: string;
  readonly reason: string;
  readonly status: ListedDispute["status"];
  readonly answer: string | null;
  readonly createdAt: Date;
  readonly closedAt: Date | null;
  readonly closedById: string | null;
  readonly session: { readonly locale: string };
}

async function showDispute({ id, sessionId, position, part, session, ...row }: Row): Promise<ListedDispute> {
  const [turn, events, marksOf, closer] = await Promise.all([
    prisma().interviewTurn.findUnique({
      where: { sessionId_position: { sessionId, position } },
      select: {
        ...{ itemId: true, revisionId: true },
        item: { select: { chapter: true } },
        revision: { select: { envelope: true } },
      },
    }),
    readEvents(sessionId, position),
    readTurnMarks(sessionId),
    row.closedById === null
      ? null
      : prisma().user.findUnique({ where: { id: row.closedById }, select: { nickname: true } }),
  ]);
  const { body } = turn ? await readWording(turn.revisionId) : { body: undefined };
  const { base, standing } = marksOf(position);
  return {
    ...{ disputeId: id, status: row.status, reason: row.reason, answer: row.answer },
    ...{ itemId: turn?.itemId ?? "", chapter: turn?.item.chapter ?? "" },
    title: envelope.parse(turn?.revision.envelope).title,
    locale: isLocale(session.locale) ? session.locale : "en",
    at: row.createdAt.toISOString(),
    stem: stemOf(body) ?? null,
    answers: events.flatMap(showAnswer),
    part: showPart(part, body, standing, base),
    grantable: base ? [...grantable(base, part)] : [],
    closedAt: row.closedAt?.toISOString() ?? null,
    closedBy: closer?.nickname ?? null,
  };
}

function showAnswer({ number, event }: TimedEvent): ListedDispute["answers"] {
  if (event.kind !== "answered") return [];
  return [{ number, text: "text" in event.said ? event.said.text : JSON.stringify(event.said.answer, null, 2) }];
}

function showPart(
  part: string,
  body: OpenBody | undefined,
  standing: Marks | undefined,
  base: Marks | undefined,
): ListedDispute["part"] {
  const point = body?.rubric.find(({ id }) => id === part);
  const misconception = body?.misconceptions.find(({ id }) => id === part);
  const text = (authored: Localized | undefined) =>
    authored ? forEachLocale((locale) => renderMarkdown(authored[locale])) : null;
  return {
    kind: point ? "point" : misconception ? "misconception" : "key",
    text: text(point?.text ?? misconception?.text),
    weight: point?.weight ?? misconception?.cost ?? null,
    ...{ mark: nameMark(standing, part), before: nameMark(base, part), evidence: evidenceOf(base, part) },
    forms: Object.entries(point?.parts ?? (misconception?.said ? { said: misconception.said } : {})).map(
      ([name, forms]) => ({ name, forms }),
    ),
  };
}

/** A status of a point, `raised` or `not-raised`, or the share that the key gave. */
function nameMark(marks: Marks | undefined, part: string): string {
  if (!marks) return "none";
  if ("earned" in marks) return String(marks.share);
  const one = marks.misconceptions.find(({ id }) => id === part);
  if (one) return one.raised ? "raised" : "not-raised";
  return marks.points.find(({ id }) => id === part)?.status ?? "none";
}

function evidenceOf(marks: Marks | undefined, part: string): Evidence[] {
  if (!marks || "earned" in marks) return [];
  return [...marks.points, ...marks.misconceptions].find(({ id }) => id === part)?.evidence ?? [];
}
