import { RECENT_KEY } from "@/lib/search/recent-key";

const KEY = "warmup:signed-out";

/** Undefined where storage is forbidden. */
function read(): string | null | undefined {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return undefined;
  }
}

/** Tells pages that the browser keeps in memory for its back button that nobody is signed in any more. */
export function markSignOut(): void {
  try {
    // The next person at this browser need not see where one was.
    localStorage.removeItem(RECENT_KEY);
    localStorage.setItem(KEY, crypto.randomUUID());
  } catch {
    // Without storage every page that comes back from memory is loaded anew.
  }
}

/** Loads the page anew, unseen, when it comes back from the browser's memory after somebody signed out. */
export function forgetAfterSignOut(): void {
  const before = read();
  const onShow = ({ persisted }: PageTransitionEvent) => {
    const now = read();
    if (!persisted || (now === before && now !== undefined)) return;
    document.documentElement.hidden = true;
    window.location.reload();
  };
  window.addEventListener("pageshow", onShow);
}
