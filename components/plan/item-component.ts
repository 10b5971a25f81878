import type { ComponentType, ReactNode } from "react";
import type { Locale } from "@/lib/core/locale";

/** Shows one item to be answered; the page says which component does. */
export type ItemComponent = ComponentType<{
  readonly id: string;
  readonly pageLocale: Locale;
  readonly built: ReactNode;
  readonly onGraded: (share: number | undefined) => void;
}>;
