import { createContext, useContext, type ReactNode } from "react";
import type { DocumentProblem } from "@/lib/authoring/schema";

/** A place in a body, e.g. `["choices", 0, "text"]`. */
export type Path = readonly (string | number)[];

export interface Editing {
  /** Prefix of the fields' element ids, unique on the page. */
  readonly idPrefix: string;
  /** Where what is edited stands in the document whose problems are named; empty where it is the document. */
  readonly root?: Path;
  /** What the linter said of the document as it was a moment ago. */
  readonly problems: readonly DocumentProblem[];
  /** What is edited as it was in the revision that editing began from, to see which language did not follow. */
  readonly base?: unknown;
  /** Takes a picture that was put into a text, where pictures can be kept. */
  onPicture?(area: HTMLTextAreaElement, file: File): void;
  /** What others have to say about the field at a path of the document. */
  aside?(path: Path): ReactNode;
}

/** What the fields of an editor need of the form around them, so that an editor names paths and values alone. */
export const EditingContext = createContext<Editing>({ idPrefix: "body", problems: [] });

interface Field {
  readonly id: string;
  readonly problems: readonly DocumentProblem[];
}

/** The element id of the field at `path`, and what was found exactly there. */
export function useField(path: Path): Field {
  const { idPrefix, problems, root = [] } = useContext(EditingContext);
  const whole = [...root, ...path];
  const name = whole.join(".");
  return {
    id: fieldId(idPrefix, whole),
    problems: problems.filter((problem) => problem.path.join(".") === name),
  };
}

/** The same for a field that holds all below `path`. */
export function useFieldsWithin(path: Path): Field {
  const { idPrefix, problems, root = [] } = useContext(EditingContext);
  const whole = [...root, ...path];
  return {
    id: fieldId(idPrefix, whole),
    problems: problems.filter((problem) => whole.every((step, depth) => problem.path[depth] === step)),
  };
}

/** The id of the element that edits what stands at `path` of the document. */
export const fieldId = (idPrefix: string, path: Path): string => `${idPrefix}-${path.join("-")}`;

/** The value at `path` inside another; undefined where there is none. */
export function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inner, step) =>
      typeof inner === "object" && inner !== null ? (inner as Readonly<Record<string | number, unknown>>)[step] : undefined,
    value,
  );
}
