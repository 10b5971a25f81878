import * as z from "zod";
import type { Locale, Localized } from "@/lib/core/locale";
import type { Rng } from "@/lib/core/rng";
import { evaluate, ExpressionError } from "@/lib/expression/evaluate";
import { localizedText } from "@/lib/items/contract";

const name = z.string().regex(/^[a-zA-Z]\w{0,19}$/, "must be a short name of letters, digits and _");
/** More values than this are a typing error. */
const MAX_VALUES = 200;

/**
 * What is drawn for each view. A parameter takes one of `of`, or one of the values `from`, `from + step`, … up to `to`, or gives all
 * names of one of its `rows` at once (a model and its dimensions). `let` names what follows from them, in order.
 */
export const variants = z.strictObject({
  parameters: z
    .array(
      z.union([
        z.strictObject({ name, of: z.array(z.number()).min(2).max(MAX_VALUES) }),
        z
          .strictObject({ name, from: z.number(), to: z.number(), step: z.number().positive().default(1) })
          .refine(({ from, to, step }) => to > from && (to - from) / step < MAX_VALUES, "has no values, or too many"),
        z.strictObject({
          rows: z
            .array(z.record(name, z.union([z.number(), localizedText])))
            .min(2)
            .max(MAX_VALUES),
        }),
      ]),
    )
    .min(1)
    .max(8),
  let: z
    .array(z.strictObject({ name, value: z.string().trim().min(1).max(400) }))
    .max(20)
    .default([]),
  /** Between which two quantities every right value must lie: what the author takes for a sane question. */
  between: z.strictObject({ min: z.string(), max: z.string() }),
});
export type Variants = z.output<typeof variants>;

/** The names of one variant: numbers, and texts in both languages. */
export interface Binding {
  readonly numbers: Readonly<Record<string, number>>;
  readonly texts: Readonly<Record<string, Localized>>;
}

type Row = Readonly<Record<string, number | Localized>>;

/** Every value that a parameter can take, as the names it gives. */
function valuesOf(parameter: Variants["parameters"][number]): readonly Row[] {
  if ("rows" in parameter) return parameter.rows;
  if ("of" in parameter) return parameter.of.map((value) => ({ [parameter.name]: value }));
  const { from, to, step } = parameter;
  // Counted, not added up, so that 0.1 steps do not drift.
  const count = Math.floor((to - from) / step + 1e-9) + 1;
  return Array.from({ length: count }, (_, index) => ({
    [parameter.name]: Number((from + index * step).toPrecision(12)),
  }));
}

/** @throws {ExpressionError} when a formula of `let` has no value. */
function bind(rows: readonly Row[], { let: definitions }: Variants): Binding {
  const given = Object.entries(Object.assign({}, ...rows) as Row); // rows are plain records
  const numbers = Object.fromEntries(
    given.flatMap(([key, value]) => (typeof value === "number" ? [[key, value]] : [])),
  );
  const texts = Object.fromEntries(given.flatMap(([key, value]) => (typeof value === "number" ? [] : [[key, value]])));
  for (const definition of definitions) numbers[definition.name] = evaluate(definition.value, numbers);
  return { numbers, texts };
}

/** Draws one variant: each parameter once, in order, whatever the key is made of. */
export function drawBinding(all: Variants, rng: Rng): Binding {
  const rows = all.parameters.map((parameter) => {
    const values = valuesOf(parameter);
    return values[rng.integer(0, values.length - 1)]!;
  });
  return bind(rows, all);
}

/** What was drawn, without what formulas make of it: an author who mends a formula asks the same. */
export function withoutDerived({ numbers, texts }: Binding, { let: definitions }: Variants): Binding {
  const derived = new Set(definitions.map(({ name }) => name));
  return { numbers: Object.fromEntries(Object.entries(numbers).filter(([name]) => !derived.has(name))), texts };
}

/** Up to `most` variants: all of them where there are no more, else an even selection that meets every value of each parameter. */
export function sampleBindings(all: Variants, most: number): Binding[] {
  const lists = all.parameters.map(valuesOf);
  const count = lists.reduce((product, list) => product * list.length, 1);
  const longest = Math.max(...lists.map((list) => list.length));
  const picks = Math.min(count, Math.max(most, longest));
  return Array.from({ length: picks }, (_, pick) => {
    // All of them in order; or steps of golden-ratio size through the whole, with each value of the longest list in turn.
    let rest = count <= picks ? pick : Math.floor(((pick * 0.618033988749895) % 1) * count);
    const rows = lists.map((list) => {
      const index = rest % list.length;
      rest = Math.floor(rest / list.length);
      return list[count <= picks ? index : (index + pick) % list.length]!;
    });
    return bind(rows, all);
  });
}

const PLACE = /\{\{([^{}]+)\}\}/g;
/** Formulas, code and addresses of links, in which numbers are written in their own ways. */
const SPECIAL = /(\$\$[\s\S]*?\$\$|\$[^$]*\$|`[^`]*`|\]\([^)\s]*\))/;

/**
 * A text with its places filled in: `{{r * (a + b)}}`, `{{share:4}}` with four significant digits, or the name of a text. Integers
 * from 10,000 on are grouped as prose and formulas do it, and stand plain in code and in the address of a link.
 * @throws {ExpressionError} for a place that has no value.
 */
export function fillText(text: string, binding: Binding, locale: Locale): string {
  return text
    .split(SPECIAL)
    .map((piece) => {
      const comma = piece.startsWith("$") ? "{,}" : /^(?:`|\]\()/.test(piece) ? "" : ",";
      return piece.replace(PLACE, (_, place: string) => fillPlace(place, binding, locale, comma));
    })
    .join("");
}

function fillPlace(place: string, { numbers, texts }: Binding, locale: Locale, comma: string): string {
  const [expression = "", digits] = place.split(":");
  const text = Object.hasOwn(texts, expression.trim()) ? texts[expression.trim()] : undefined;
  if (text) return text[locale];
  if (digits !== undefined && !/^(?:[1-9]|1\d)$/.test(digits.trim()))
    throw new ExpressionError(`"{{${place}}}": after the colon stands a number of digits, 1 to 19`);
  const value = evaluate(expression, numbers);
  const rounded = Number(value.toPrecision(digits === undefined ? 12 : Number(digits)));
  const [whole = "", fraction] = plainDigits(rounded).split(".");
  const grouped = whole.replace("-", "").length > 4 ? whole.replace(/\B(?=(\d{3})+$)/g, comma) : whole;
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/** Digits without an exponent, up to what quantities need. */
function plainDigits(value: number): string {
  const text = String(value);
  return text.includes("e")
    ? value
        .toFixed(Math.abs(value) < 1 ? 15 : 0)
        .replace(/(\.\d*?)0+$/, "$1")
        .replace(/\.$/, "")
    : text;
}

/** A quantity text with its places filled in with every digit: `{{n * 4.127 / 8}} B`. @throws {ExpressionError} */
export function fillQuantity(text: string, { numbers }: Binding): string {
  return text.replace(PLACE, (_, place: string) => String(evaluate(place, numbers)));
}
