import { NextIntlClientProvider } from "next-intl";
import { createRoot } from "react-dom/client";
import * as z from "zod";
import { Quiz } from "@/components/practice/quiz";
import { useWords } from "@/components/shell/use-words";
import { Built } from "@/components/shell/built";
import type { IslandPlace } from "@/components/shell/mount-islands";
import { LOCALES } from "@/lib/core/locale";

const schema = z.object({ items: z.array(z.string()), locale: z.enum(LOCALES) });

/** The quiz of a static page: its introduction as built stands until the live one has come. */
export function mount({ place, built, props, isPressed }: IslandPlace): void {
  createRoot(place).render(<LiveQuiz built={built} isPressed={isPressed} {...schema.parse(props)} />);
}

type LiveQuizProps = Pick<IslandPlace, "built" | "isPressed"> & z.output<typeof schema>;

function LiveQuiz({ built, isPressed, items, locale }: LiveQuizProps) {
  const words = useWords(locale);
  if (!words) return <Built element={built} />;
  return (
    <NextIntlClientProvider {...words}>
      <Quiz items={items} locale={locale} isBegun={isPressed()} />
    </NextIntlClientProvider>
  );
}
