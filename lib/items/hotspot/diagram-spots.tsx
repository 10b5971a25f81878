import { useTranslations } from "next-intl";
import { RichText } from "@/components/ui/rich-text";
import { SPOT_TONE, SpotMark, verdictAt } from "@/lib/items/hotspot/spot-mark";
import type { PublicPlace, Review } from "@/lib/items/hotspot/type";

type Diagram = Extract<PublicPlace, { form: "diagram" }>;

interface DiagramSpotsProps {
  readonly diagram: Diagram;
  readonly name: string;
  readonly chosen: string;
  onChosen(spot: string): void;
  readonly review: Review | undefined;
  readonly locked: boolean;
}

/** Boxes on a grid, each a radio button, with arrows between them. Its words are text of the page, so it needs no picture's name. */
export function DiagramSpots({ diagram, name, chosen, onChosen, review, locked }: DiagramSpotsProps) {
  const t = useTranslations("items.hotspot");
  const { columns, rows, boxes, arrows } = diagram;
  return (
    <div
      className="relative grid gap-6 rounded-lg border border-line bg-bg p-3"
      style={{ gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`, gridTemplateRows: `repeat(${rows}, auto)` }}
    >
      <span id={`${name}-leads`} hidden>
        {t("leadsTo")}
      </span>
      {boxes.map(({ id, column, row, text }) => {
        const leads = arrows.filter(({ from }) => from === id).map(({ to }) => to);
        const verdict = verdictAt(id, chosen, review);
        const tone = verdict
          ? SPOT_TONE[verdict]
          : chosen === id
            ? "border-accent bg-accent-soft"
            : "border-edge bg-raised";
        return (
          <label
            key={id}
            style={{ gridColumn: column, gridRow: row }}
            className={`relative flex min-h-12 flex-col items-center justify-center rounded-lg border px-2 py-1.5 text-center text-sm has-focus-visible:outline-2 has-focus-visible:outline-focus ${tone} ${locked ? "" : "cursor-pointer hover:border-accent"}`}
          >
            <input
              type="radio"
              name={name}
              checked={chosen === id}
              disabled={locked}
              onChange={() => onChosen(id)}
              className="sr-only"
              aria-describedby={
                leads.length > 0 ? [`${name}-leads`, ...leads.map((to) => `${name}-${to}`)].join(" ") : undefined
              }
            />
            <RichText id={`${name}-${id}`} html={text} className="max-w-full" />
            {verdict && <SpotMark verdict={verdict} />}
            {leads.map((to) => (
              <Arrow key={to} way={wayTo(boxes, id, to)} />
            ))}
          </label>
        );
      })}
    </div>
  );
}

type Way = "right" | "left" | "down" | "up";

/** Arrows lead to a neighbour: the schema sees to it. */
function wayTo(boxes: Diagram["boxes"], from: string, to: string): Way {
  const [start, end] = [from, to].map((id) => boxes.find((box) => box.id === id));
  if (!start || !end || start.row !== end.row) return (end?.row ?? 0) > (start?.row ?? 0) ? "down" : "up";
  return end.column > start.column ? "right" : "left";
}

const ARROW: Readonly<Record<Way, { sign: string; place: string }>> = {
  right: { sign: "→", place: "left-full top-1/2 w-6 -translate-y-1/2" },
  left: { sign: "←", place: "right-full top-1/2 w-6 -translate-y-1/2" },
  down: { sign: "↓", place: "top-full left-1/2 h-6 -translate-x-1/2" },
  up: { sign: "↑", place: "bottom-full left-1/2 h-6 -translate-x-1/2" },
};

/** In the gap beside the box that it leaves. */
function Arrow({ way }: { readonly way: Way }) {
  const { sign, place } = ARROW[way];
  return (
    <span
      aria-hidden="true"
      className={`pointer-events-none absolute grid place-items-center leading-none text-muted ${place}`}
    >
      {sign}
    </span>
  );
}
