import { childOf, childrenOf, descendantsOf, textOf, type XmlElement } from "@/lib/exchange/xml/element";

interface Source {
  readonly root: XmlElement;
  readonly responses: ReadonlyMap<string, { readonly correct: readonly string[] }>;
}

/** A number that earns something, and how far from it an answer may lie. */
export interface Margin {
  readonly value: number;
  readonly margin: number;
  /** What it earns, where the processing says it at once. */
  readonly share: number | undefined;
  /** The feedback that it brings about. */
  readonly feedback: string | undefined;
}

const numberIn = (parent: XmlElement | undefined): number =>
  Number(textOf(descendantsOf(parent, "baseValue")[0]).trim() || NaN);

/** What a branch of a condition sets: the score, and the identifier that it adds to the feedback. */
export function effectsOf(branch: XmlElement): {
  readonly share: number | undefined;
  readonly feedback: string | undefined;
} {
  const set = (name: string) =>
    childrenOf(branch, "setOutcomeValue").find(({ attributes }) => attributes["identifier"] === name);
  const score = numberIn(set("SCORE"));
  const told = set("FEEDBACK");
  return {
    share: Number.isFinite(score) ? Math.min(1, Math.max(0, score)) : undefined,
    feedback: told ? textOf(descendantsOf(told, "baseValue").at(-1)).trim() || undefined : undefined,
  };
}

/** Every number with which a response is compared: by `equal`, by `equalRounded`, or between two bounds. */
export function readMargins(source: Source, response: string): Margin[] {
  const processing = childOf(source.root, "responseProcessing");
  return descendantsOf(processing, "responseIf", "responseElseIf").flatMap((branch) => {
    const test = childrenOf(branch)[0];
    const asks = descendantsOf(test, "variable").some(({ attributes }) => attributes["identifier"] === response);
    const found = test && asks ? marginOf(test, source, response) : undefined;
    return found ? [{ ...found, ...effectsOf(branch) }] : [];
  });
}

function marginOf(test: XmlElement, source: Source, response: string): Pick<Margin, "value" | "margin"> | undefined {
  const [equal] = descendantsOf(test, "equal", "equalRounded");
  if (equal) {
    const usesKey = descendantsOf(equal, "correct").length > 0;
    const value = usesKey ? Number(source.responses.get(response)?.correct[0] ?? NaN) : numberIn(equal);
    return Number.isFinite(value) ? { value, margin: toleranceOf(equal, value) } : undefined;
  }
  const bounds = descendantsOf(test, "gte", "gt", "lte", "lt").map(numberIn);
  const [low, high] = [Math.min(...bounds), Math.max(...bounds)];
  return bounds.length === 2 && Number.isFinite(low + high)
    ? { value: (low + high) / 2, margin: (high - low) / 2 }
    : undefined;
}

/**
 * The tolerance of `equal` (QTI 2.1, 15.2: a relative one is in per cent) or of `equalRounded`, half a unit of its last digit. Of two
 * that differ the smaller one.
 */
function toleranceOf({ name, attributes }: XmlElement, value: number): number {
  if (name === "equalRounded") {
    const figures = Number(attributes["figures"]) || 0;
    const whole = value === 0 ? 0 : Math.floor(Math.log10(Math.abs(value))) + 1;
    return 0.5 * 10 ** (attributes["roundingMode"] === "decimalPlaces" ? -figures : whole - figures);
  }
  const sizes = (attributes["tolerance"] ?? "0").trim().split(/\s+/).map(Number).filter(Number.isFinite);
  const size = Math.abs(Math.min(...(sizes.length ? sizes : [0])));
  if (attributes["toleranceMode"] === "absolute") return size;
  return attributes["toleranceMode"] === "relative" ? (size / 100) * Math.abs(value) : 0;
}
