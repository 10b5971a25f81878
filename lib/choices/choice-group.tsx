"use client";

import { useTranslations } from "next-intl";
import type { KeyboardEvent } from "react";
import type { PublicChoices, ReviewChoices } from "@/lib/choices/choice-list";
import { RichText } from "@/components/ui/rich-text";

const LETTERS = "ABCDEFGH";

interface MarkWords {
  readonly rightChosen: string;
  readonly rightMissed: string;
  readonly wrongChosen: string;
}

interface ChoiceGroupProps {
  readonly view: Pick<PublicChoices, "choices">;
  readonly mode: "one" | "several";
  readonly chosen: readonly string[];
  onChosen(ids: readonly string[]): void;
  readonly review: Pick<ReviewChoices, "choices"> | undefined;
  /** What is said of a choice after marking, where “right” would mislead: a right choice of a wrong sentence. */
  readonly words?: MarkWords;
  readonly locked: boolean;
  readonly labelledBy: string;
  readonly idPrefix: string;
}

/** Radio buttons or check boxes with the feedback of each choice beside it once it was marked. Digits and letters choose. */
export function ChoiceGroup(props: ChoiceGroupProps) {
  const { view, mode, chosen, onChosen, review, words, locked, labelledBy, idPrefix } = props;
  const t = useTranslations("items.choices");

  function toggle(id: string) {
    if (mode === "one") return onChosen([id]);
    onChosen(chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id]);
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    if (locked || event.nativeEvent.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    const index = /^[1-8]$/.test(event.key) ? Number(event.key) - 1 : LETTERS.indexOf(event.key.toUpperCase());
    const choice = event.key.length === 1 ? view.choices[index] : undefined;
    if (!choice) return;
    event.preventDefault();
    toggle(choice.id);
    // Of the document that shows it: authors look at players in a frame.
    event.currentTarget.ownerDocument.getElementById(`${idPrefix}-${choice.id}`)?.focus();
  }

  return (
    // The keys belong to the inputs inside; the group only listens for those that bubble up.
    <div role={mode === "one" ? "radiogroup" : "group"} aria-labelledby={labelledBy} onKeyDown={onKeyDown}>
      {mode === "several" && <p className="mb-2 text-sm text-muted">{t("severalHint")}</p>}
      <ul className="space-y-2">
        {view.choices.map(({ id, text }, index) => {
          const isChosen = chosen.includes(id);
          const marked = review?.choices[id];
          return (
            <li key={id} className={`rounded-lg border ${tone(isChosen, marked?.correct)}`}>
              <label className="flex cursor-pointer flex-wrap items-start gap-x-3 px-3 py-2.5 has-[:disabled]:cursor-default sm:flex-nowrap">
                <input
                  id={`${idPrefix}-${id}`}
                  type={mode === "one" ? "radio" : "checkbox"}
                  name={idPrefix}
                  checked={isChosen}
                  disabled={locked}
                  onChange={() => toggle(id)}
                  className="mt-1.5 size-4 shrink-0 accent-accent"
                  aria-describedby={marked?.feedback ? `${idPrefix}-${id}-feedback` : undefined}
                />
                <span className="mt-0.5 w-4 shrink-0 font-mono text-sm leading-6 text-muted" aria-hidden="true">
                  {LETTERS[index]}
                </span>
                <RichText html={text} className="min-w-0 flex-1" />
                {marked && <Mark chosen={isChosen} correct={marked.correct} words={words} />}
              </label>
              {marked?.feedback && (
                <div id={`${idPrefix}-${id}-feedback`} className="px-3 pb-3 pl-14 text-sm text-muted">
                  <RichText html={marked.feedback} />
                </div>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function tone(chosen: boolean, correct: boolean | undefined): string {
  if (correct === undefined) {
    return chosen ? "border-accent bg-accent-soft" : "border-line hover:border-accent";
  }
  if (correct) return "border-correct bg-correct-soft";
  return chosen ? "border-wrong bg-wrong-soft" : "border-line";
}

interface MarkProps {
  readonly chosen: boolean;
  readonly correct: boolean;
  readonly words: MarkWords | undefined;
}

/** Says in words and by a sign, never by colour alone, what became of a choice. */
function Mark({ chosen, correct, words }: MarkProps) {
  const t = useTranslations("items.choices");
  if (!chosen && !correct) return null;
  const word = correct ? (chosen ? "rightChosen" : "rightMissed") : "wrongChosen";
  return (
    // Below the text on a phone, where it would leave it no width.
    <span
      className={`w-full shrink-0 pl-14 text-sm leading-6 font-medium sm:w-auto sm:pl-0 ${correct ? "text-correct" : "text-wrong"}`}
    >
      <span aria-hidden="true">{correct ? "✓" : "✗"} </span>
      {words ? words[word] : t(word)}
    </span>
  );
}
