import { forEachLocale, type Localized } from "@/lib/core/locale";
import { type Binding, fillQuantity, fillText } from "@/lib/items/numeric-units/variants";

type AuthoredTolerance = { readonly relative: number } | { readonly absolute: string };

/** The parts of a body that have places. */
interface Body {
  readonly stem: Localized;
  readonly hints: readonly Localized[];
  readonly explanation: Localized;
  readonly answer: string;
  readonly tolerance: AuthoredTolerance;
  readonly slips: readonly {
    readonly value: string;
    readonly tolerance?: AuthoredTolerance | undefined;
    readonly feedback: Localized;
  }[];
}

/** A body with every place filled in. Pure: what it is given is left as it is. @throws {ExpressionError} for a place without a value. */
export function fillBody<B extends Body>(body: B, binding: Binding): B {
  const texts = (text: Localized) => forEachLocale((locale) => fillText(text[locale], binding, locale));
  const tolerance = (given: AuthoredTolerance) =>
    "relative" in given ? given : { absolute: fillQuantity(given.absolute, binding) };
  return {
    ...body,
    stem: texts(body.stem),
    hints: body.hints.map(texts),
    explanation: texts(body.explanation),
    answer: fillQuantity(body.answer, binding),
    tolerance: tolerance(body.tolerance),
    slips: body.slips.map((slip) => ({
      ...slip,
      value: fillQuantity(slip.value, binding),
      feedback: texts(slip.feedback),
      ...(slip.tolerance && { tolerance: tolerance(slip.tolerance) }),
    })),
  };
}
