import type { Locale } from "@/lib/core/locale";
import type { AnswerProblem, Public } from "@/lib/items/numeric-units/type";
import { describeQuantity } from "@/lib/quantity/format-quantity";
import { parseQuantity } from "@/lib/quantity/parse-quantity";

/** How a text is read, for the learner while he types: a reading, a problem, both (the unit is missing), or neither (blank). */
export function readAnswer(
  text: string,
  { dimension, unit }: Pick<Public, "dimension" | "unit">,
  locale: Locale,
): { readonly reading: string | null; readonly problem: AnswerProblem | null } {
  const read = parseQuantity(text, dimension);
  if (!read.ok) return { reading: null, problem: read.code === "blank" ? null : read.code };
  return {
    reading: describeQuantity(read.value, dimension, locale),
    problem: unit === "required" && !read.unit ? "unit-missing" : null,
  };
}
