import type { PointerEvent as ReactPointerEvent } from "react";

export interface Point {
  readonly x: number;
  readonly y: number;
}

interface Drag {
  /** The pointer has moved far enough to mean it; `by` is the way from where it was put down. */
  onMove(point: Point, by: Point): void;
  onDrop(point: Point): void;
  /** Escape, or the system took the pointer away. */
  onCancel(): void;
}

/** Pixels that a finger may tremble. */
const THRESHOLD = 6;

/**
 * Follows the pointer that was just put down on a grip until it is let go. Works for mouse, pen and finger (give the grip
 * `touch-none`). Listens on the window that shows it, because what is dragged may be moved within the document meanwhile. A press without
 * movement stays a click; after a drag there is none.
 */
export function startPointerDrag(event: ReactPointerEvent, { onMove, onDrop, onCancel }: Drag): void {
  if (event.button !== 0) return;
  const { pointerId, clientX, clientY } = event;
  const place = (event.target as Node).ownerDocument?.defaultView ?? window; // pointers are put down on elements
  const listening = new AbortController();
  const { signal } = listening;
  let isDragging = false;

  const listen = <K extends keyof WindowEventMap>(type: K, act: (event: WindowEventMap[K]) => void) =>
    place.addEventListener(type, act, { signal, capture: true });
  const end = () => {
    listening.abort();
    if (isDragging) swallowClick(place);
  };

  listen("pointermove", (move) => {
    if (move.pointerId !== pointerId) return;
    const by = { x: move.clientX - clientX, y: move.clientY - clientY };
    isDragging ||= Math.hypot(by.x, by.y) > THRESHOLD;
    if (isDragging) onMove({ x: move.clientX, y: move.clientY }, by);
  });
  listen("pointerup", (up) => {
    if (up.pointerId !== pointerId) return;
    end();
    if (isDragging) onDrop({ x: up.clientX, y: up.clientY });
  });
  listen("pointercancel", () => {
    end();
    onCancel();
  });
  listen("keydown", (key) => {
    if (key.key !== "Escape") return;
    end();
    onCancel();
  });
}

/** The press that ended a drag would be a click as well. */
function swallowClick(place: Window): void {
  const swallow = (event: MouseEvent) => event.stopPropagation();
  place.addEventListener("click", swallow, { capture: true, once: true });
  setTimeout(() => place.removeEventListener("click", swallow, { capture: true }));
}
