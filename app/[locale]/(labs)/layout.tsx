import type { Metadata } from "next";
import type { ReactNode } from "react";

/** The text of a lab is served as plain HTML, the lab itself is an island in it (docs/decisions/014 and 020). */
export const metadata: Metadata = { other: { runtime: "islands" } };

export default function LabsLayout({ children }: { readonly children: ReactNode }) {
  return children;
}
