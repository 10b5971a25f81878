"use client";

import { useEffect, useState } from "react";
import { forgetAfterSignOut } from "@/lib/auth/client/sign-out-trace";
import type { Locale } from "@/lib/core/locale";

interface AccountSlotProps {
  readonly locale: Locale;
  readonly signIn: string;
  readonly account: string;
}

/** “Sign in”, or the learner's name once the page is readable. The place keeps its width, so nothing moves. */
export function AccountSlot({ locale, signIn, account }: AccountSlotProps) {
  const [nickname, setNickname] = useState<string>();

  useEffect(() => forgetAfterSignOut(), []);

  useEffect(() => {
    const abort = new AbortController();
    // A plain fetch: the header of a static page must not pull in a data library.
    void fetch("/api/v1/me", { signal: abort.signal })
      .then((response) => (response.ok ? response.json() : undefined))
      .then((me: { kind?: string; nickname?: string } | undefined) => {
        if (me?.kind === "account") setNickname(me.nickname);
      })
      .catch(() => undefined); // Without an answer the page stays that of a guest.
    return () => abort.abort();
  }, []);

  return (
    <a
      href={nickname === undefined ? `/${locale}/sign-in` : `/${locale}/account`}
      aria-label={nickname === undefined ? undefined : `${account}: ${nickname}`}
      className="grid min-h-9 w-15 place-items-center whitespace-nowrap sm:w-22 truncate rounded-lg border border-line px-1 text-center text-sm hover:border-accent"
    >
      <span className="max-w-full truncate">{nickname ?? signIn}</span>
    </a>
  );
}
