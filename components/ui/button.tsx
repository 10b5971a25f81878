import type { ButtonHTMLAttributes, MouseEvent, Ref } from "react";

const LOOK = {
  primary:
    "bg-accent text-on-accent hover:opacity-90 disabled:bg-surface disabled:text-muted disabled:opacity-100 aria-disabled:bg-surface aria-disabled:text-muted aria-disabled:opacity-100",
  quiet:
    "border border-line text-ink hover:border-accent disabled:text-muted disabled:hover:border-line aria-disabled:text-muted aria-disabled:hover:border-line",
} as const;

/** Classes of a button, for links that lead on as a button does. */
export function buttonClass(variant: keyof typeof LOOK = "primary"): string {
  return `inline-flex min-h-10 items-center justify-center gap-2 rounded-lg px-4 py-1.5 text-[0.95rem] font-medium transition-[opacity,border-color] duration-150 ${LOOK[variant]}`;
}

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly variant?: keyof typeof LOOK;
  /** Does nothing while what it began is under way. It keeps the focus, which a button that is disabled would lose. */
  readonly busy?: boolean;
  /** For whoever gives the focus back to it. */
  readonly ref?: Ref<HTMLButtonElement>;
}

export function Button({ variant = "primary", busy = false, className = "", type = "button", ...props }: ButtonProps) {
  return (
    <button
      type={type}
      className={`${buttonClass(variant)} ${className}`}
      {...props}
      {...(busy && { "aria-disabled": true, onClick: (event: MouseEvent) => event.preventDefault() })}
    />
  );
}
