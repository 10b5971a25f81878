import type { Marking } from "@/lib/answer-field/verdict";
import type { ResolvedBlank } from "@/lib/items/cloze/type";
import { parseQuantity } from "@/lib/quantity/parse-quantity";
import { isWithin } from "@/lib/quantity/tolerance";
import { assessWording } from "@/lib/wording/assess-wording";

/** Marks one blank: everything, a slip's share, or nothing. */
export function assessBlank(blank: ResolvedBlank, text: string): Marking {
  if (text.trim() === "") return { status: "unanswered" };
  switch (blank.type) {
    case "text": {
      const marking = assessWording(text, blank);
      return marking.status === "invalid" && marking.code === "check-spelling"
        ? { ...marking, code: "check-blank" }
        : marking;
    }
    case "choice": {
      const chosen = blank.choices.find(({ viewId }) => viewId === text);
      if (!chosen) return { status: "invalid", code: "unknown-choice" };
      return { status: "graded", earned: chosen.correct ? 1 : 0, slips: [] };
    }
    case "quantity": {
      const [given, right] = [text, blank.answer].map((each) => parseQuantity(each, blank.dimension));
      if (!given?.ok) return { status: "invalid", code: "unreadable-blank" };
      if (!right?.ok) throw new Error(`"${blank.answer}" cannot be read in ${blank.dimension}`); // checkAuthored rules it out
      return {
        status: "graded",
        earned: isWithin(given.value, right.value, { relative: blank.tolerance }) ? 1 : 0,
        slips: [],
      };
    }
  }
}

/**
 * Marks all blanks together: the mean of what each of the n blanks earns, 1/n · Σ earned. An empty blank earns nothing once another is
 * filled; a blank that cannot be read keeps the whole from being marked.
 */
export function assessBlanks(markings: readonly Marking[]): Marking {
  if (markings.every(({ status }) => status === "unanswered")) return { status: "unanswered" };
  const unread = markings.find(({ status }) => status === "invalid");
  if (unread) return unread;
  const graded = markings.flatMap((marking) => (marking.status === "graded" ? [marking] : []));
  const total = graded.reduce((sum, { earned }) => sum + earned, 0);
  return { status: "graded", earned: total / markings.length, slips: graded.flatMap(({ slips }) => slips) };
}
