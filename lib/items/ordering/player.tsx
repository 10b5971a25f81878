"use client";

import { useTranslations } from "next-intl";
import { RichText } from "@/components/ui/rich-text";
import type { PlayerProps } from "@/lib/items/contract";
import type { Answer, Public, Review } from "@/lib/items/ordering/type";
import { useReorder } from "@/lib/reorder/use-reorder";

type Props = PlayerProps<Public, Answer, Review>;

const BUTTON =
  "grid size-9 shrink-0 place-items-center rounded-md text-muted hover:bg-surface hover:text-ink aria-disabled:opacity-30";

/** A list that is put in order where it stands; after marking each row says whether it may stay, or where it belongs. */
export default function Player({ view, answer, onAnswer, review, locked, labelledBy, idPrefix }: Props) {
  const t = useTranslations("items.ordering");
  const order = readOrder(view, answer);
  const count = order.length;
  const { list, heldId, happening, move, toggle, onKeyDown, onPointerDown } = useReorder({
    order,
    onOrder: (next) => onAnswer({ order: [...next] }),
    isLocked: locked,
  });
  const isSaid = answer !== undefined && answer.order.length > 0;

  return (
    <div role="group" aria-labelledby={labelledBy} aria-describedby={locked ? undefined : `${idPrefix}-help`}>
      {!locked && (
        <p id={`${idPrefix}-help`} className="mb-2 text-sm text-muted">
          {t("help")}
        </p>
      )}
      {view.ends && <End text={view.ends.first} />}
      <ol ref={list} className="space-y-2">
        {order.map((id, index) => (
          <li
            key={id}
            data-entry={id}
            className={`flex items-start gap-1 rounded-lg border py-1 pr-1 pl-1 ${tone(id, heldId === id, review)}`}
          >
            {!locked && (
              <button
                type="button"
                data-control="grip"
                aria-label={t("lift", { place: index + 1, count })}
                aria-describedby={`${idPrefix}-${id}`}
                aria-pressed={heldId === id}
                onClick={() => toggle(id)}
                onKeyDown={(event) => onKeyDown(event, id)}
                onPointerDown={(event) => onPointerDown(event, id)}
                className={`${BUTTON} cursor-grab touch-none active:cursor-grabbing`}
              >
                <span aria-hidden="true">⠿</span>
              </button>
            )}
            <span className="w-4 shrink-0 pt-1.5 text-right font-mono text-sm leading-6 text-muted" aria-hidden="true">
              {index + 1}
            </span>
            <RichText id={`${idPrefix}-${id}`} html={textOf(view, id)} className="min-w-0 flex-1 px-2 py-1" />
            {review ? (
              <Mark id={id} review={review} />
            ) : (
              // One above the other on a phone, where the text needs the width.
              <span className="flex shrink-0 flex-col sm:flex-row sm:gap-1">
                {(["up", "down"] as const).map((way) => {
                  const isEnd = way === "up" ? index === 0 : index === count - 1;
                  return (
                    <button
                      key={way}
                      type="button"
                      data-control={way}
                      aria-label={t(way, { place: index + 1 })}
                      aria-describedby={`${idPrefix}-${id}`}
                      aria-disabled={isEnd || locked}
                      onClick={() => !locked && move(id, index + (way === "up" ? -1 : 1), way)}
                      className={BUTTON}
                    >
                      <span aria-hidden="true">{way === "up" ? "↑" : "↓"}</span>
                    </button>
                  );
                })}
              </span>
            )}
          </li>
        ))}
      </ol>
      {view.ends && <End text={view.ends.last} />}
      <p role="status" className="sr-only">
        {happening &&
          !locked &&
          t(`said.${happening.what}`, { count, place: "place" in happening ? happening.place : 0 })}
      </p>
      {!isSaid && !locked && (
        <button
          type="button"
          onClick={() => onAnswer({ order })}
          className="mt-2 text-sm text-muted underline decoration-line underline-offset-4 hover:text-ink"
        >
          {t("keep")}
        </button>
      )}
      {review && <Correction view={view} review={review} />}
    </div>
  );
}

/** The order that was said; before that, and where it belongs to another view, the order as dealt. */
function readOrder({ choices }: Public, answer: Answer | undefined): string[] {
  const dealt = choices.map(({ id }) => id);
  const said = answer?.order ?? [];
  return said.length === dealt.length && dealt.every((id) => said.includes(id)) ? said : dealt;
}

const textOf = ({ choices }: Public, id: string) => choices.find((choice) => choice.id === id)?.text ?? "";

function tone(id: string, isHeld: boolean, review: Review | undefined): string {
  if (review) return review.kept.includes(id) ? "border-correct bg-correct-soft" : "border-wrong bg-wrong-soft";
  return isHeld ? "border-accent bg-accent-soft" : "border-line bg-bg";
}

/** What first and last mean. */
function End({ text }: { readonly text: string }) {
  return <RichText html={text} className="my-1.5 pl-12 text-sm text-muted" />;
}

/** Says in words and by a sign, never by colour alone, whether a row may stay. */
function Mark({ id, review }: { readonly id: string; readonly review: Review }) {
  const t = useTranslations("items.ordering");
  const isKept = review.kept.includes(id);
  return (
    <span className={`shrink-0 px-2 pt-1.5 text-sm leading-6 font-medium ${isKept ? "text-correct" : "text-wrong"}`}>
      <span aria-hidden="true">{isKept ? "✓ " : "✗ "}</span>
      {isKept ? t("stays") : t("belongs", { place: review.places[id] ?? 0 })}
    </span>
  );
}

/** What a recognised mistake shows, and the right order where it was not given. */
function Correction({ view, review }: { readonly view: Public; readonly review: Review }) {
  const t = useTranslations("items.ordering");
  if (review.kept.length === view.choices.length) return null;
  const right = view.choices.toSorted((a, b) => (review.places[a.id] ?? 0) - (review.places[b.id] ?? 0));
  return (
    <div className="mt-3 space-y-2 text-sm">
      {review.slips.map((slip, index) => (
        <RichText key={index} html={slip} className="rounded-md bg-caution-soft px-3 py-2 text-ink" />
      ))}
      <details>
        <summary className="w-fit text-muted hover:text-ink">{t("rightOrder")}</summary>
        <ol className="mt-1 list-decimal space-y-1 pl-7">
          {right.map(({ id, text }) => (
            <li key={id}>
              <RichText html={text} />
            </li>
          ))}
        </ol>
      </details>
    </div>
  );
}
