import { createContext, useContext } from "react";
import type { DocumentProblem } from "@/lib/authoring/schema";

/** A place in a body, e.g. `["choices", 0, "text"]`. */
export type Path = readonly (string | number)[];

interface Editing {
  /** Prefix of the fields' element ids, unique on the page. */
  readonly idPrefix: string;
  /** What the linter said of the body as it was a moment ago. */
  readonly problems: readonly DocumentProblem[];
}

/** What the fields of an editor need of the form around them, so that an editor names paths and values alone. */
export const EditingContext = createContext<Editing>({ idPrefix: "body", problems: [] });

/** The element id of the field at `path`, and what was found exactly there. */
export function useField(path: Path): { readonly id: string; readonly problems: readonly DocumentProblem[] } {
  const { idPrefix, problems } = useContext(EditingContext);
  const name = path.join(".");
  return {
    id: `${idPrefix}-${path.join("-")}`,
    problems: problems.filter((problem) => problem.path.join(".") === name),
  };
}

/** The same for a field that holds all below `path`. */
export function useFieldsWithin(path: Path): { readonly id: string; readonly problems: readonly DocumentProblem[] } {
  const { idPrefix, problems } = useContext(EditingContext);
  return {
    id: `${idPrefix}-${path.join("-")}`,
    problems: problems.filter((problem) => path.every((step, depth) => problem.path[depth] === step)),
  };
}
