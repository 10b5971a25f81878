"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { RichText } from "@/components/ui/rich-text";
import { spokenText } from "@/components/ui/spoken-text";
import type { PlayerProps } from "@/lib/items/contract";
import { PlacingCard } from "@/lib/placing/placing-card";
import type { PlacingAnswer, PublicPlacing, ReviewPlacing } from "@/lib/placing/placing";
import { usePlacing } from "@/lib/placing/use-placing";

interface PlacingBoardProps extends PlayerProps<PublicPlacing, PlacingAnswer, ReviewPlacing> {
  /** Whether a slot has room for one card alone. */
  readonly holdsOne: boolean;
}

/** Slots with their cards, and the cards that lie in none; after marking each says what became of it, in its place. */
export function PlacingBoard({
  view,
  answer,
  onAnswer,
  review,
  locked,
  labelledBy,
  idPrefix,
  holdsOne,
}: PlacingBoardProps) {
  const t = useTranslations("items.placing");
  // Of the document that the board is shown in, which may be a frame's.
  const [list, setList] = useState<HTMLElement | null>(null);
  const places = readPlaces(view, answer);
  const { board, held, happening, press, drop, onKeyDown, onPointerDown } = usePlacing({
    slots: view.prompts.map(({ id }) => id),
    places,
    onPlaces: (next) => onAnswer({ places: next }),
    holdsOne,
    isLocked: locked,
  });
  const nameOf = (slot: string | null) =>
    slot === null ? t("nowhere") : spokenText((list?.ownerDocument ?? document).getElementById(`${idPrefix}-${slot}`));
  const left = view.choices.length - Object.keys(places).length;

  const cardsIn = (slot: string | null) =>
    view.choices
      .filter(({ id }) => (places[id] ?? null) === slot)
      .map(({ id, text }) => {
        const mark = review?.choices[id];
        const home = view.prompts.find((prompt) => prompt.id === mark?.home);
        return (
          <li key={id}>
            <PlacingCard
              id={id}
              textId={`${idPrefix}-${id}`}
              text={text}
              isHeld={held?.card === id}
              by={held?.card === id ? held.by : undefined}
              isLocked={locked}
              mark={mark}
              home={!holdsOne && home ? home.text : ""}
              onPress={() => press(id)}
              onPointerDown={(event) => onPointerDown(event, id)}
            />
          </li>
        );
      });

  const target = (slot: string | null) =>
    held &&
    !held.by && (
      <button
        type="button"
        aria-label={t("placeHere", { slot: nameOf(slot) })}
        onClick={() => drop(held.card, slot)}
        className="absolute inset-0 z-2 cursor-pointer rounded-lg"
      />
    );

  return (
    // The keys belong to the cards inside; the board only listens for those that bubble up.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      ref={board}
      role="group"
      aria-labelledby={labelledBy}
      aria-describedby={locked ? undefined : `${idPrefix}-help`}
      onKeyDown={onKeyDown}
    >
      {!locked && (
        <p id={`${idPrefix}-help`} className="mb-2 text-sm text-muted">
          {t("help")}
        </p>
      )}
      <ul ref={setList} className={holdsOne ? "space-y-2" : "grid gap-3 sm:grid-cols-2"}>
        {view.prompts.map(({ id, text }) => (
          <li key={id} className={holdsOne ? "grid items-center gap-x-3 gap-y-1 sm:grid-cols-2" : ""}>
            <RichText
              id={`${idPrefix}-${id}`}
              html={text}
              className={`min-w-0 ${holdsOne ? "" : "mb-1 font-medium"}`}
            />
            <div className="min-w-0">
              <div
                data-slot={id}
                className={`relative rounded-lg border-2 border-dashed p-1 ${slotTone(held !== undefined, held?.over === id)}`}
              >
                <ul
                  aria-labelledby={`${idPrefix}-${id}`}
                  className={`space-y-1.5 ${holdsOne ? "min-h-11" : "min-h-16"}`}
                >
                  {cardsIn(id)}
                </ul>
                {target(id)}
              </div>
              {review && holdsOne && <RightMatch view={view} review={review} slot={id} places={places} />}
            </div>
          </li>
        ))}
      </ul>
      {(!locked || left > 0) && (
        <div
          data-slot=""
          className={`relative mt-3 rounded-lg border-2 border-dashed p-2 ${slotTone(held !== undefined, held !== undefined && held.over === null)}`}
        >
          <p id={`${idPrefix}-pool`} className="mb-1 text-sm text-muted">
            {t("left", { count: left })}
          </p>
          <ul aria-labelledby={`${idPrefix}-pool`} className="grid gap-1.5 sm:grid-cols-2">
            {cardsIn(null)}
          </ul>
          {target(null)}
        </div>
      )}
      <p role="status" className="sr-only">
        {happening && !locked && t(`said.${happening.what}`, { slot: nameOf(happening.slot) })}
      </p>
      {review?.slips.map((slip, index) => (
        <RichText key={index} html={slip} className="mt-2 rounded-md bg-caution-soft px-3 py-2 text-sm text-ink" />
      ))}
    </div>
  );
}

/** What was placed, without what belongs to another view. */
function readPlaces({ prompts, choices }: PublicPlacing, answer: PlacingAnswer | undefined): Record<string, string> {
  const entries = Object.entries(answer?.places ?? {}).filter(
    ([card, slot]) => choices.some(({ id }) => id === card) && prompts.some(({ id }) => id === slot),
  );
  return Object.fromEntries(entries);
}

function slotTone(isChoosing: boolean, isOver: boolean): string {
  if (isOver) return "border-accent bg-accent-soft";
  return isChoosing ? "border-accent" : "border-line";
}

interface RightMatchProps {
  readonly view: PublicPlacing;
  readonly review: ReviewPlacing;
  readonly slot: string;
  readonly places: Readonly<Record<string, string>>;
}

/** The card that belongs into a slot, where another or none was put. */
function RightMatch({ view, review, slot, places }: RightMatchProps) {
  const t = useTranslations("items.placing");
  const right = view.choices.find(({ id }) => review.choices[id]?.home === slot);
  if (!right || places[right.id] === slot) return null;
  return (
    <div className="mt-1 flex gap-1.5 px-1 text-sm">
      <span className="shrink-0 font-medium text-correct">{t("rightHere")}</span>
      <RichText html={right.text} className="min-w-0" />
    </div>
  );
}
