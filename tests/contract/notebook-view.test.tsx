import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { BuiltNotebook } from "@/components/notebooks/built-notebook";
import { DifferenceView } from "@/components/notebooks/difference-view";
import { KeyPanel } from "@/components/notebooks/key-panel";
import { NotebookView } from "@/components/notebooks/notebook-view";
import { OutputError } from "@/components/notebooks/output-error";
import { StaleNote } from "@/components/notebooks/stale-note";
import { listNotebooks } from "@/lib/content/server/list-notebooks";
import { LOCALES, type Locale } from "@/lib/core/locale";
import type { StaleReason } from "@/lib/notebooks/cell-model/stale";
import type { OpenedNotebook } from "@/lib/notebooks/client/use-open-notebook";
import { openDesk } from "@/lib/notebooks/desk";
import en from "@/messages/en.json";
import zh from "@/messages/zh.json";
import { codeCell, notebookOf, textCell } from "@/tests/support/notebooks";

const messages = { zh, en };

function show(children: ReactNode, locale: Locale): string {
  const fail = (error: Error) => {
    throw error;
  };
  return renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} messages={messages[locale]} timeZone="UTC" onError={fail}>
      <QueryClientProvider client={new QueryClient()}>{children}</QueryClientProvider>
    </NextIntlClientProvider>,
  );
}

const ran = {
  ...{ ...codeCell("a", "x = 1"), type: "code" as const, executionCount: 3 },
  outputs: [
    { output_type: "stream" as const, name: "stdout" as const, text: "one\n".repeat(40) },
    { output_type: "execute_result" as const, data: { "text/plain": "<b>2</b>" }, metadata: {}, execution_count: 3 },
    {
      output_type: "error" as const,
      ename: "ValueError",
      evalue: "no",
      traceback: ["\u001b[31mValueError\u001b[0m: no"],
    },
  ],
};
const OWN = notebookOf(textCell("t", "# Mine"), ran, textCell("empty", ""));
const opened: OpenedNotebook = {
  ...{ notebookId: "018f0000-0000-7000-8000-000000000001", owner: "guest", found: undefined },
  ...openDesk(undefined, {
    ...{ seq: 1, document: OWN, base: OWN, version: 1, savedAt: "2026-11-26T10:32:00.000Z" },
    ...{ baseHash: null, accountHash: null, keepsBefore: false },
  })!,
};

describe.each(LOCALES)("a notebook in %s", (locale) => {
  it("shows its cells with their names, what they gave, and why it may not hold", () => {
    const html = show(<NotebookView opened={opened} locale={locale} onFlip={() => undefined} />, locale);
    const name = locale === "en" ? "Code cell 2 of 3, out of date" : "第 2 个单元格，共 3 个，代码，已过时";
    expect(html).toContain(`aria-label="${name}"`);
    expect(html).toContain(messages[locale].notebooks.stale.why.earlier);
    expect(html).toContain("[3]");
    expect(html).toContain("ValueError: no");
    // What code gave is text until something has cleaned it.
    expect(html).toContain("&lt;b&gt;2&lt;/b&gt;");
    // One stop of the Tab key for all cells.
    expect(html.match(/data-cell="[^"]*" tabindex="0"/g)).toHaveLength(1);
  });

  it("has words for every key, every reason and every missing module", () => {
    expect(() => show(<KeyPanel onClose={() => undefined} />, locale)).not.toThrow();
    const reasons: StaleReason[] = [
      ...(["edited", "restarted", "earlier"] as const).map((why) => ({ why })),
      ...(["input-ran", "input-stale"] as const).map((why) => ({ why, name: "rate", cell: "a" })),
      { why: "input-deleted", name: "rate" },
    ];
    for (const reason of reasons) show(<StaleNote reason={reason} nameOf={() => "cell 1"} />, locale);
    for (const reason of ["distribution", "browser", "unknown"] as const) {
      const missing = { module: "numpy", reason, package: null, file: null };
      const error = { name: "ModuleNotFoundError", message: "", line: 2, trace: "", frames: [], missing };
      const shown = (
        <OutputError
          {...{ name: "ModuleNotFoundError", message: "", traceback: [], error }}
          onLine={() => undefined}
          onFrame={() => undefined}
        />
      );
      expect(show(shown, locale)).toContain("numpy");
    }
  });

  it("says what differs from another one, cell by cell and line by line", () => {
    const other = notebookOf(textCell("t", "# Mine"), codeCell("a", "x = 2"), codeCell("new", "y = 3"));
    const html = show(<DifferenceView before={OWN} after={other} locale={locale} label="difference" />, locale);
    for (const part of ["x = 1", "x = 2", "y = 3", messages[locale].notebooks.difference.added])
      expect(html).toContain(part);
    expect(show(<DifferenceView before={OWN} after={OWN} locale={locale} label="difference" />, locale)).toContain(
      messages[locale].notebooks.difference.none,
    );
  });

  it("of an author can be read without JavaScript: every formula, and code in colours", () => {
    for (const { name, document } of listNotebooks()) {
      const html = renderToStaticMarkup(<BuiltNotebook document={document} locale={locale} />);
      expect(html, name).not.toContain("katex-error");
      expect(html.match(/data-built-cell=/g), name).toHaveLength(document.cells.length);
      expect(html, name).toContain('class="shiki"');
    }
  });
});
