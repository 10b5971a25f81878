import type { Locale } from "@/lib/core/locale";
import { bareParagraph, escapeHtml } from "@/lib/exchange/anki/render-html";
import { CARD_WORDS } from "@/lib/exchange/anki/words";
import type { KindName } from "@/lib/exchange/open-item";

interface Named {
  readonly id: string;
  /** HTML. */
  readonly text: string;
}

/** The public forms of all kinds in one: what a kind does not show is absent. */
export interface Shown {
  readonly stem: string;
  readonly text?: string;
  readonly prompts?: readonly Named[];
  readonly choices?: readonly Named[];
  readonly ends?: { readonly first: string; readonly last: string } | null;
  readonly blanks?: readonly { readonly choices?: readonly Named[] }[];
  readonly variables?: readonly { readonly name: string; readonly meaning: string }[];
  readonly assume?: readonly string[];
  readonly rows?: number;
  readonly columns?: number;
  readonly place?: ShownPlace;
  readonly programs?: readonly { readonly signature: string; readonly starter: string; readonly entry: string }[];
  readonly examples?: readonly { readonly arguments: string; readonly result: string }[];
}

type ShownPlace =
  | { readonly form: "code"; readonly lines: readonly { readonly id: string | null; readonly html: string }[] }
  | {
      readonly form: "diagram";
      readonly boxes: readonly Named[];
      readonly arrows: readonly { readonly from: string; readonly to: string }[];
    };

export const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

const entries = (texts: readonly string[]) => texts.map((text) => `<li>${bareParagraph(text)}</li>`).join("");
/** Prompts are numbered, choices lettered, so that the back can name them. */
const numberedList = (texts: readonly string[]) => `<ol>${entries(texts)}</ol>`;
const letteredList = (texts: readonly string[]) => `<ol type="A">${entries(texts)}</ol>`;

/** The front of a card: the stem, and all that is chosen from, filled in or pointed at. HTML. */
export function frontOf(kind: KindName, shown: Shown, locale: Locale): string {
  const words = (key: keyof typeof CARD_WORDS) => CARD_WORDS[key][locale];
  const { stem, text, prompts, choices, ends, blanks, variables, assume, rows, columns, place, programs, examples } =
    shown;
  return [
    stem,
    text ?? "",
    ...(programs ?? []).map(
      ({ signature, starter }) =>
        `<p><code>${escapeHtml(signature)}</code></p><pre><code>${escapeHtml(starter)}</code></pre>`,
    ),
    examples?.length
      ? `<p>${words("examples")}</p>${numberedList(examples.map((example) => exampleLine(example, programs?.[0]?.entry ?? "")))}`
      : "",
    prompts?.length ? numberedList(prompts.map(({ text: html }) => html)) : "",
    ends ? `<p>1 = ${bareParagraph(ends.first)}</p>` : "",
    kind === "true-false-with-reason" ? `<p>${words("trueOrFalse")}</p>` : "",
    choices?.length ? letteredList(choices.map(({ text: html }) => html)) : "",
    ...(blanks ?? []).map(({ choices: list }, index) =>
      list?.length
        ? `<p>${words("blank")} ${index + 1}</p>${letteredList(list.map(({ text: each }) => escapeHtml(each)))}`
        : "",
    ),
    variables?.length
      ? `<ul>${variables.map(({ name, meaning }) => `<li><code>${escapeHtml(name)}</code> ${bareParagraph(meaning)}</li>`).join("")}</ul>`
      : "",
    assume?.length ? `<p>${words("assumed")} ${escapeHtml(assume.join(", "))}</p>` : "",
    rows && columns ? `<p>${rows} ${words("rows")} × ${columns} ${words("columns")}</p>` : "",
    place ? placeHtml(place) : "",
  ]
    .filter((part) => part !== "")
    .join("\n");
}

const exampleLine = (example: { readonly arguments: string; readonly result: string }, entry: string): string =>
  `<code>${escapeHtml(`${entry}(${example.arguments.replace(/^\[|\]$/g, "")}) = ${example.result}`)}</code>`;

function placeHtml(place: ShownPlace): string {
  if (place.form === "code")
    return numberedList(place.lines.map(({ html }) => `<code style="white-space: pre">${html}</code>`));
  const numberOf = (id: string) => place.boxes.findIndex((box) => box.id === id) + 1;
  const arrows = place.arrows.map(({ from, to }) => `${numberOf(from)} → ${numberOf(to)}`).join(", ");
  return `${numberedList(place.boxes.map(({ text }) => text))}${arrows === "" ? "" : `<p>${arrows}</p>`}`;
}
