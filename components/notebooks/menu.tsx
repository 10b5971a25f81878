import {
  createContext,
  useContext,
  useEffect,
  useId,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
} from "react";

/** Puts the list away, before what was chosen happens: that may take the focus elsewhere. */
const Close = createContext<() => void>(() => undefined);

interface MenuProps {
  readonly label: string;
  /** In the place of the label, for a narrow button. */
  readonly sign?: string;
  readonly children: ReactNode;
}

/** A button that opens a list of others; on a phone it lies at the bottom of the window. Choosing something closes it. */
export function Menu({ label, sign, children }: MenuProps) {
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const entries = () => [...(place.current?.querySelectorAll<HTMLElement>("[data-entry]:not([disabled])") ?? [])];

  useEffect(() => {
    if (!isOpen) return;
    entries()[0]?.focus();
    const onPointer = ({ target }: PointerEvent) => {
      if (target instanceof Node && !place.current?.contains(target)) setOpen(false);
    };
    document.addEventListener("pointerdown", onPointer);
    return () => document.removeEventListener("pointerdown", onPointer);
  }, [isOpen]);

  function close() {
    setOpen(false);
    opener.current?.focus();
  }

  function onKeyDown(event: KeyboardEvent) {
    if (!isOpen) return;
    const all = entries();
    const at = all.indexOf(document.activeElement as HTMLElement); // -1 for anything else
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key];
    if (event.key === "Escape") close();
    else if (to !== undefined) all.at(to % all.length)?.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions -- arrows move among the entries, which are buttons of their own
    <div
      ref={place}
      className="relative"
      onKeyDown={onKeyDown}
      onBlur={({ relatedTarget }) => {
        if (isOpen && relatedTarget && !place.current?.contains(relatedTarget)) setOpen(false);
      }}
    >
      <button
        ref={opener}
        type="button"
        aria-expanded={isOpen}
        aria-controls={id}
        aria-label={sign ? label : undefined}
        title={sign ? label : undefined}
        onClick={() => setOpen(!isOpen)}
        className={toolClass}
      >
        {sign ?? label}
        <span aria-hidden="true" className="text-xs text-muted">
          ▾
        </span>
      </button>
      <div
        id={id}
        hidden={!isOpen}
        className="z-30 max-h-[70dvh] min-w-56 overflow-y-auto rounded-lg border border-line bg-raised p-1 shadow-lg max-sm:fixed max-sm:inset-x-2 max-sm:bottom-2 sm:absolute sm:top-full sm:left-0 sm:mt-1"
      >
        <Close value={close}>{children}</Close>
      </div>
    </div>
  );
}

export const toolClass =
  "inline-flex min-h-10 items-center gap-1 rounded-lg px-2 text-sm whitespace-nowrap text-ink hover:bg-surface aria-pressed:bg-accent-soft disabled:text-muted disabled:hover:bg-transparent";

interface EntryProps {
  readonly children: string;
  /** The key that does the same. */
  readonly hint?: string | undefined;
  readonly disabled?: boolean;
  onChoose(): void;
}

export function Entry({ children, hint, disabled = false, onChoose }: EntryProps) {
  const close = useContext(Close);
  return (
    <button
      type="button"
      data-entry
      disabled={disabled}
      onClick={() => {
        close();
        onChoose();
      }}
      className="flex min-h-10 w-full items-center justify-between gap-4 rounded-md px-3 text-left text-sm hover:bg-surface disabled:text-muted"
    >
      {children}
      {hint && (
        <kbd aria-hidden="true" className="font-mono text-xs text-muted">
          {hint}
        </kbd>
      )}
    </button>
  );
}
