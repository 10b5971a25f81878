import { RichText } from "@/components/ui/rich-text";
import { SPOT_TONE, SpotMark, verdictAt } from "@/lib/items/hotspot/spot-mark";
import type { PublicPlace, Review } from "@/lib/items/hotspot/type";

interface CodeSpotsProps {
  readonly lines: Extract<PublicPlace, { form: "code" }>["lines"];
  readonly name: string;
  readonly chosen: string;
  onChosen(spot: string): void;
  readonly review: Review | undefined;
  readonly locked: boolean;
}

/** Numbered lines of code, each a radio button; long ones scroll together. */
export function CodeSpots({ lines, name, chosen, onChosen, review, locked }: CodeSpotsProps) {
  return (
    // Once its radio buttons are off, the box itself must be a stop, or long lines could not be read by keyboard.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div tabIndex={locked ? 0 : undefined} className="overflow-x-auto rounded-lg border border-line bg-bg py-2">
      <div className="w-max min-w-full font-mono text-[0.86rem] leading-6">
        {lines.map(({ id, html }, index) => {
          const number = (
            <span className="sticky left-0 w-9 shrink-0 pr-2 text-right text-muted select-none" aria-hidden="true">
              {index + 1}
            </span>
          );
          if (id === null)
            return (
              <div key={index} className="flex border-l-4 border-transparent">
                {number}
              </div>
            );
          const verdict = verdictAt(id, chosen, review);
          const tone = verdict
            ? SPOT_TONE[verdict]
            : chosen === id
              ? "border-accent bg-accent-soft"
              : "border-transparent";
          return (
            <label
              key={id}
              className={`flex min-h-6 border-l-4 has-focus-visible:outline-2 has-focus-visible:-outline-offset-2 has-focus-visible:outline-focus ${tone} ${locked ? "" : "cursor-pointer hover:bg-surface"}`}
            >
              <input
                type="radio"
                name={name}
                checked={chosen === id}
                disabled={locked}
                onChange={() => onChosen(id)}
                className="sr-only"
              />
              {number}
              <span className="prose whitespace-pre">
                <RichText html={html} className="shiki pr-3" />
              </span>
              {verdict && (
                <span className="pr-3">
                  <SpotMark verdict={verdict} />
                </span>
              )}
            </label>
          );
        })}
      </div>
    </div>
  );
}
