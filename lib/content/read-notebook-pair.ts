import type { Problem } from "@/lib/content/problem";
import type { Locale } from "@/lib/core/locale";
import { authorFacts, type AuthorFacts } from "@/lib/notebooks/author-facts";
import { joinLanguages, type JoinFault } from "@/lib/notebooks/nbformat/join-languages";
import { readNotebookText, type ReadFault, type ReadNote } from "@/lib/notebooks/nbformat/read-notebook";
import type { NotebookDocument } from "@/lib/notebooks/schema";

/** A notebook of content/: both of its files in one. */
export interface ContentNotebook {
  readonly name: string;
  readonly facts: AuthorFacts;
  readonly document: NotebookDocument;
}

export interface ReadPair {
  /** Undefined where `problems` say why. */
  readonly notebook: ContentNotebook | undefined;
  readonly problems: readonly Problem[];
}

export const notebookFile = (folder: string, name: string, locale: Locale): string =>
  `${folder}/${name}.${locale}.ipynb`;

/** Line of a cell in its file, from 1; 1 where it is not found. */
export function lineOfCell(text: string, id: string): number {
  const at = text.indexOf(`"id": ${JSON.stringify(id)}`);
  return at < 0 ? 1 : text.slice(0, at).split("\n").length;
}

/** Reads the two files of a notebook through `read`, which gives `undefined` for a missing one. */
export function readNotebookPair(folder: string, name: string, read: (file: string) => string | undefined): ReadPair {
  const problems: Problem[] = [];
  const say = (locale: Locale, line: number, message: string, remedy: string): void => {
    const file = notebookFile(folder, name, locale);
    problems.push({ severity: "error", rule: "notebooks", file, line, message, remedy });
  };
  const readOne = (locale: Locale): NotebookDocument | undefined => {
    const text = read(notebookFile(folder, name, locale));
    if (text === undefined) {
      say(locale, 1, "the notebook lacks this language", "Write it: both files have the same cells");
      return undefined;
    }
    if (text.includes("\uFFFD")) say(locale, 1, "not UTF-8", "Save the file as UTF-8");
    if (!/"nbformat_minor": 5\b/.test(text))
      say(locale, 1, "not nbformat 4.5", "Save it as 4.5, which gives each cell an id");
    const found = readNotebookText(text);
    if ("fault" in found) {
      say(locale, 1, describeFault(found.fault), "Open and save it in Jupyter, or correct the JSON");
      return undefined;
    }
    for (const note of found.notes) {
      const place = note.cell === undefined ? "" : `cell ${note.cell}: `;
      say(locale, 1, `${place}${NOTES[note.code]}`, "Correct it: readers get what stands in the file");
    }
    return found.document;
  };
  const [zh, en] = [readOne("zh"), readOne("en")];
  if (!zh || !en || problems.length > 0) return { notebook: undefined, problems };
  const facts = authorFacts.safeParse(zh.metadata.warmup);
  if (!facts.success) {
    const places = facts.error.issues.map((issue) => ["metadata.warmup", ...issue.path].join("."));
    say(
      "zh",
      1,
      `${places.join(", ")} is missing or wrong`,
      "Give title, summary, minutes, concepts and questions; see docs/authoring.md",
    );
  }
  const joined = joinLanguages({ zh, en });
  if ("faults" in joined) {
    for (const fault of joined.faults) {
      const text = read(notebookFile(folder, name, "zh")) ?? "";
      say(
        "zh",
        fault.cell === undefined ? 1 : lineOfCell(text, fault.cell),
        describeJoin(fault),
        "Make both files agree",
      );
    }
    return { notebook: undefined, problems };
  }
  return { notebook: facts.success ? { name, facts: facts.data, document: joined.document } : undefined, problems };
}

/** The names of notebooks among the files of a folder. */
export function listNotebookNames(names: Iterable<string>, pattern: RegExp): string[] {
  return [...new Set([...names].flatMap((name) => pattern.exec(name)?.[1] ?? []))].toSorted();
}

const NOTES: Readonly<Record<ReadNote["code"], string>> = {
  "ids-made": "the cells have no ids",
  "id-changed": "its id is malformed, or stands twice",
  "stream-renamed": "an output of an unknown stream",
  "outputs-cut": "too much output",
  "newer-minor": "a newer version of nbformat",
  "other-language": "the notebook is not for Python",
};

function describeFault({ code, cell, place, version }: ReadFault): string {
  const where = cell === undefined ? "" : ` (cell ${cell}${place ? `, ${place}` : ""})`;
  return `not a notebook: ${code}${version === undefined ? "" : ` (nbformat ${version})`}${where}`;
}

function describeJoin({ code, cell }: JoinFault): string {
  switch (code) {
    case "ids":
      return `the cell "${cell}" does not stand at the same place in both languages`;
    case "type":
      return `the cell "${cell}" is of two types`;
    case "cell-metadata":
      return `the cell "${cell}" has other metadata in English`;
    case "metadata":
      return "the notebook has other metadata in English";
  }
}
