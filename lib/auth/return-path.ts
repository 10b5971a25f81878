/** A base that no request ever has, to see where a relative reference leads. */
const BASE = "http://warmup.invalid";

/**
 * Where to go after signing in: a path of this site under one of its languages, nothing else. Backslashes, a second slash,
 * control characters, other hosts and schemes, the API and the account pages themselves lead to the fallback.
 */
export function safeReturnPath(to: string | null | undefined, fallback: string): string {
  if (!to || to.length > 2_000 || !/^\/(zh|en)(?=[/?#]|$)/.test(to) || /[\\\p{C}]/u.test(to)) return fallback;
  const url = new URL(to, BASE); // never throws: an absolute path under a good base always parses
  if (url.origin !== BASE || !/^\/(zh|en)(\/(?!\/)|$)/.test(url.pathname)) return fallback;
  if (
    /^\/(zh|en)\/(sign-in(\/second-step)?|sign-up|forgot-password|reset-password|verify-email)\/?$/.test(url.pathname)
  )
    return fallback;
  return `${url.pathname}${url.search}${url.hash}`;
}

/** The page that asks for the second factor, and goes on to `to`, a path of this site under one of its languages. */
export function secondStepPath(to: string): string {
  return `/${to.slice(1, 3)}/sign-in/second-step?${new URLSearchParams({ to })}`;
}
