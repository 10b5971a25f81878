import { readPartLine } from "@/lib/items/open/parts-notation";
import { parseForm, type FormFault } from "@/lib/rubric/parse-form";

/** `name`: a line of parts without its name. `unknown`: a reference to no entry of the glossary. */
export interface FormFaultAt {
  readonly fault: FormFault | "name" | "unknown";
  readonly start: number;
  readonly end: number;
}

/**
 * What is wrong with forms that are written one on each line, behind the name of their part or without one. Places are in UTF-16 units of the
 * text.
 * @param known ids of the glossary; undefined while they are not known
 */
export function findFormFaults(text: string, isNamed: boolean, known: ReadonlySet<string> | undefined): FormFaultAt[] {
  let start = 0;
  return text.split("\n").flatMap((line): FormFaultAt[] => {
    const from = start;
    start += line.length + 1;
    if (line.trim() === "") return [];
    const form = isNamed ? readPartLine(line)?.form : line;
    if (form === undefined) return [{ fault: "name", start: from, end: from + line.length }];
    const at = from + line.length - form.trimStart().length;
    const reading = parseForm(form.trim());
    if (!reading.ok) return [{ fault: reading.fault, start: at + reading.start, end: at + reading.end }];
    const ids = reading.form.groups.flatMap(({ atoms }) =>
      atoms.flatMap((atom) => (atom.kind === "glossary" ? atom.id : [])),
    );
    return [...new Set(ids)].flatMap((id) => {
      const place = at + form.trimStart().indexOf(`<${id}>`);
      return known && !known.has(id) ? [{ fault: "unknown" as const, start: place, end: place + id.length + 2 }] : [];
    });
  });
}
