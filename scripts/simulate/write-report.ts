import type { Panel } from "./draw-load";
import type { Setting } from "./simulate-month";

const percent = (share: number) => `${(share * 100).toFixed(1)} %`;

/** The report as Markdown: what was asked, the tables, and what they do not show. */
export function writeReport(panels: readonly Panel[], setting: Setting, seed: string, picture: string): string {
  const { learners, newPerDay, newUntil, firstRight } = setting;
  return `# A simulated month of reviews

${learners} simulated learners begin ${newPerDay} items on each of the first ${newUntil} days of a month (${newPerDay * newUntil} items each, ${percent(firstRight)} of first answers right) and do every review on the day it is due. Written by \`npm run simulate:review\`, seed \`${seed}\`: the same seed writes the same report. Limits, siblings, hints and missed days are left out, so that the schedulers alone differ.

**Who forgets how.** A scheduler that is tried on its own curve proves nothing. So the heads differ from what the scheduler believes in two ways. In the first model a learner forgets by the curve of FSRS-6, but with weights of his own: how stable a first memory is, how much a review adds and how the curve falls differ from learner to learner, while the scheduler knows the usual weights alone. In the second nothing is FSRS's: recall falls exponentially, items have a difficulty, and a review adds more the nearer the item was to being forgotten. Formulas and numbers stand in \`scripts/simulate/memory-models.ts\`. Every scheduler meets the same heads and the same luck.

![Reviews a day per learner](${picture})

${panels.map((panel) => writeTable(panel, setting)).join("\n")}
- *Reviews*: per learner in the month. *Most a day*: the fullest day, on average over learners.
- *Recalled*: share of reviews that were answered rightly; what desired retention aims at. It stays below that here: an item that was just missed is weaker than a day, and no interval is shorter than a day.
- *Known*: the probability of recalling an item that was begun, on average over items, at the end of the day; what a learner wants.
- *Known per 100 reviews*: items known on the last day for each 100 reviews done.

## What it shows

${readOff(panels)}

Fixed intervals do not ask what is known. A week for everything is cheap and forgets what is hard or belongs to a slow head; the ladder spends reviews on what would have lasted anyway. FSRS puts them where recall is about to fall, by its own curve as by another one, and says beforehand what a higher retention costs.

## What it does not show

A month is short: the longest intervals, where schedulers differ most, lie beyond it. The spreads of learners and items are guesses, not measured. A wrong belief of the scheduler shows in *Recalled*, which then misses the desired retention; learning one's own parameters (Review, Your own parameters) is the remedy, and needs some hundreds of reviews. Real learners miss days, which favours whatever asks for less.
`;
}

function writeTable({ title, curves }: Panel, { days, newPerDay, newUntil }: Setting): string {
  const begun = newPerDay * newUntil;
  const rows = curves.map(({ name, outcome }) => {
    const last = outcome.known[days - 1] ?? 0;
    const items = last * begun;
    const cells = [
      ...[name, outcome.reviews.toFixed(0), Math.max(...outcome.load).toFixed(1), percent(outcome.recalled)],
      ...[percent(outcome.known[14] ?? 0), percent(last), ((items / outcome.reviews) * 100).toFixed(1)],
    ];
    return `| ${cells.join(" | ")} |`;
  });
  return `## ${title}

| scheduler | reviews | most a day | recalled | known, day 15 | known, day ${days} | known per 100 reviews |
|---|---:|---:|---:|---:|---:|---:|
${rows.join("\n")}
`;
}

/** Sentences whose numbers come from the outcomes, so that they cannot part from the tables. */
function readOff(panels: readonly Panel[]): string {
  return panels
    .map(({ title, curves }) => {
      const [fsrs, ...others] = curves;
      if (!fsrs) return "";
      const comparisons = others.map(({ name, outcome }) => {
        const work = outcome.reviews / fsrs.outcome.reviews;
        const known = (outcome.known.at(-1) ?? 0) - (fsrs.outcome.known.at(-1) ?? 0);
        return `${name} asks for ${work.toFixed(2)} times the reviews and leaves ${Math.abs(known * 100).toFixed(1)} points ${known < 0 ? "less" : "more"} known`;
      });
      return `- *${title}.* Against ${fsrs.name}: ${comparisons.join("; ")}.`;
    })
    .join("\n");
}
