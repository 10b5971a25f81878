interface CaretPosition {
  readonly offsetNode: Node;
  readonly offset: number;
}

/** The place in the text of an element that lies under a point of the window; its end where there is none. */
export function caretAtPoint(element: Element, x: number, y: number): number {
  const whole = element.textContent ?? "";
  // One of the two is in every browser, and TypeScript knows the newer one alone where its list is new enough.
  const page = document as Document & { caretPositionFromPoint?(x: number, y: number): CaretPosition | null };
  const found = page.caretPositionFromPoint?.(x, y);
  const range = found ? undefined : document.caretRangeFromPoint?.(x, y);
  const node = found?.offsetNode ?? range?.startContainer;
  if (!node || !element.contains(node)) return whole.length;
  const before = document.createRange();
  before.setStart(element, 0);
  before.setEnd(node, found?.offset ?? range?.startOffset ?? 0);
  return before.toString().length;
}
