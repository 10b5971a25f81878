"use client";

import { lazy, Suspense, useEffect, useRef, useState, type ReactNode } from "react";
import type { Locale } from "@/lib/core/locale";

const LiveItem = lazy(() => import("@/components/practice/live-item"));

interface ItemIslandProps {
  readonly id: string;
  readonly locale: Locale;
  /** The item as built: its stem, readable without JavaScript; stands until the live item has come. */
  readonly children: ReactNode;
}

/** An item on a static page. Nothing of it is loaded before it is nearly in sight. */
export function ItemIsland({ id, locale, children }: ItemIslandProps) {
  const box = useRef<HTMLDivElement>(null);
  const [near, setNear] = useState(false);

  useEffect(() => {
    const place = box.current;
    if (!place) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) {
          setNear(true);
          observer.disconnect();
        }
      },
      { rootMargin: "200px" },
    );
    observer.observe(place);
    // Tab would pass over an item that is not live yet, so it stops at its place, until it has once gone in.
    place.tabIndex = 0;
    const onFocus = ({ target }: FocusEvent) => {
      if (target !== place) place.tabIndex = -1;
    };
    place.addEventListener("focusin", onFocus);
    return () => {
      observer.disconnect();
      place.removeEventListener("focusin", onFocus);
    };
  }, []);

  return (
    <div ref={box} data-item={id}>
      {near ? (
        <Suspense fallback={children}>
          <LiveItem id={id} pageLocale={locale} built={children} />
        </Suspense>
      ) : (
        children
      )}
    </div>
  );
}
