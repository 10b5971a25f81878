import { useLayoutEffect, useRef, useState, type KeyboardEvent, type PointerEvent } from "react";
import { startPointerDrag } from "@/components/ui/start-pointer-drag";
import { moveEntry } from "@/lib/reorder/move-entry";

/** What just happened, to be said aloud. `place` counts from 1. */
export type Happening =
  { readonly what: "lifted" | "moved" | "dropped"; readonly place: number } | { readonly what: "cancelled" };

type Control = "grip" | "up" | "down";

interface Reorder {
  readonly order: readonly string[];
  /** `before` is what was answered before the entry was lifted; cancelling brings it back. */
  onOrder(order: readonly string[]): void;
  readonly isLocked: boolean;
}

/**
 * Reordering a list by buttons, by lifting with Space and moving with the arrows, and by dragging a grip. Rows of `list` carry
 * `data-entry`, their controls `data-control`.
 */
export function useReorder({ order, onOrder, isLocked }: Reorder) {
  const list = useRef<HTMLOListElement>(null);
  const [held, setHeld] = useState<{ id: string; before: readonly string[] }>();
  const [happening, setHappening] = useState<Happening>();
  /** Where the focus belongs once the rows have been moved about, which may take it away. */
  const wanted = useRef<{ id: string; control: Control }>(null);

  useLayoutEffect(() => {
    const { id, control } = wanted.current ?? {};
    wanted.current = null;
    if (id === undefined) return;
    list.current?.querySelector<HTMLElement>(`[data-entry="${id}"] [data-control="${control}"]`)?.focus();
  }, [order]);

  function move(id: string, to: number, control: Control) {
    const from = order.indexOf(id);
    const next = moveEntry(order, from, to);
    const place = next.indexOf(id);
    if (place === from) return;
    wanted.current = { id, control };
    onOrder(next);
    setHappening({ what: "moved", place: place + 1 });
  }

  function toggle(id: string) {
    const place = order.indexOf(id) + 1;
    const isHeld = held?.id === id;
    setHeld(isHeld ? undefined : { id, before: order });
    setHappening({ what: isHeld ? "dropped" : "lifted", place });
  }

  function cancel(id: string, before: readonly string[]) {
    setHeld(undefined);
    setHappening({ what: "cancelled" });
    wanted.current = { id, control: "grip" };
    onOrder(before);
  }

  function onKeyDown(event: KeyboardEvent, id: string) {
    if (event.nativeEvent.isComposing || event.keyCode === 229 || held?.id !== id) return;
    const at = order.indexOf(id);
    const to = {
      ArrowUp: at - 1,
      ArrowLeft: at - 1,
      ArrowDown: at + 1,
      ArrowRight: at + 1,
      Home: 0,
      End: order.length,
    };
    if (event.key === "Escape") cancel(id, held.before);
    else if (event.key in to) move(id, to[event.key as keyof typeof to], "grip");
    else return;
    event.preventDefault();
  }

  function onPointerDown(event: PointerEvent, id: string) {
    if (isLocked) return;
    const before = order;
    startPointerDrag(event, {
      onMove({ y }) {
        setHeld({ id, before });
        const rows = [...(list.current?.children ?? [])] as HTMLElement[];
        const now = rows.map((row) => row.dataset["entry"] ?? "");
        const to = rows.filter((row) => row.dataset["entry"] !== id && middleOf(row) < y).length;
        if (now.indexOf(id) !== to) onOrder(moveEntry(now, now.indexOf(id), to));
      },
      onDrop: () => setHeld(undefined),
      onCancel: () => cancel(id, before),
    });
  }

  return { list, heldId: isLocked ? undefined : held?.id, happening, move, toggle, onKeyDown, onPointerDown };
}

function middleOf(row: HTMLElement): number {
  const { top, height } = row.getBoundingClientRect();
  return top + height / 2;
}
