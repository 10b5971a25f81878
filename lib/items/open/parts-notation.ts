import type { Notation } from "@/lib/authoring/fields/typed-field";
import type { Authored } from "@/lib/items/open/type";

type Parts = Authored["rubric"][number]["parts"];

const LINE = /^\s*([a-z0-9-]+)\s*:\s(.*)$/;

/** `name: form`, the form as it stands to the end of the line. */
export function readPartLine(line: string): { readonly name: string; readonly form: string } | undefined {
  const [, name, form] = LINE.exec(line) ?? [];
  return name === undefined || form === undefined || form.trim() === "" ? undefined : { name, form };
}

/** `name: form` on each line; a part with several forms has several lines. */
export const partsNotation: Notation<Parts> = {
  print: (parts = {}) =>
    Object.entries(parts)
      .flatMap(([name, forms]) => forms.map((form) => `${name}: ${form}`))
      .join("\n"),
  read(text) {
    const parts: Record<string, string[]> = {};
    for (const line of text.split("\n")) {
      if (line.trim() === "") continue;
      const read = readPartLine(line);
      if (!read) return undefined;
      (parts[read.name] ??= []).push(read.form.trim());
    }
    return { value: Object.keys(parts).length > 0 ? parts : undefined };
  },
};

/** One form on each line. */
export const formsNotation: Notation<string[]> = {
  print: (forms) => forms.join("\n"),
  read: (text) => ({ value: text.split("\n").flatMap((line) => line.trim() || []) }),
};

/** Forms that may be left out, one on each line. */
export const optionalFormsNotation: Notation<string[] | undefined> = {
  print: (forms = []) => formsNotation.print(forms),
  read(text) {
    const forms = text.split("\n").flatMap((line) => line.trim() || []);
    return { value: forms.length > 0 ? forms : undefined };
  },
};

/** A small whole number, or nothing. */
export const countNotation: Notation<number | undefined> = {
  print: (count) => (count === undefined ? "" : String(count)),
  read: (text) =>
    /^\s*$/.test(text) ? { value: undefined } : /^\s*\d+\s*$/.test(text) ? { value: Number(text) } : undefined,
};
