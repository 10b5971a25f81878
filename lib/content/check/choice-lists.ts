import type { Localized } from "@/lib/core/locale";

/** One of several texts of which learners choose. */
export interface ListedChoice {
  readonly text: Localized;
  /** Whether it is one to choose. */
  readonly isKey: boolean;
  readonly feedback: Localized | undefined;
}

/** A list of choices somewhere in a body. */
export interface ChoiceList {
  readonly path: readonly PropertyKey[];
  readonly choices: readonly ListedChoice[];
  /** `sentences`: a text that is read in this order, whose wrong sentence is the one to choose. */
  readonly form: "choices" | "sentences";
}

/**
 * Every list of choices of a body, whatever its kind: records with a text, of which some are marked `correct` or `wrong`. Lists that
 * mark none (cards, steps, pairs) have another kind of key.
 */
export function listChoices(value: unknown, path: readonly PropertyKey[] = []): ChoiceList[] {
  if (value === null || typeof value !== "object") return [];
  if (!Array.isArray(value)) return Object.entries(value).flatMap(([key, inner]) => listChoices(inner, [...path, key]));
  const entries: unknown[] = value;
  const choices = entries.filter(isChoice);
  const mark = choices.some(({ correct }) => correct) ? "correct" : "wrong";
  if (choices.length < 2 || choices.length < entries.length || !choices.some((choice) => choice[mark]))
    return entries.flatMap((inner, index) => listChoices(inner, [...path, index]));
  const form = mark === "correct" ? "choices" : "sentences";
  return [
    {
      ...{ path, form },
      choices: choices.map((choice) => ({
        ...{ text: choice.text, isKey: choice[mark] === true, feedback: choice.feedback },
      })),
    },
  ];
}

interface Choice {
  readonly text: Localized;
  readonly feedback?: Localized;
  readonly correct?: unknown;
  readonly wrong?: unknown;
}

function isChoice(entry: unknown): entry is Choice {
  return (
    typeof entry === "object" &&
    entry !== null &&
    "text" in entry &&
    isText(entry.text) &&
    (!("feedback" in entry) || entry.feedback === undefined || isText(entry.feedback))
  );
}

const isText = (value: unknown): value is Localized =>
  typeof value === "object" &&
  value !== null &&
  "zh" in value &&
  "en" in value &&
  typeof value.zh === "string" &&
  typeof value.en === "string";
