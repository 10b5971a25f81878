import type { CreateAssignmentInput } from "@/lib/quizzes/assignment-schema";
import type { Wish } from "@/lib/quizzes/draw-items";

/** The form of an assigned quiz as it is being filled in: texts as they stand in fields. */
export interface AssignmentDraft {
  readonly title: string;
  readonly by: "draw" | "pick";
  readonly wish: Wish;
  readonly uses: readonly ("practice" | "assessment")[];
  readonly count: string;
  readonly picked: readonly string[];
  readonly minutes: string;
  /** In the device's time, as a field of date and time holds them. */
  readonly opens: string;
  readonly closes: string;
  readonly tries: string;
  readonly results: "once" | "closing" | "later";
  readonly resultsTime: string;
}

export type DraftProblem = "title" | "times" | "results" | "pick" | "uses";

/** What keeps a draft from being assigned, in the order of the form. */
export function problemsOf(draft: AssignmentDraft, now: Date): readonly DraftProblem[] {
  const [opens, closes, shows] = [draft.opens, draft.closes, draft.resultsTime].map((text) => new Date(text).getTime());
  const isLater = draft.results === "later";
  return [
    ...(draft.title.trim() === "" ? (["title"] as const) : []),
    ...(draft.by === "draw" && draft.uses.length === 0 ? (["uses"] as const) : []),
    ...(draft.by === "pick" && draft.picked.length === 0 ? (["pick"] as const) : []),
    // Written so that a field that holds no time is at fault, too.
    ...(closes! > opens! && closes! > now.getTime() ? [] : (["times"] as const)),
    ...(!isLater || shows! >= closes! ? [] : (["results"] as const)),
  ];
}

/** The draft as it is sent; one without problems. */
export function toInput(draft: AssignmentDraft): CreateAssignmentInput {
  const iso = (text: string) => new Date(text).toISOString();
  const { wish } = draft;
  const resultsAt = { once: null, closing: draft.closes, later: draft.resultsTime }[draft.results];
  return {
    title: draft.title.trim(),
    source:
      draft.by === "pick"
        ? { by: "pick", itemIds: [...draft.picked] }
        : {
            by: "draw",
            wish: {
              ...{ chapters: [...wish.chapters], concepts: [...wish.concepts] },
              ...{ difficulties: [...wish.difficulties], kinds: [...wish.kinds] },
            },
            count: Number(draft.count),
            uses: [...draft.uses],
          },
    minutes: draft.minutes.trim() === "" ? null : Number(draft.minutes),
    opensAt: iso(draft.opens),
    closesAt: iso(draft.closes),
    tries: Number(draft.tries),
    resultsAt: resultsAt === null ? null : iso(resultsAt),
  };
}

/** A moment as a field of date and time holds it: to the minute, in the device's time. */
export function toField(moment: Date): string {
  const local = new Date(moment.getTime() - moment.getTimezoneOffset() * 60_000);
  return local.toISOString().slice(0, 16);
}
