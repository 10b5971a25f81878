import type { Locale } from "@/lib/core/locale";

interface AccountSlotProps {
  readonly locale: Locale;
  readonly signIn: string;
  readonly account: string;
}

/** “Sign in”, or the learner's name once the page is readable (`attachAccountSlot`). The place keeps its width, so nothing moves. */
export function AccountSlot({ locale, signIn, account }: AccountSlotProps) {
  return (
    <a
      href={`/${locale}/sign-in`}
      data-account={account}
      data-account-href={`/${locale}/account`}
      className="grid min-h-9 w-15 place-items-center whitespace-nowrap sm:w-22 truncate rounded-lg border border-line px-1 text-center text-sm hover:border-accent"
    >
      <span className="max-w-full truncate">{signIn}</span>
    </a>
  );
}
