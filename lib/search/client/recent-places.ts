import * as z from "zod";
import { RECENT_KEY } from "@/lib/search/recent-key";

const KEPT = 5;

const recentPlaces = z.array(
  z.strictObject({ href: z.string().regex(/^\/(zh|en)\//), title: z.string().min(1).max(300) }),
);
type RecentPlace = z.output<typeof recentPlaces>[number];

/** Where this browser was led by the palette, the latest first. None where storage is forbidden or holds something else. */
export function readRecentPlaces(): readonly RecentPlace[] {
  try {
    return recentPlaces.safeParse(JSON.parse(localStorage.getItem(RECENT_KEY) ?? "[]")).data ?? [];
  } catch {
    return [];
  }
}

export function keepRecentPlace(place: RecentPlace): void {
  const others = readRecentPlaces().filter(({ href }) => href !== place.href);
  try {
    localStorage.setItem(RECENT_KEY, JSON.stringify([place, ...others].slice(0, KEPT)));
  } catch {
    // Nothing is lost but a shortcut.
  }
}
