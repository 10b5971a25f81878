/** True where a letter that is pressed belongs to the control: text is typed, or an option is sought by its first letter. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement)
    return true;
  return (
    target instanceof HTMLInputElement && !["range", "checkbox", "radio", "button", "submit"].includes(target.type)
  );
}
