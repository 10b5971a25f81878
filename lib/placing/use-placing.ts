import { useLayoutEffect, useRef, useState, type KeyboardEvent, type PointerEvent } from "react";
import { startPointerDrag, type Point } from "@/components/ui/start-pointer-drag";
import { placeCard, type Places } from "@/lib/placing/place-card";

/** What just happened to a card, to be said aloud. `slot` is null where the unplaced cards lie. */
export interface Happening {
  readonly what: "lifted" | "over" | "dropped" | "cancelled";
  readonly slot: string | null;
}

interface Held {
  readonly card: string;
  /** The slot it would fall into; null where the unplaced cards lie. */
  readonly over: string | null;
  /** How far a pointer has dragged it. */
  readonly by?: Point;
}

interface Placing {
  readonly slots: readonly string[];
  readonly places: Places;
  onPlaces(places: Places): void;
  readonly holdsOne: boolean;
  readonly isLocked: boolean;
}

/**
 * Putting cards into slots: press a card and then a slot; or lift it with Space, choose a slot by the arrows and drop it with Space;
 * or drag it. Elements carry `data-card` and `data-slot`; the slot of unplaced cards is named by an empty string.
 */
export function usePlacing({ slots, places, onPlaces, holdsOne, isLocked }: Placing) {
  const board = useRef<HTMLDivElement>(null);
  const [held, setHeld] = useState<Held>();
  const [happening, setHappening] = useState<Happening>();
  /** The card that is to have the focus once it lies elsewhere: the way there takes the focus away. */
  const wanted = useRef<string>(null);

  useLayoutEffect(() => {
    if (wanted.current === null) return;
    board.current?.querySelector<HTMLElement>(`[data-card="${wanted.current}"] button`)?.focus();
    wanted.current = null;
  }, [places, held]);

  const slotOf = (card: string) => places[card] ?? null;

  function lift(card: string) {
    setHeld({ card, over: slotOf(card) });
    setHappening({ what: "lifted", slot: slotOf(card) });
  }

  function drop(card: string, slot: string | null) {
    wanted.current = card;
    setHeld(undefined);
    setHappening({ what: "dropped", slot });
    if (slot !== slotOf(card)) onPlaces(placeCard(places, card, slot, holdsOne));
  }

  function cancel() {
    if (held) setHappening({ what: "cancelled", slot: slotOf(held.card) });
    setHeld(undefined);
  }

  function press(card: string) {
    if (isLocked) return;
    if (held?.card === card) drop(card, held.over);
    else lift(card);
  }

  function onKeyDown(event: KeyboardEvent) {
    if (!held || event.nativeEvent.isComposing || event.keyCode === 229) return;
    const stops = [null, ...slots];
    const at = stops.indexOf(held.over);
    const to = {
      ArrowUp: at - 1,
      ArrowLeft: at - 1,
      ArrowDown: at + 1,
      ArrowRight: at + 1,
      Home: 0,
      End: slots.length,
    };
    if (event.key === "Escape") {
      wanted.current = held.card;
      cancel();
    } else if (event.key in to) {
      const over = stops.at(to[event.key as keyof typeof to] % stops.length) ?? null;
      setHeld({ card: held.card, over });
      setHappening({ what: "over", slot: over });
    } else return;
    event.preventDefault();
  }

  function onPointerDown(event: PointerEvent, card: string) {
    if (isLocked) return;
    const slotAt = ({ x, y }: Point): string | null | undefined => {
      const under = (board.current?.ownerDocument ?? document)
        .elementsFromPoint(x, y)
        .find((element) => element.hasAttribute("data-slot"));
      if (!under || !board.current?.contains(under)) return undefined;
      return under.getAttribute("data-slot") || null;
    };
    startPointerDrag(event, {
      onMove: (point, by) => setHeld({ card, by, over: slotAt(point) ?? null }),
      onDrop(point) {
        const slot = slotAt(point);
        if (slot === undefined) setHeld(undefined);
        else drop(card, slot);
      },
      onCancel: () => setHeld(undefined),
    });
  }

  return { board, held: isLocked ? undefined : held, happening, press, drop, onKeyDown, onPointerDown };
}
