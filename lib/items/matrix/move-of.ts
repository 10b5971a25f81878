/** Where an arrow key leads from a cell. Left and right move inside the text until its end is reached, as in a sheet. */
export function moveOf(
  key: string,
  { value, selectionStart, selectionEnd }: Pick<HTMLInputElement, "value" | "selectionStart" | "selectionEnd">,
  hasModifier: boolean,
): { readonly rows: number; readonly columns: number } | undefined {
  if (hasModifier) return undefined;
  const isWhole = selectionStart === 0 && selectionEnd === value.length;
  const isAt = (place: number) => isWhole || (selectionStart === place && selectionEnd === place);
  switch (key) {
    case "ArrowUp":
      return { rows: -1, columns: 0 };
    case "ArrowDown":
      return { rows: 1, columns: 0 };
    case "ArrowLeft":
      return isAt(0) ? { rows: 0, columns: -1 } : undefined;
    case "ArrowRight":
      return isAt(value.length) ? { rows: 0, columns: 1 } : undefined;
    default:
      return undefined;
  }
}
