import type { Locale } from "@/lib/core/locale";
import { LETTERS, type Shown } from "@/lib/exchange/anki/front-of";
import { bareParagraph, escapeHtml } from "@/lib/exchange/anki/render-html";
import { CARD_WORDS } from "@/lib/exchange/anki/words";
import type { KindName } from "@/lib/exchange/open-item";

interface Mark {
  readonly correct?: boolean;
  readonly home?: string | null;
  readonly feedback: string;
}

/** The review forms of all kinds in one, of an answer that earns everything. */
interface Reviewed {
  readonly explanation: string;
  readonly choices?: Readonly<Record<string, Mark>>;
  readonly prompts?: Readonly<Record<string, Mark>>;
  readonly holds?: boolean;
  readonly places?: Readonly<Record<string, number>>;
  readonly right?: unknown;
  readonly blanks?: readonly { readonly right: string }[];
  readonly solutions?: readonly { readonly code: string }[];
  readonly modelAnswer?: string;
  readonly rubric?: readonly { readonly text: string }[];
}

/** The back of a card: the right answer, and why. HTML. */
export function backOf(kind: KindName, shown: Shown, given: unknown, locale: Locale): string {
  const review = given as Reviewed; // the review form of one of our kinds
  return [answerOf(kind, shown, review, locale), review.explanation].filter((part) => part !== "").join("\n");
}

function answerOf(kind: KindName, shown: Shown, review: Reviewed, locale: Locale): string {
  const words = (key: keyof typeof CARD_WORDS) => CARD_WORDS[key][locale];
  switch (kind) {
    case "single-choice":
    case "multiple-choice":
      return rightChoices(shown, review);
    case "true-false-with-reason":
      return `<p><b>${words(review.holds ? "true" : "false")}</b></p>${rightChoices(shown, review)}`;
    case "spot-the-mistake":
      return `${rightPrompt(shown, review)}${rightChoices(shown, review)}`;
    case "matching":
    case "categorise":
      return homes(shown, review);
    case "ordering":
      return inOrder(shown, review);
    case "cloze":
      return `<ol>${(review.blanks ?? []).map(({ right }) => `<li>${bareParagraph(right)}</li>`).join("")}</ol>`;
    case "hotspot":
      return rightSpots(shown, review, words("line"));
    case "matrix":
      return matrixHtml(review.right as readonly (readonly string[])[]); // rows, as the kind reviews them
    case "short-text":
      return `<p><b>${bareParagraph(String(review.right))}</b></p>`; // HTML, as the kind reviews it
    case "numeric-units":
    case "expression":
    case "tensor-shape":
    case "big-o":
      return `<p><b>${escapeHtml(String(review.right))}</b></p>`;
    case "code":
      return (review.solutions ?? []).map(({ code }) => `<pre><code>${escapeHtml(code)}</code></pre>`).join("");
    case "open":
      return `${review.modelAnswer ?? ""}<p>${words("rubric")}</p><ul>${(review.rubric ?? []).map(({ text }) => `<li>${bareParagraph(text)}</li>`).join("")}</ul>`;
  }
}

const lettered = (index: number, html: string) => `<div><b>${LETTERS[index]}.</b> ${bareParagraph(html)}</div>`;

function rightChoices({ choices = [] }: Shown, review: Reviewed): string {
  return choices
    .map(({ id, text }, index) => {
      const mark = review.choices?.[id];
      return mark?.correct ? lettered(index, text) + mark.feedback : "";
    })
    .join("");
}

function rightPrompt({ prompts = [] }: Shown, review: Reviewed): string {
  return prompts
    .map(({ id, text }, index) => {
      const mark = review.prompts?.[id];
      return mark?.correct ? `<div><b>${index + 1}.</b> ${bareParagraph(text)}</div>${mark.feedback}` : "";
    })
    .join("");
}

function homes({ prompts = [], choices = [] }: Shown, review: Reviewed): string {
  const rows = prompts.map(({ id, text }) => {
    const there = choices.flatMap((choice, index) =>
      review.choices?.[choice.id]?.home === id ? [lettered(index, choice.text)] : [],
    );
    return `<li>${bareParagraph(text)}${there.join("")}</li>`;
  });
  return `<ol>${rows.join("")}</ol>`;
}

function inOrder({ choices = [] }: Shown, { places = {} }: Reviewed): string {
  const sorted = choices
    .map((choice, index) => ({ ...choice, index }))
    .toSorted((a, b) => (places[a.id] ?? 0) - (places[b.id] ?? 0));
  return `<ol>${sorted.map(({ text, index }) => `<li>${lettered(index, text)}</li>`).join("")}</ol>`;
}

function rightSpots({ place }: Shown, { right }: Reviewed, lineWord: string): string {
  const spots = right as readonly { readonly spot: string; readonly feedback: string }[]; // as the kind reviews them
  return spots
    .map(({ spot, feedback }) => {
      const index =
        place?.form === "code"
          ? place.lines.findIndex(({ id }) => id === spot)
          : place?.boxes.findIndex(({ id }) => id === spot);
      const name = place?.form === "code" ? lineWord.replace("#", String((index ?? 0) + 1)) : `${(index ?? 0) + 1}.`;
      return `<div><b>${name}</b> ${bareParagraph(feedback)}</div>`;
    })
    .join("");
}

function matrixHtml(rows: readonly (readonly string[])[]): string {
  const cells = (row: readonly string[]) => row.map((cell) => `<td>${escapeHtml(cell)}</td>`).join("");
  return `<table>${rows.map((row) => `<tr>${cells(row)}</tr>`).join("")}</table>`;
}
