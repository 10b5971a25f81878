import * as z from "zod";
import type { Locale } from "@/lib/core/locale";
import { FUNCTIONS } from "@/lib/formula/formula";
import { localizedText, type RenderMarkdown } from "@/lib/items/contract";
import type { AuthoringProblem } from "@/lib/slips/slip";

const name = z
  .string()
  .max(20)
  .regex(/^\p{L}[\p{L}\p{N}]*(_[\p{L}\p{N}]+)*$/u, "a name is letters and digits, with an index after an underscore");

/** A name that an answer may use, what it means, and other spellings of it. All of it is public. */
export const authoredVariable = z.strictObject({
  name,
  meaning: localizedText,
  aliases: z.array(name).max(6).default([]),
});
export type AuthoredVariable = z.output<typeof authoredVariable>;

export const publicVariable = z.strictObject({
  name: z.string(),
  aliases: z.array(z.string()),
  /** HTML. */
  meaning: z.string(),
});
export type PublicVariable = z.output<typeof publicVariable>;

export const toPublicVariables = (
  variables: readonly AuthoredVariable[],
  locale: Locale,
  render: RenderMarkdown,
): PublicVariable[] =>
  variables.map((variable) => ({
    name: variable.name,
    aliases: [...variable.aliases],
    meaning: render(variable.meaning[locale]),
  }));

/** Names that could not be told apart, or that are functions. */
export function checkVariables(variables: readonly AuthoredVariable[]): AuthoringProblem[] {
  const owners = new Map<string, string>();
  return variables.flatMap((variable, index) =>
    [variable.name, ...variable.aliases].flatMap((spelling): AuthoringProblem[] => {
      const path = ["variables", index, "name"];
      const key = spelling.replaceAll("_", "");
      if (Object.hasOwn(FUNCTIONS, key)) return [{ path, message: `"${spelling}" is the name of a function` }];
      const owner = owners.get(key);
      owners.set(key, variable.name);
      return owner === undefined ? [] : [{ path, message: `"${spelling}" already names ${owner}` }];
    }),
  );
}
