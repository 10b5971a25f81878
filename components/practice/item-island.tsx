import { createRoot } from "react-dom/client";
import * as z from "zod";
import { LiveItem } from "@/components/practice/live-item";
import { Built } from "@/components/shell/built";
import type { IslandPlace } from "@/components/shell/mount-islands";
import { LOCALES } from "@/lib/core/locale";

const schema = z.object({ id: z.string(), locale: z.enum(LOCALES) });

/** An item on a static page: the item as built stands until the live one has come, and where it cannot be had. */
export function mount({ place, built, props }: IslandPlace): void {
  const { id, locale } = schema.parse(props);
  createRoot(place).render(<LiveItem id={id} pageLocale={locale} built={<Built element={built} />} />);
}
