import * as z from "zod";
import type { LabMeta } from "@/lib/labs/contract";

type AnyMeta<State> = Pick<LabMeta<string, State, unknown>, "state" | "params">;

/** Between the members of a list; URLSearchParams leaves it as it is. */
const SEPARATOR = ".";
const NOTHING = "none";

const fromText = (read: (text: string) => unknown, schema: z.ZodType) =>
  z.preprocess((value) => (typeof value === "string" ? read(value) : value), schema);

/** A whole number of a link; whatever else stands there is `initial`. */
export function integerField(min: number, max: number, initial: number) {
  const whole = z.int().min(min).max(max);
  return fromText((text) => (/^\d{1,9}$/.test(text) ? Number(text) : text), whole)
    .pipe(whole)
    .catch(initial);
}

/** One of a list of names. */
export function choiceField<const Name extends string>(names: readonly Name[], initial: NoInfer<Name>) {
  return z.enum(names).catch(initial);
}

/** Some of a list of names, in the order of the list. A link with a name that is not in it falls back as a whole. */
export function subsetField<const Name extends string>(names: readonly Name[], initial: readonly NoInfer<Name>[]) {
  const some = z.array(z.enum(names)).transform((given) => names.filter((name) => (given as Name[]).includes(name)));
  return z
    .preprocess(
      (value) => (typeof value === "string" ? (value === NOTHING ? [] : value.split(SEPARATOR)) : value),
      some,
    )
    .catch([...initial]);
}

export function flagField(initial: boolean) {
  return fromText((text) => (text === "1" ? true : text === "0" ? false : text), z.boolean())
    .pipe(z.boolean())
    .catch(initial);
}

export function textField(maxLength: number, initial: string) {
  return z.string().max(maxLength).catch(initial);
}

/** The state that a link opens: fields that are missing or broken fall back one by one, unknown ones are ignored. Never throws. */
export function readLink<State>({ state, params }: AnyMeta<State>, link: URLSearchParams): State {
  const names = Object.entries<string>(params);
  return state.parse(Object.fromEntries(names.map(([field, name]) => [field, link.get(name) ?? undefined])));
}

/** The link of a state: fields that stand at their default are left out. `readLink` gives the state back. */
export function writeLink<State extends object>({ state, params }: AnyMeta<State>, current: State): URLSearchParams {
  const initial = new Map(Object.entries(state.parse({})).map(([field, value]) => [field, toText(value)]));
  const values = new Map(Object.entries(current).map(([field, value]) => [field, toText(value)]));
  const link = new URLSearchParams();
  for (const [field, name] of Object.entries<string>(params)) {
    const value = values.get(field);
    if (value !== undefined && value !== initial.get(field)) link.set(name, value);
  }
  return link;
}

function toText(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? NOTHING : value.join(SEPARATOR);
  return typeof value === "boolean" ? (value ? "1" : "0") : String(value);
}
