import type { TextFormat } from "gift-pegjs";
import type { Localized } from "@/lib/core/locale";
import type { Reason } from "@/lib/exchange/contract";
import type { KindName } from "@/lib/exchange/open-item";

/** What is the kind's own in a body, and what of the question it could not hold. */
export interface ReadAnswers {
  readonly kind: KindName;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly reasons: readonly Reason[];
}

/** A text of the question in the language of the file; empty where there is none. */
export type ReadText = (text: TextFormat | null | undefined) => Localized;
