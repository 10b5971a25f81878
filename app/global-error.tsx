"use client";

import "@/app/globals.css";
import en from "@/components/shell/error-words.en.json";
import zh from "@/components/shell/error-words.zh.json";
import { Button } from "@/components/ui/button";

/** The frame of every page failed: nothing says which language is read, so both answer. */
export default function GlobalError({ error, reset }: { readonly error: Error & { digest?: string }; reset(): void }) {
  return (
    <html lang="en">
      <body>
        <main className="mx-auto flex min-h-dvh w-full max-w-xl flex-col justify-center gap-10 px-4 py-16">
          {[
            { lang: "zh-Hans", words: zh },
            { lang: "en", words: en },
          ].map(({ lang, words }) => (
            <section key={lang} lang={lang}>
              <h1 className="text-2xl font-semibold">{words.title}</h1>
              <p className="mt-2 mb-4 text-muted">{words.text}</p>
              <Button onClick={reset}>{words.action}</Button>
            </section>
          ))}
          {error.digest && <p className="font-mono text-sm text-muted">{error.digest}</p>}
        </main>
      </body>
    </html>
  );
}
