import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { NextIntlClientProvider } from "next-intl";
import type { ComponentType } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { LOCALES } from "@/lib/core/locale";
import type { EditorProps } from "@/lib/items/contract";
import { kinds } from "@/lib/items/kinds.generated";
import { upgradeBody } from "@/lib/items/upgrade";
import { versions } from "@/lib/items/versions.generated";
import en from "@/messages/en.json";
import zh from "@/messages/zh.json";

const messages = { zh, en };
const fail = (error: Error) => {
  throw error;
};

describe.each(Object.keys(kinds) as (keyof typeof kinds)[])("the editor of %s", (name) => {
  it("shows every sample of the kind, with all its words", async () => {
    const { default: Editor } = (await import(`../../lib/items/${name}/editor.tsx`)) as {
      default: ComponentType<EditorProps<unknown>>;
    };
    for (const { version, body } of versions[name].samples) {
      const value: unknown = kinds[name].authored.parse(
        upgradeBody(versions[name], body, version, kinds[name].version),
      );
      for (const locale of LOCALES) {
        const html = renderToStaticMarkup(
          <NextIntlClientProvider locale={locale} messages={messages[locale]} timeZone="UTC" onError={fail}>
            <QueryClientProvider client={new QueryClient()}>
              <Editor value={value} onChange={() => undefined} />
            </QueryClientProvider>
          </NextIntlClientProvider>,
        );
        expect(html).toContain("<label");
      }
    }
  });
});
