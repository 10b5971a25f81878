import "server-only";
import { renderMarkdown } from "@/lib/content/markdown";
import { forEachLocale, type Locale } from "@/lib/core/locale";
import { grantable, KEY_PART } from "@/lib/interviews/decide-mark";
import type { Timeline } from "@/lib/interviews/read-timeline";
import type {
  GradedPart,
  OtherJudge,
  ReportLine,
  ReportMisconception,
  ReportPoint,
  ReportQuestion,
  ShownDispute,
} from "@/lib/interviews/report-schema";
import type { Evidence, Marks, RubricMarks } from "@/lib/interviews/schema";
import type { OpenBody } from "@/lib/interviews/stored-body";
import type { TurnMarks, Wording } from "@/lib/interviews/server/read-turns";
import { resolveRevision } from "@/lib/practice/server/resolve-revision";
import { historyOf, rngOf, type Ticket } from "@/lib/practice/server/ticket";
import { MATCHER_VERSION } from "@/lib/rubric/mark-answer";

export interface ToShow {
  readonly timeline: Timeline;
  readonly wording: Wording;
  readonly marks: TurnMarks;
  readonly ticket: Ticket;
  /** By part; nothing where the report is somebody else's. */
  readonly disputes: ReadonlyMap<string, ShownDispute>;
  readonly mayDispute: boolean;
  readonly locale: Locale;
}

/** The part of a question's report that depends on its kind. */
export function showMarks(shown: ToShow): Pick<ReportQuestion, "open" | "graded"> {
  const { body, revision } = shown.wording;
  if (body) return { open: showOpen(body, shown), graded: null };
  return { open: null, graded: revision ? showGraded(shown) : null };
}

function showOpen(body: OpenBody, shown: ToShow): NonNullable<ReportQuestion["open"]> {
  const { marks, locale } = shown;
  const standing = rubricMarksOf(marks.standing);
  const base = rubricMarksOf(marks.base);
  const isSilent = !standing && shown.timeline.outcome !== "answered";
  return {
    stem: renderMarkdown(body.stem[locale]),
    modelAnswer: renderMarkdown(body.modelAnswer[locale]),
    points: body.rubric.map(({ id, weight, text, parts }): ReportPoint => {
      const point = standing?.points.find((each) => each.id === id);
      const before = base?.points.find((each) => each.id === id)?.status;
      return {
        ...{ id, weight, text: renderMarkdown(text[locale]), hedged: point?.hedged ?? false },
        status: point?.status ?? (isSilent && parts ? "missing" : null),
        before: before !== undefined && before !== point?.status ? before : null,
        evidence: saidIn(shown.timeline, point?.evidence ?? []),
        ...disputableOf(shown, id),
      };
    }),
    misconceptions: body.misconceptions.map(({ id, text, correction, cost }): ReportMisconception => {
      const one = standing?.misconceptions.find((each) => each.id === id);
      return {
        ...{ id, text: renderMarkdown(text[locale]), correction: renderMarkdown(correction[locale]), cost: cost ?? 0 },
        ...{ raised: one?.raised ?? false, evidence: one?.raised ? saidIn(shown.timeline, one.evidence) : [] },
        ...disputableOf(shown, id),
      };
    }),
    others: marks.others.flatMap(showOther),
    isOutdated: base !== undefined && isOutdated(base),
    doubt: showDoubt(body, base, locale),
  };
}

function showDoubt(
  body: OpenBody,
  base: RubricMarks | undefined,
  locale: Locale,
): NonNullable<ReportQuestion["open"]>["doubt"] {
  if (!base?.doubt && !base?.isDoubted) return null;
  const { misconceptions = [], points = [], withheld = [] } = base.doubt ?? {};
  const told = (parts: readonly { readonly id: string; readonly text: Record<Locale, string> }[], ids: string[]) =>
    parts.filter(({ id }) => ids.includes(id)).map(({ text }) => renderMarkdown(text[locale]));
  return {
    contradicted: [...told(body.misconceptions, misconceptions), ...told(body.rubric, points)],
    withheld: told(body.rubric, withheld),
  };
}

/** Marked by other rules than today's: explaining them by today's may differ. */
export function isOutdated({ judge }: Marks): boolean {
  return judge.name === "matcher" && judge.version !== String(MATCHER_VERSION);
}

const rubricMarksOf = (marks: Marks | undefined) => (marks && "points" in marks ? marks : undefined);

function showOther(marks: Marks): OtherJudge[] {
  const { name } = marks.judge;
  if (!("points" in marks) || (name !== "embedding" && name !== "endpoint")) return [];
  const points = marks.points.map(({ id, status }) => ({ id, status }));
  return [{ judge: name, version: marks.judge.version, share: marks.share, points }];
}

/** Evidence that lies in what was said: marks of a judge who was wrong about a place show none. */
function saidIn({ lines }: Timeline, evidence: readonly Evidence[]): Evidence[] {
  return evidence.filter(({ event: number, start, end }) => {
    const line = lines.find((each) => each.number === number)?.event;
    const text = line?.kind === "answered" && "text" in line.said ? line.said.text : "";
    return start < end && end <= text.length;
  });
}

function disputableOf({ marks, disputes, mayDispute }: ToShow, part: string) {
  const dispute = disputes.get(part) ?? null;
  const isOpen = mayDispute && dispute === null && marks.standing !== undefined;
  return { dispute, isDisputable: isOpen && grantable(marks.standing, part).length > 0 };
}

function showGraded(shown: ToShow): GradedPart | null {
  const { wording, ticket, timeline, marks } = shown;
  if (!wording.revision) return null;
  const view = resolveRevision(wording.revision, rngOf(ticket), historyOf(ticket));
  const said = timeline.lines.flatMap(({ event }) =>
    event.kind === "answered" && "answer" in event.said ? [event.said.answer] : [],
  );
  const answer = view.kind.answer.safeParse(said.at(-1)).data;
  const standing = marks.standing && "earned" in marks.standing ? marks.standing : undefined;
  return {
    ...{ public: view.publicForm(), answer: answer ?? null, review: view.review(answer) },
    ...{ earned: standing?.earned ?? 0, possible: standing?.possible ?? 1 },
    ...disputableOf(shown, KEY_PART),
  };
}

/** What was said by either side. What is no text stands in the part of its kind. */
export function showLines({ lines }: Timeline, body: OpenBody | undefined, locale: Locale): ReportLine[] {
  return lines.flatMap(({ number, event, tookMs }): ReportLine[] => {
    if (event.kind === "prompted") return [{ says: "prompt", number }];
    if (event.kind === "answered") {
      if (!("text" in event.said)) return [];
      const { text, isSpoken } = event.said;
      return [{ says: "answer", number, text, isSpoken, locale: event.locale, tookMs }];
    }
    if (event.kind !== "followed-up") return [];
    const { because } = event;
    const asked = body?.followUps[event.followUp]?.text;
    const about =
      because.kind === "depth"
        ? undefined
        : (because.kind === "missed" ? body?.rubric : body?.misconceptions)?.find(({ id }) => id === because.part)
            ?.text;
    const html = (text: Record<Locale, string> | undefined) => (text ? renderMarkdown(text[locale]) : null);
    return [
      {
        ...{ says: "follow-up", number, html: html(asked) },
        because: { kind: because.kind, text: html(about) },
      },
    ];
  });
}

/** The words of a question in both languages. */
export const stemOf = (body: OpenBody | undefined) =>
  body && forEachLocale((locale) => renderMarkdown(body.stem[locale]));
