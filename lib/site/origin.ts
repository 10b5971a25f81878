/**
 * Stands for the site's own address in pages that are built once and served under any. The front puts PUBLIC_URL in its place when
 * it loads them (scripts/front/serve-pages.mjs); `.invalid` is reserved and never a real host (RFC 2606).
 */
export const BUILT_ORIGIN = "https://origin.invalid";

/** Stands for the operator's CONTACT_EMAIL in the same way. What names it is marked `data-contact` and goes when there is none. */
export const BUILT_CONTACT = "contact@origin.invalid";
