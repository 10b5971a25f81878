import { useEffect, useRef } from "react";
import type { Holder } from "@/lib/labs/tokenizer/holder";

/** Closes each holder when it is no longer among those that are held, and all of them when the lab goes. */
export function useHeld(holders: readonly (Holder | undefined)[]): void {
  const held = useRef<ReadonlySet<Holder>>(new Set());
  useEffect(() => {
    const present = new Set(holders.filter((holder) => holder !== undefined));
    for (const holder of held.current) if (!present.has(holder)) holder.close();
    held.current = present;
  });
  useEffect(
    () => () => {
      for (const holder of held.current) holder.close();
    },
    [],
  );
}
