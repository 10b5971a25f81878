"use client";

import { NextIntlClientProvider, useMessages } from "next-intl";
import { useState, type ReactNode } from "react";
import { NotebookView } from "@/components/notebooks/notebook-view";
import { keepBuilt, takeBuilt } from "@/components/notebooks/use-rendered";
import { ProblemAlert } from "@/components/shell/problem-alert";
import { useWords, type Words } from "@/components/shell/use-words";
import { Skeleton } from "@/components/ui/skeleton";
import { langOf, type Locale } from "@/lib/core/locale";
import { useOpenNotebook, type OpenedNotebook } from "@/lib/notebooks/client/use-open-notebook";

interface NotebookRoomProps {
  readonly notebookId: string;
  /** Whose notebook it is in this browser: the id of an account, or `guest`. */
  readonly owner: string;
  readonly pageLocale: Locale;
  readonly title: string;
  /** Of the author's version that is built into the page. */
  readonly builtHash: string | undefined;
  /** It, to be read until the notebook is alive. */
  readonly built: ReactNode;
}

export function NotebookRoom({ notebookId, owner, pageLocale, title, builtHash, built }: NotebookRoomProps) {
  const { data, error, refetch } = useOpenNotebook(notebookId, owner);
  if (data) return <Alive opened={data} pageLocale={pageLocale} builtHash={builtHash} />;
  return (
    <>
      <h1 className="mb-3 text-xl font-semibold tracking-tight wrap-anywhere">{title}</h1>
      <ProblemAlert error={error} locale={pageLocale} namespace="notebooks" onAgain={() => void refetch()} />
      <div ref={keepBuilt} aria-busy={error === null}>
        {built ?? (error === null && <Skeleton className="h-96" />)}
      </div>
    </>
  );
}

type AliveProps = Pick<NotebookRoomProps, "pageLocale" | "builtHash"> & { readonly opened: OpenedNotebook };

/** A notebook with a language of its own: flipping it changes the words and the prose around code that runs, never the run. */
function Alive({ opened, pageLocale, builtHash }: AliveProps) {
  // What begins here stays here: a query that is asked again brings nothing into an open notebook.
  const [first] = useState(() => {
    const author = opened.found?.author;
    if (author && author.hash === builtHash) takeBuilt(author.document, pageLocale);
    return opened;
  });
  const [locale, setLocale] = useState(pageLocale);
  const messages = useMessages();
  const [pageWords] = useState<Words>({ locale: pageLocale, messages, timeZone: "UTC" });
  const words = useWords(locale, pageWords);
  return (
    <NextIntlClientProvider {...words}>
      <div lang={langOf(words.locale)}>
        <NotebookView opened={first} locale={words.locale} onFlip={() => setLocale(locale === "zh" ? "en" : "zh")} />
      </div>
    </NextIntlClientProvider>
  );
}
