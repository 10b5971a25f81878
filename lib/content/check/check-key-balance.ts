import { chanceOfAtLeast } from "@/lib/content/check/chance";
import { type ChoiceList, listChoices } from "@/lib/content/check/choice-lists";
import { createReporter } from "@/lib/content/check/reporter";
import { shownWidth } from "@/lib/content/check/shown-width";
import type { ContentItem } from "@/lib/content/items";
import type { Problem } from "@/lib/content/problem";
import type { YamlSource } from "@/lib/content/yaml-source";
import { LOCALES, type Locale } from "@/lib/core/locale";

/** A chapter whose keys were placed by chance is refused by each measure in fewer than one case of a hundred. */
const BOUND = 0.01;

/**
 * Whether the keys of a chapter's choices follow a pattern, over all lists with one key, shuffled when they are shown or not:
 * - one letter is right too often. Of n lists with k choices each, the right one stands at a given place with a chance of 1/k; the
 *   chance that some place has as many as it has is at most the sum of the places' tails (Boole's inequality);
 * - the right choice is the longest too often, in either language: with a chance of 1/k again;
 * - statements to judge are nearly all true, or nearly all false: with a chance of 1/2.
 * The bound is on these chances, so that a chapter of few items is not refused for what chance does: six of six lists with four
 * choices are refused, two of two are not.
 */
export function checkKeyBalance(items: readonly ContentItem[], source: YamlSource): Problem[] {
  const { problems, line } = createReporter("key-balance");
  for (const { message, remedy } of keyBalanceFaults(items.map(({ body }) => body)))
    line(source.file, 1, message, remedy);
  return problems;
}

/** The same over bodies, wherever they stand. */
export function keyBalanceFaults(bodies: readonly object[]): { message: string; remedy: string }[] {
  const faults: { message: string; remedy: string }[] = [];
  const lists = bodies
    .flatMap((body) => listChoices(body))
    .filter(({ form, choices }) => form === "choices" && count(choices) === 1);
  const report = (message: string, remedy: string) => faults.push({ message, remedy });

  const letter = worstPlace(lists);
  if (letter.chance <= BOUND)
    report(
      `the right choice is number ${letter.place + 1} in ${letter.times} of ${lists.length} lists of choices`,
      "Move some of the right choices to other places",
    );
  for (const locale of LOCALES) {
    const times = lists.filter((list) => isKeyLongest(list, locale)).length;
    if (
      chanceOfAtLeast(
        times,
        lists.map(({ choices }) => 1 / choices.length),
      ) <= BOUND
    )
      report(
        `the right choice is the longest in ${times} of ${lists.length} lists of choices (${locale})`,
        "Shorten right choices, or say more in others",
      );
  }
  const verdicts = bodies.flatMap((body) => ("holds" in body ? [body.holds === true] : []));
  const most = Math.max(verdicts.filter(Boolean).length, verdicts.filter((holds) => !holds).length);
  if (
    2 *
      chanceOfAtLeast(
        most,
        verdicts.map(() => 0.5),
      ) <=
    BOUND
  )
    report(`${most} of ${verdicts.length} statements to judge have the same verdict`, "Turn some statements round");
  return faults;
}

const count = (choices: ChoiceList["choices"]): number => choices.filter(({ isKey }) => isKey).length;

/** The place, from 0, that holds the key more often than chance does, and a bound on the chance that any place does so. */
function worstPlace(lists: readonly ChoiceList[]): { place: number; times: number; chance: number } {
  const places = Array.from({ length: Math.max(0, ...lists.map(({ choices }) => choices.length)) }, (_, place) => {
    const times = lists.filter(({ choices }) => choices[place]?.isKey).length;
    const chances = lists.map(({ choices }) => (place < choices.length ? 1 / choices.length : 0));
    return { place, times, chance: chanceOfAtLeast(times, chances) };
  });
  const [worst = { place: 0, times: 0, chance: 1 }] = places.toSorted((a, b) => a.chance - b.chance);
  return { ...worst, chance: worst.chance * Math.max(1, places.length) };
}

function isKeyLongest({ choices }: ChoiceList, locale: Locale): boolean {
  const widths = choices.map(({ text }) => shownWidth(text[locale]));
  const key = choices.findIndex(({ isKey }) => isKey);
  return widths.every((width, index) => index === key || width < (widths[key] ?? 0));
}
