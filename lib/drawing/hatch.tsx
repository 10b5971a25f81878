import type { Tone } from "@/lib/drawing/tone";

/** The pattern of the tone `hatch`, to be named by `fillOf`; nothing where no part has that tone. */
export function Hatch({ id, tones }: { readonly id: string; readonly tones: readonly Tone[] }) {
  if (!tones.includes("hatch")) return null;
  return (
    <defs>
      <pattern id={`${id}-hatch`} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect className="fig-ground" width="6" height="6" />
        <path className="fig-stripe" d="M0 0V6" />
      </pattern>
    </defs>
  );
}

/** What paints a part of one tone: a class of the page's stylesheet, and the pattern where there is one. */
export const paint = (id: string, tone: Tone) => ({
  className: `fig-${tone}`,
  ...(tone === "hatch" && { fill: `url(#${id}-hatch)` }),
});
