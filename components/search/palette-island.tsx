import { NextIntlClientProvider } from "next-intl";
import { createRoot } from "react-dom/client";
import { Palette } from "@/components/search/palette";
import { QueryProvider } from "@/components/shell/query-provider";
import { useWords } from "@/components/shell/use-words";
import type { Locale } from "@/lib/core/locale";

let close: (() => void) | undefined;

/** Opens the palette over the page, or closes it where it is open. */
export function openPalette(): void {
  if (close) return close();
  const locale: Locale = document.documentElement.lang === "en" ? "en" : "zh";
  const place = document.createElement("div");
  document.body.append(place);
  const root = createRoot(place);
  close = () => {
    close = undefined;
    root.unmount();
    place.remove();
  };
  root.render(<LivePalette locale={locale} onClose={() => close?.()} />);
}

function LivePalette({ locale, onClose }: { readonly locale: Locale; onClose(): void }) {
  const words = useWords(locale);
  if (!words) return null;
  return (
    <QueryProvider>
      <NextIntlClientProvider {...words}>
        <Palette locale={locale} onClose={onClose} />
      </NextIntlClientProvider>
    </QueryProvider>
  );
}
