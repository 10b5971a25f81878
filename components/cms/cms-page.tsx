import type { ComponentProps, ReactNode } from "react";
import { CmsNav } from "@/components/cms/cms-nav";

interface CmsPageProps extends ComponentProps<typeof CmsNav> {
  readonly children: ReactNode;
}

/** A page of the CMS: its line of places stands where it stood on the page before. */
export function CmsPage({ children, ...nav }: CmsPageProps) {
  return (
    <main id="main" className="mx-auto w-full max-w-[82rem] px-4 py-8 sm:px-6">
      <CmsNav {...nav} />
      {children}
    </main>
  );
}
