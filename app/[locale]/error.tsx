"use client";

import { usePathname } from "next/navigation";
import { Button } from "@/components/ui/button";
import en from "@/components/shell/error-words.en.json";
import zh from "@/components/shell/error-words.zh.json";

/** The page failed; its words are in the bundle, because nothing else can be counted on. */
export default function ErrorPage({ error, reset }: { readonly error: Error & { digest?: string }; reset(): void }) {
  const words = usePathname().startsWith("/zh") ? zh : en;
  return (
    <main id="main" className="mx-auto w-full max-w-xl px-4 py-24">
      <h1 className="text-3xl font-semibold">{words.title}</h1>
      <p className="mt-3 text-muted">{words.text}</p>
      {error.digest && <p className="mt-2 font-mono text-sm text-muted">{error.digest}</p>}
      <Button className="mt-8" onClick={reset}>
        {words.action}
      </Button>
    </main>
  );
}
