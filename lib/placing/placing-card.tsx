import { useTranslations } from "next-intl";
import type { PointerEvent } from "react";
import { RichText } from "@/components/ui/rich-text";
import type { Point } from "@/components/ui/start-pointer-drag";
import type { ReviewPlacing } from "@/lib/placing/placing";

interface PlacingCardProps {
  readonly id: string;
  /** Element id of the card's text. */
  readonly textId: string;
  readonly text: string;
  readonly isHeld: boolean;
  readonly by: Point | undefined;
  readonly isLocked: boolean;
  readonly mark: ReviewPlacing["choices"][string] | undefined;
  /** HTML of the place where the card belongs; empty where that is said elsewhere. */
  readonly home: string;
  onPress(): void;
  onPointerDown(event: PointerEvent): void;
}

/** A card: one button over all of it, so that it can be pressed anywhere, and a grip by which a finger can drag it. */
export function PlacingCard(props: PlacingCardProps) {
  const { id, textId, text, isHeld, by, isLocked, mark, home, onPress, onPointerDown } = props;
  const t = useTranslations("items.placing");
  return (
    <div
      data-card={id}
      className={`relative rounded-lg border ${tone(isHeld, mark)} ${by ? "pointer-events-none z-10 shadow-lg" : ""}`}
      style={by && { transform: `translate(${by.x}px, ${by.y}px)` }}
    >
      <div className="flex items-start gap-1 py-1.5 pr-3 pl-1.5">
        {!isLocked && (
          <span
            aria-hidden="true"
            onPointerDown={onPointerDown}
            className="relative z-1 grid w-7 shrink-0 cursor-grab touch-none place-items-center self-stretch text-muted"
          >
            ⠿
          </span>
        )}
        <RichText id={textId} html={text} className={`min-w-0 flex-1 ${isLocked ? "pl-1.5" : ""}`} />
        {mark && (
          <span className={`shrink-0 text-sm leading-7 font-medium ${mark.isRight ? "text-correct" : "text-wrong"}`}>
            <span aria-hidden="true">{mark.isRight ? "✓ " : "✗ "}</span>
            {t(mark.isRight ? "right" : "wrong")}
          </span>
        )}
      </div>
      {mark && !mark.isRight && (
        <div className="px-3 pb-2 text-sm text-muted">
          {home && (
            <div className="flex gap-1.5 text-ink">
              <span className="shrink-0 font-medium">{t("belongs")}</span>
              <RichText html={home} className="min-w-0" />
            </div>
          )}
          <RichText html={mark.feedback} />
        </div>
      )}
      {!isLocked && (
        <button
          type="button"
          aria-label={t("lift")}
          aria-describedby={textId}
          aria-pressed={isHeld}
          onClick={onPress}
          onPointerDown={(event) => event.pointerType === "mouse" && onPointerDown(event)}
          className="absolute inset-0 cursor-grab rounded-lg"
        />
      )}
    </div>
  );
}

function tone(isHeld: boolean, mark: PlacingCardProps["mark"]): string {
  if (mark) return mark.isRight ? "border-correct bg-correct-soft" : "border-wrong bg-wrong-soft";
  return isHeld ? "border-accent bg-accent-soft" : "border-edge bg-bg hover:border-accent";
}
