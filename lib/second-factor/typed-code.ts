/** Digits and letters of which none looks like another (Crockford's base 32): without I, L, O and U. */
export const RECOVERY_ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
/** Fifty bits: many more than anybody can try, few enough to type. */
export const RECOVERY_LENGTH = 10;

export type TypedCode = { readonly kind: "app" | "recovery"; readonly code: string };

/**
 * Reads what somebody typed where a code is asked for: six digits of the app, or a recovery code. Spaces, dashes, case and full width
 * do not count, and letters that look like digits are taken for them. Undefined where it can be neither.
 */
export function readTypedCode(text: string): TypedCode | undefined {
  const plain = text
    .normalize("NFKC")
    .replace(/[\s\p{Pd}]/gu, "")
    .toLowerCase();
  if (/^\d{6}$/.test(plain)) return { kind: "app", code: plain };
  const code = plain.replace(/o/g, "0").replace(/[il]/g, "1");
  const isRecovery = code.length === RECOVERY_LENGTH && [...code].every((each) => RECOVERY_ALPHABET.includes(each));
  return isRecovery ? { kind: "recovery", code } : undefined;
}

/** In two halves, as it is shown and written down. */
export function showRecoveryCode(code: string): string {
  return `${code.slice(0, RECOVERY_LENGTH / 2)}-${code.slice(RECOVERY_LENGTH / 2)}`;
}
