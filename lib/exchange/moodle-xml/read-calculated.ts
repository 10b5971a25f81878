import type { Draft } from "@/lib/exchange/drafts/bodies";
import { writeNumber } from "@/lib/exchange/drafts/plain-quantity";
import type { MoodleTexts } from "@/lib/exchange/moodle-xml/read-texts";
import { readNumerical } from "@/lib/exchange/moodle-xml/read-typed";
import { childOf, childrenOf, descendantsOf, textOf, type XmlElement } from "@/lib/exchange/xml/element";
import { forEachLocale, type Localized } from "@/lib/core/locale";
import { evaluate, ExpressionError } from "@/lib/expression/evaluate";

type Base = Parameters<typeof readNumerical>[1];

/**
 * A question with wildcards as a number with those of the first item of its data. Its formulas are PHP; what is arithmetic of them is
 * read by our own language, and a question with anything else is left out.
 */
export function readCalculated(question: XmlElement, base: Base, texts: MoodleTexts): Draft | undefined {
  const values = new Map<string, number>();
  for (const definition of descendantsOf(question, "dataset_definition")) {
    const item = childrenOf(childOf(definition, "dataset_items"), "dataset_item")[0];
    const value = Number(textOf(childOf(item, "value")));
    const name = textOf(childOf(childOf(definition, "name"), "text")).trim();
    if (item && Number.isFinite(value)) values.set(name, value);
  }
  const fill = (text: string) =>
    text.replace(/\{([a-z]\w{0,30})\}/gi, (written, name: string) => writeValue(values.get(name)) ?? written);
  const filled = (text: Localized) => forEachLocale((locale) => fill(text[locale]));
  const draft = readNumerical(
    question,
    { stem: filled(base.stem), explanation: filled(base.explanation), hints: base.hints.map(filled) },
    texts,
    (formula) => valueOf(fill(formula)),
  );
  if (values.size === 0 || !draft) {
    texts.notes.note("formula-unread");
    return undefined;
  }
  texts.notes.note("fixed-numbers");
  return draft;
}

const writeValue = (value: number | undefined): string | undefined =>
  value === undefined ? undefined : writeNumber(value);

function valueOf(formula: string): number | undefined {
  const ours = formula
    .replace(/\bpi\(\s*\)/gi, String(Math.PI))
    .replace(/\blog\(/gi, "ln(")
    .replace(/\*\*/g, "^")
    .replace(/\bpow\(([^(),]{1,60}),([^(),]{1,60})\)/gi, "(($1)^($2))");
  try {
    return evaluate(ours, {});
  } catch (error) {
    if (error instanceof ExpressionError) return undefined;
    throw error;
  }
}
