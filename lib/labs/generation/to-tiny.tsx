import { Button } from "@/components/ui/button";
import type { Locale } from "@/lib/core/locale";
import { words } from "@/lib/labs/generation/words";

interface ToTinyProps {
  /** The part that this stands in. */
  readonly name: string;
  onPress(): void;
  readonly locale: Locale;
}

/** Leads back to the model of the site. The part is made anew with it, so the focus goes to what can be pressed there next. */
export function ToTiny({ name, onPress, locale }: ToTinyProps) {
  function press() {
    onPress();
    requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-run="${name}"]`)?.focus());
  }
  return (
    <Button variant="quiet" onClick={press}>
      {words[locale].control.toTiny}
    </Button>
  );
}
