"use client";

import { useTranslations } from "next-intl";

export interface Stop {
  readonly isAnswered: boolean;
  readonly isFlagged: boolean;
}

interface ItemMapProps {
  readonly stops: readonly Stop[];
  readonly position: number;
  onOpen(position: number): void;
}

/** Every item by its number: which one is shown, which are answered, which carry a flag. */
export function ItemMap({ stops, position, onOpen }: ItemMapProps) {
  const t = useTranslations("quizzes.run");
  return (
    <nav aria-label={t("map")} className="mt-6">
      <ol className="flex flex-wrap gap-1.5">
        {stops.map(({ isAnswered, isFlagged }, index) => {
          const words = [
            t("itemName", { number: index + 1 }),
            t(isAnswered ? "answered" : "open"),
            ...(isFlagged ? [t("flaggedWord")] : []),
          ];
          return (
            <li key={index}>
              <button
                type="button"
                aria-label={words.join(" · ")}
                aria-current={index === position ? "step" : undefined}
                onClick={() => onOpen(index)}
                className={`relative grid size-10 place-items-center rounded-md border text-sm tabular-nums hover:border-accent ${
                  index === position ? "border-accent font-semibold" : "border-line"
                } ${isAnswered ? "bg-accent-soft" : ""}`}
              >
                {index + 1}
                {isFlagged && (
                  <span aria-hidden="true" className="absolute top-0 right-0.5 text-xs text-caution">
                    ⚑
                  </span>
                )}
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
