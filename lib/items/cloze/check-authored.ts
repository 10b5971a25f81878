import type { AuthoredBlank } from "@/lib/items/cloze/blank-key";
import { BLANK_MARK, writtenBlanks } from "@/lib/items/cloze/place-blanks";
import { parseQuantity } from "@/lib/quantity/parse-quantity";
import { repeatedSlips, type AuthoringProblem } from "@/lib/slips/slip";
import { checkPatterns } from "@/lib/wording/check-patterns";

interface Body {
  readonly text: { readonly zh: string; readonly en: string };
  readonly blanks: readonly AuthoredBlank[];
}

/** Everything that would make an item unanswerable or contradictory, for its author. Empty if the item is sound. */
export function checkAuthored({ text, blanks }: Body): AuthoringProblem[] {
  const ids = blanks.map(({ id }) => id);
  return [
    ...(["zh", "en"] as const).flatMap((locale) => checkText(text[locale], ids, ["text", locale])),
    ...ids.flatMap((id, index) =>
      ids.indexOf(id) < index ? [{ path: ["blanks", index, "id"], message: `two blanks are called "${id}"` }] : [],
    ),
    ...blanks.flatMap((blank, index) => checkBlank(blank, ["blanks", index])),
  ];
}

function checkText(text: string, ids: readonly string[], path: AuthoringProblem["path"]): AuthoringProblem[] {
  const written = writtenBlanks(text);
  return [
    ...ids
      .filter((id) => written.filter((name) => name === id).length !== 1)
      .map((id) => ({ path, message: `the blank {{${id}}} must stand in the text once` })),
    ...written
      .filter((name) => !ids.includes(name))
      .map((name) => ({ path, message: `{{${name}}} is no blank of this item` })),
    ...(BLANK_MARK.test(text) ? [{ path, message: "the text already has a mark of the form __a__" }] : []),
  ];
}

function checkBlank(blank: AuthoredBlank, path: AuthoringProblem["path"]): AuthoringProblem[] {
  const below = ({ path: inner, message }: AuthoringProblem) => ({ path: [...path, ...inner], message });
  switch (blank.type) {
    case "choice":
      return blank.choices.flatMap(({ text }, index) =>
        /[`$*_\\]/u.test(text.zh + text.en)
          ? [
              {
                path: [...path, "choices", index, "text"],
                message: "a choice in a list is plain text, without markup or formulas",
              },
            ]
          : [],
      );
    case "quantity": {
      const reading = parseQuantity(blank.answer, blank.dimension);
      if (reading.ok) return [];
      return [
        {
          path: [...path, "answer"],
          message: `"${blank.answer}" cannot be read in ${blank.dimension} (${reading.code})`,
        },
      ];
    }
    case "text":
      return [
        ...repeatedSlips(blank.slips),
        ...checkPatterns(
          { path: ["accept"], patterns: blank.accept },
          blank.slips.map(({ id, match }, index) => ({ id, path: ["slips", index, "match"], patterns: match })),
          blank,
        ),
      ].map(below);
  }
}
