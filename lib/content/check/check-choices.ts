import { type ChoiceList, listChoices } from "@/lib/content/check/choice-lists";
import { shownWidth } from "@/lib/content/check/shown-width";
import { LOCALES, type Locale } from "@/lib/core/locale";
import type { BodyProblem } from "@/lib/items/contract";

/** From these on a difference of length is seen without reading: more than a fifth, and more than six columns (three characters). */
const VISIBLE = { ratio: 1.2, columns: 6 };

/** Words that take something back. “About” and 约 are none: they belong to a number. */
const HEDGES: Readonly<Record<Locale, RegExp>> = {
  zh: /通常|一般|往往|可能|多半|有时|大多|大致|大体|基本上|或许|也许|倾向|不一定|未必|取决于/u,
  en: /\b(?:usually|often|typically|generally|may|might|mostly|tends? to|in general|sometimes|largely|likely|partly|perhaps|depends?|not necessarily|not always)\b/iu,
};

/**
 * What gives the key of one list of choices away, or leaves a learner without an answer of his own: the right choice is visibly the
 * longest, or the only one that hedges, in either language; two choices have the same feedback. Where several choices are right, all
 * of them against all of the others.
 */
export function checkChoices(body: unknown): BodyProblem[] {
  return listChoices(body).flatMap((list) => [
    ...(list.form === "choices" ? LOCALES.flatMap((locale) => giveaways(list, locale)) : []),
    ...sameFeedback(list).map((index) => ({
      path: [...list.path, index, "feedback"],
      message: `two entries of ${list.path.map(String).join(".")} have the same feedback`,
      remedy: "Say of each choice what is wrong or right with it",
    })),
  ]);
}

function giveaways({ path, choices }: ChoiceList, locale: Locale): BodyProblem[] {
  const widths = choices.map(({ text }) => shownWidth(text[locale]));
  const of = (isKey: boolean) => widths.filter((_, index) => choices[index]?.isKey === isKey);
  const [shortestKey, longestOther] = [Math.min(...of(true)), Math.max(...of(false))];
  const index = choices.findIndex(({ isKey }) => isKey);
  const place = [...path, index, "text", locale];
  const found: BodyProblem[] = [];
  if (shortestKey > longestOther * VISIBLE.ratio && shortestKey > longestOther + VISIBLE.columns)
    found.push({
      path: place,
      message: `the right choice is the longest by far (${shortestKey} columns, the next ${longestOther})`,
      remedy: "Shorten it, move the reason into its feedback, or say more in another choice",
    });
  const hedges = choices.map(({ text }) => HEDGES[locale].exec(text[locale])?.[0]);
  // One choice in two is hedged by half of all authors: from three on it tells something.
  if (choices.length > 2 && choices.every(({ isKey }, at) => isKey === (hedges[at] !== undefined)))
    found.push({
      path: place,
      message: `the right choice alone hedges (“${hedges[index]}”)`,
      remedy: "Say it without the word, or hedge another choice too",
    });
  return found;
}

/** The choices whose feedback one before them has in either language. */
function sameFeedback({ choices }: ChoiceList): number[] {
  return choices.flatMap(({ feedback }, index) =>
    choices
      .slice(0, index)
      .some((one) => LOCALES.some((locale) => feedback && one.feedback?.[locale] === feedback[locale]))
      ? [index]
      : [],
  );
}
