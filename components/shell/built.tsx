"use client";

import { useLayoutEffect } from "react";

/** Stands for the static part of an island: it is in sight exactly while this is rendered. */
export function Built({ element }: { readonly element: HTMLElement }) {
  useLayoutEffect(() => {
    element.toggleAttribute("hidden", false);
    return () => {
      element.toggleAttribute("hidden", true);
    };
  }, [element]);
  return null;
}
