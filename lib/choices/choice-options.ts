import type { ResolvedChoice } from "@/lib/choices/choice-list";
import type { ResponseOption } from "@/lib/items/contract";

type Choice = Pick<ResolvedChoice, "id" | "text" | "correct">;

/** A choice of one view with its name for statistics: its place in the order of the texts, which is the same in every view. */
function nameAlike(choices: readonly Choice[], group: string): (ResponseOption & { readonly id: string })[] {
  return choices
    .toSorted((a, b) => (a.text.en < b.text.en ? -1 : 1))
    .map(({ id, text, correct }, index) => ({ id, text, key: `${group}:${index + 1}`, isRight: correct === true }));
}

/** What a list of choices offers. @param group sets several lists of one item apart */
export function choiceOptions(choices: readonly Choice[], group = "choice"): ResponseOption[] {
  return nameAlike(choices, group).map(({ key, text, isRight }) => ({ key, text, isRight }));
}

/** Names of the choices with the given ids of the view. */
export function takenChoices(choices: readonly Choice[], ids: readonly string[], group = "choice"): string[] {
  return nameAlike(choices, group).flatMap(({ id, key }) => (ids.includes(id) ? [key] : []));
}
