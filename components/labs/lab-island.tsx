import type { ComponentProps } from "react";
import { createRoot } from "react-dom/client";
import * as z from "zod";
import { LabHost } from "@/components/labs/lab-host";
import { Built } from "@/components/shell/built";
import type { IslandPlace } from "@/components/shell/mount-islands";
import { LOCALES } from "@/lib/core/locale";
import { labViews } from "@/lib/labs/lab-views.generated";
import { labs } from "@/lib/labs/labs.generated";

const names = Object.keys(labs) as (keyof typeof labs)[];
const schema = z.object({ slug: z.enum(names), facts: z.unknown(), locale: z.enum(LOCALES) });
type Host = ComponentProps<typeof LabHost>;

/** A lab on its page. */
export function mount({ place, built, props }: IslandPlace): void {
  const { slug, facts, locale } = schema.parse(props);
  // The registry guarantees that a view meets only the state and the facts of its own lab.
  const { meta, view } = { meta: labs[slug], view: labViews[slug] } as unknown as Pick<Host, "meta" | "view">;
  createRoot(place).render(
    <LabHost meta={meta} view={view} facts={facts} locale={locale} built={<Built element={built} />} />,
  );
}
