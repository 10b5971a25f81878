import { type ComponentType, type ReactNode, Suspense, useEffect, useId, useMemo, useRef } from "react";
import { LabToolbar } from "@/components/labs/lab-toolbar";
import { useLabState } from "@/components/labs/use-lab-state";
import type { Locale } from "@/lib/core/locale";
import { isTyping } from "@/lib/lab-kit/is-typing";
import type { LabMeta, LabProps } from "@/lib/labs/contract";

type AnyState = Readonly<Record<string, unknown>> & { readonly predict?: boolean };

interface LabHostProps {
  readonly meta: LabMeta<string, AnyState, unknown>;
  readonly view: ComponentType<LabProps<AnyState, unknown>>;
  readonly facts: unknown;
  readonly locale: Locale;
  /** Stands until the lab has come. */
  readonly built: ReactNode;
}

/** A lab in its frame: the state in the address, and one key that resets it. */
export function LabHost({ meta, view: View, facts, locale, built }: LabHostProps) {
  const idPrefix = useId();
  const lab = useLabState(meta);
  const frame = useRef<HTMLDivElement>(null);
  const known = useMemo(() => meta.facts.parse(facts), [meta, facts]);
  const { reset } = lab;

  useEffect(() => {
    const place = frame.current;
    const onKey = (event: KeyboardEvent) => {
      const { key, target, ctrlKey, metaKey, altKey } = event;
      if (key.toLowerCase() !== "r" || ctrlKey || metaKey || altKey) return;
      // What is being composed in Chinese is not a key yet (keyCode 229 where isComposing has already been reset).
      if (event.isComposing || event.keyCode === 229 || isTyping(target)) return;
      event.preventDefault();
      reset();
      // The control that had the focus is replaced by one of the next round.
      place?.focus({ preventScroll: true });
    };
    place?.addEventListener("keydown", onKey);
    return () => place?.removeEventListener("keydown", onKey);
  });

  return (
    <Suspense fallback={built}>
      <div ref={frame} tabIndex={-1}>
        <LabToolbar lab={lab} locale={locale} idPrefix={idPrefix} />
        <View
          key={lab.round}
          state={lab.state}
          onState={lab.change}
          facts={known}
          locale={locale}
          idPrefix={idPrefix}
        />
      </div>
    </Suspense>
  );
}
