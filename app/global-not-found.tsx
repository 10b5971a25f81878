import type { Metadata } from "next";
import "@/app/globals.css";
import { ThemeScript } from "@/components/shell/theme-script";
import { Mark } from "@/components/ui/mark";
import en from "@/messages/en.json";
import zh from "@/messages/zh.json";

export const metadata: Metadata = { title: "Warmup" };

/** An address outside both languages: nothing says which one the visitor reads, so both answer. */
export default function GlobalNotFound() {
  return (
    <html lang="en" suppressHydrationWarning>
      <head>
        <ThemeScript />
      </head>
      <body>
        <main className="mx-auto flex min-h-dvh w-full max-w-xl flex-col justify-center gap-10 px-4 py-16">
          <Mark className="size-10" />
          {[
            { lang: "zh-Hans", href: "/zh", words: zh.shell.notFound },
            { lang: "en", href: "/en", words: en.shell.notFound },
          ].map(({ lang, href, words }) => (
            <section key={lang} lang={lang}>
              <h1 className="text-2xl font-semibold">{words.title}</h1>
              <p className="mt-2 text-muted">{words.text}</p>
              <p className="mt-4">
                <a href={href} className="font-medium text-accent underline underline-offset-4">
                  {words.home}
                </a>
              </p>
            </section>
          ))}
        </main>
      </body>
    </html>
  );
}
