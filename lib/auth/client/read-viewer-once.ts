import type { Look } from "@/lib/settings/look";

interface Me {
  readonly kind?: string;
  readonly nickname?: string;
  readonly due?: number;
  readonly unread?: number;
  readonly look?: Look;
}

let asked: Promise<Me | undefined> | undefined;

/** Who is signed in, asked once a page. A plain request: the header of a static page must not pull in a data library. */
export function readViewerOnce(): Promise<Me | undefined> {
  return (asked ??= ask());
}

/** Without an answer the page stays that of a guest. */
async function ask(): Promise<Me | undefined> {
  try {
    const response = await fetch("/api/v1/me");
    return response.ok ? ((await response.json()) as Me) : undefined; // our own route's
  } catch {
    return undefined;
  }
}
