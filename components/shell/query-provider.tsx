"use client";

import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import { ApiError } from "@/lib/http/client";

/** Failures that may be over in a moment; a refusal stays a refusal. */
const PASSING: readonly string[] = ["offline", "unavailable", "internal"];

function makeClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        // An interrupted network is an error like any other: shown, with a way to try again, not a spinner without end.
        networkMode: "always",
        retry: (count, error) => error instanceof ApiError && PASSING.includes(error.code) && count < 2,
      },
      mutations: { networkMode: "always", retry: false },
    },
  });
}

let shared: QueryClient | undefined;

/** One client for all islands of a page; on the server one for each rendering, so that nothing leaks between visitors. */
export function QueryProvider({ children }: { readonly children: ReactNode }) {
  const [client] = useState(() => (typeof window === "undefined" ? makeClient() : (shared ??= makeClient())));
  return <QueryClientProvider client={client}>{children}</QueryClientProvider>;
}
