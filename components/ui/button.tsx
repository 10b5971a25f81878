import type { ButtonHTMLAttributes } from "react";

const LOOK = {
  primary: "bg-accent text-on-accent hover:opacity-90 disabled:bg-surface disabled:text-muted disabled:opacity-100",
  quiet: "border border-line text-ink hover:border-accent disabled:text-muted disabled:hover:border-line",
} as const;

/** Classes of a button, for links that lead on as a button does. */
export function buttonClass(variant: keyof typeof LOOK = "primary"): string {
  return `inline-flex min-h-10 items-center justify-center gap-2 rounded-lg px-4 py-1.5 text-[0.95rem] font-medium transition-[opacity,border-color] duration-150 ${LOOK[variant]}`;
}

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly variant?: keyof typeof LOOK;
}

export function Button({ variant = "primary", className = "", type = "button", ...props }: ButtonProps) {
  return <button type={type} className={`${buttonClass(variant)} ${className}`} {...props} />;
}
