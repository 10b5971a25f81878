import type { Metadata } from "next";
import type { ReactNode } from "react";

/** What is read needs none of the framework's runtime: the build serves these pages as plain HTML with islands (docs/decisions/014). */
export const metadata: Metadata = { other: { runtime: "islands" } };

export default function LearnLayout({ children }: { readonly children: ReactNode }) {
  return children;
}
