import * as z from "zod";
import { LOCALES } from "@/lib/core/locale";
import { CERTAINTIES, DATA_SAVERS, MOTIONS, THEMES } from "@/lib/core/page-choices";

/** Settings that each browser of a learner follows. Null: never chosen, so the browser keeps its own. */
export const look = z.strictObject({
  /** Of the site where no address says it, and of mail. */
  locale: z.enum(LOCALES).nullable(),
  theme: z.enum(THEMES).nullable(),
  motion: z.enum(MOTIONS).nullable(),
  dataSaver: z.enum(DATA_SAVERS).nullable(),
  /** Whether items ask how sure the learner is. */
  certainty: z.enum(CERTAINTIES).nullable(),
});
export type Look = z.output<typeof look>;
