import { createHash } from "node:crypto";
import { canonicalJson } from "@/lib/core/canonical-json";
import type { StoredEnvelope } from "@/lib/content/schema";

/** What an author decides about an item. Concepts follow from the questions, so they are not part of it. */
export interface AuthoredForm {
  readonly kind: string;
  readonly use: "practice" | "assessment";
  readonly envelope: StoredEnvelope;
  /** As the kind's `authored` schema gives it, at the kind's present version. */
  readonly body: unknown;
}

/**
 * SHA-256, in hex, of the canonical authored form. Equal for equal authored content whatever the order of keys; the kind's
 * version is left out and bodies are compared at the present one, so an upgrade of a kind is no edit.
 */
export function hashAuthoredForm({ kind, use, envelope, body }: AuthoredForm): string {
  const { concepts: _derived, ...authored } = envelope;
  return createHash("sha256")
    .update(canonicalJson({ kind, use, envelope: authored, body }))
    .digest("hex");
}
