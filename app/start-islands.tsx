"use client";

import { useEffect } from "react";
import { startIslands } from "@/app/islands";

/** Starts the islands on pages that the framework runs; a page without its runtime gets them as a script of their own. */
export function StartIslands() {
  useEffect(startIslands, []);
  return null;
}
