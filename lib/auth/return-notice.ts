import type { ProviderId, ProviderProblem, Purpose } from "@/lib/auth/provider";

/** What a page is to say to somebody who comes back from a provider; it stands in the page's address. */
export interface ReturnNotice {
  readonly provider: ProviderId;
  readonly problem?: ProviderProblem;
  readonly done?: Exclude<Purpose, "sign-in">;
}

/** The path with the notice in its query; `path` is one of this site. */
export function withNotice(path: string, notice: ReturnNotice): string {
  const url = new URL(path, "http://warmup.invalid");
  for (const [name, value] of Object.entries(notice)) url.searchParams.set(name, String(value));
  return `${url.pathname}${url.search}${url.hash}`;
}
