/** The text of an element as a screen reader says it: formulas once, by their MathML. */
export function spokenText(element: Element | null): string {
  const copy = element?.cloneNode(true);
  if (!(copy instanceof Element)) return "";
  copy.querySelectorAll("[aria-hidden='true'], annotation").forEach((hidden) => hidden.remove());
  return (copy.textContent ?? "").replace(/\s+/g, " ").trim();
}
