import { createReporter } from "@/lib/content/check/reporter";
import { isTalk } from "@/lib/content/is-talk";
import type { Problem } from "@/lib/content/problem";
import type { ReadChapter } from "@/lib/content/read-chapter";
import { LOCALES } from "@/lib/core/locale";

/** Both languages tell the same in the same order; what a lesson embeds exists, and what exists is embedded. */
export function checkLessons(path: string, read: ReadChapter, labSlugs: ReadonlySet<string>): Problem[] {
  const { problems, line, at } = createReporter("lesson");
  const { zh, en } = read.lesson;
  const longer = Math.max(zh.outline.length, en.outline.length);
  for (let index = 0; index < longer; index++) {
    const [left, right] = [zh.outline[index], en.outline[index]];
    if (left?.entry === right?.entry) continue;
    const place = (entry: typeof left) => (entry ? `${entry.entry} (line ${entry.line})` : "the end");
    const message = `place ${index + 1} of the outline is ${place(left)} in Chinese and ${place(right)} in English`;
    line(
      `${path}/lesson.en.md`,
      right?.line ?? 1,
      message,
      "Give both lessons the same headings, embeds, boxes, code, formulas and tables in the same order",
    );
    break; // everything after the first difference is out of step
  }

  const embedded = (locale: "zh" | "en") => read.lesson[locale].embeds;
  const ids = {
    item: new Set([...read.items, ...read.questions].map(({ id }) => id)),
    figure: new Set(read.figures.map(({ id }) => id)),
    lab: labSlugs,
  };
  const assessed = new Set(read.items.flatMap(({ id, use }) => (use === "assessment" ? [id] : [])));
  const homes = { item: "items.yaml or questions.yaml", figure: "figures.yaml", lab: "labs.yaml" };
  for (const locale of LOCALES) {
    const file = `${path}/lesson.${locale}.md`;
    const seen = new Set<string>();
    for (const embed of embedded(locale)) {
      if (embed.kind === "item" && assessed.has(embed.id))
        line(file, embed.line, `the item "${embed.id}" is for assessment`, "Embed items for practice only");
      if (!ids[embed.kind].has(embed.id))
        line(
          file,
          embed.line,
          `the ${embed.kind} "${embed.id}" does not exist`,
          `Add it to ${homes[embed.kind]}, or correct the id`,
        );
      const name = `${embed.kind} ${embed.id}`;
      if (embed.kind !== "lab" && seen.has(name))
        line(file, embed.line, `the ${name} is embedded twice`, "Embed it once");
      seen.add(name);
    }
    const cited = new Set(read.lesson[locale].citations.map(({ source }) => source));
    const other = read.lesson[locale === "zh" ? "en" : "zh"].citations;
    for (const { source, line: at } of other)
      if (!cited.has(source))
        line(
          `${path}/lesson.${locale === "zh" ? "en" : "zh"}.md`,
          at,
          `the source "${source}" is cited in one language only`,
          "Cite it in both",
        );
  }

  const used = new Set([...embedded("zh").map(({ id }) => id), ...(read.chapter?.quiz ?? [])]);
  for (const [index, item] of read.items.entries()) {
    const { id, lab, use } = item;
    // What names a lab is shown below it, what is talked through has a page of its own, and what is for assessment is shown nowhere.
    if (!used.has(id) && !lab && use === "practice" && !isTalk(item))
      at(
        read.sources.items,
        [index],
        `the item "${id}" is neither embedded nor in the quiz, and names no lab`,
        "Embed it, add it to the quiz, name its lab, or remove it",
        "warning",
      );
  }
  for (const [index, { id }] of read.figures.entries())
    if (!used.has(id))
      at(read.sources.figures, [index], `the figure "${id}" is not embedded`, "Embed it or remove it", "warning");
  return problems;
}
