import { memo } from "react";
import type { Token } from "@/lib/labs/generation/worker/protocol";
import { showToken } from "@/lib/labs/generation/show-token";

interface TokenStripProps {
  readonly label: string;
  readonly prompt: readonly Token[];
  readonly tokens: readonly Token[];
  /** How likely each was; paler where it was less so. */
  readonly shares?: readonly number[];
  readonly chosen?: number | undefined;
  onChoose?(index: number): void;
  describe?(index: number): string;
}

/** A text as its tokens. Those that were generated can be pressed. */
export const TokenStrip = memo(function TokenStrip(props: TokenStripProps) {
  const { label, prompt, tokens, shares, chosen, onChoose, describe } = props;
  return (
    <div role="group" aria-label={label} className="flex flex-wrap gap-y-1.5 font-mono text-sm leading-7">
      {prompt.map((token, index) => (
        <span key={`p${index}`} className="px-0.5 text-muted">
          {showToken(token)}
        </span>
      ))}
      {tokens.map((token, index) => {
        const share = shares?.[index] ?? 0;
        const look = `rounded-sm border-b-2 px-0.5 ${index === chosen ? "bg-accent text-on-accent" : "hover:bg-accent-soft"}`;
        const style = {
          borderColor: `color-mix(in oklab, var(--color-accent) ${Math.round(share * 100)}%, transparent)`,
        };
        return onChoose ? (
          <button
            key={index}
            type="button"
            aria-pressed={index === chosen}
            aria-label={describe?.(index)}
            onClick={() => onChoose(index)}
            className={`min-h-6 min-w-6 ${look}`}
            style={style}
          >
            {showToken(token)}
          </button>
        ) : (
          <span key={index} className={look} style={style}>
            {showToken(token)}
          </span>
        );
      })}
    </div>
  );
});
