import * as z from "zod";
import { createReporter } from "@/lib/content/check/reporter";
import type { ContentFiles } from "@/lib/content/content-files";
import { judgedAnswers, JUDGED_SETS, QUALITIES, type JudgedAnswer } from "@/lib/content/judged-answers";
import type { ContentItem } from "@/lib/content/items";
import type { Problem } from "@/lib/content/problem";
import { parseWith, readYaml, type YamlSource } from "@/lib/content/yaml-source";
import { LOCALES } from "@/lib/core/locale";

const PATH = /^content\/judged-answers\/([^/]+)\/([^/]+)\.yaml$/;

/** What is needed of the body of an open item: its ids. */
const entries = z.array(z.looseObject({ id: z.string() }));
const rubricOf = z.looseObject({ rubric: entries, misconceptions: entries });

/** The labelled answers against the rubrics: every id exists, every point is labelled, every quality is there in both languages, no text stands twice. */
export function checkJudgedAnswers(files: ContentFiles, questions: readonly ContentItem[]): Problem[] {
  const { problems, at, line } = createReporter("judged-answers");
  const bodies = new Map(
    questions.flatMap(({ id, body }) => {
      const open = rubricOf.safeParse(body);
      return open.success ? [[id, open.data] as const] : [];
    }),
  );
  const seen = new Map<string, string>();
  const read = (file: string, text: string, set: string, name: string) => {
    if (!JUDGED_SETS.some((known) => known === set))
      line(file, 1, `there is no set "${set}"`, `Use one of ${JUDGED_SETS.join(", ")}`);
    const source = readYaml(file, text);
    const { data, problems: faults } = source.problems.length
      ? { data: undefined, problems: [] }
      : parseWith(source, judgedAnswers);
    problems.push(...source.problems, ...faults);
    if (!data) return;
    const body = bodies.get(data.question);
    if (data.question !== name) at(source, ["question"], "the file is named after another question", "Rename it");
    if (!body) {
      at(source, ["question"], `no open item "${data.question}"`, "Name a question of a written chapter");
      return;
    }
    const ids = { points: body.rubric.map(({ id }) => id), misconceptions: body.misconceptions.map(({ id }) => id) };
    for (const [index, answer] of data.answers.entries()) {
      checkIds(answer, ids, (path, message) => {
        at(source, ["answers", index, ...path], message, "Label every point, by the ids of the rubric");
      });
      checkText(source, index, answer.text.trim());
    }
    for (const language of LOCALES)
      for (const quality of QUALITIES)
        if (!data.answers.some((answer) => answer.language === language && answer.quality === quality))
          at(source, ["answers"], `no ${quality} answer in ${language}`, "Write one");
  };
  const checkText = (source: YamlSource, index: number, text: string) => {
    const first = seen.get(text);
    if (first !== undefined)
      at(source, ["answers", index, "text"], `the text stands in ${first} already`, "Write another");
    else seen.set(text, source.file);
  };
  for (const [file, text] of files) {
    if (!file.startsWith("content/judged-answers/")) continue;
    const [, set, name] = PATH.exec(file) ?? [];
    if (set === undefined || name === undefined)
      line(file, 1, "a file that nothing reads", "Answers stand in <set>/<question>.yaml");
    else read(file, text, set, name);
  }
  return problems;
}

function checkIds(
  { points, misconceptions }: JudgedAnswer,
  known: { readonly points: readonly string[]; readonly misconceptions: readonly string[] },
  report: (path: readonly PropertyKey[], message: string) => void,
): void {
  for (const id of known.points) if (!(id in points)) report(["points"], `the point "${id}" is not labelled`);
  for (const id of Object.keys(points))
    if (!known.points.includes(id)) report(["points", id], `there is no point "${id}"`);
  for (const id of misconceptions)
    if (!known.misconceptions.includes(id)) report(["misconceptions"], `there is no misconception "${id}"`);
}
