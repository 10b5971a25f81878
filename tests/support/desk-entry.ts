import "@/scripts/content/no-compile";
import { dropSentDesks } from "@/lib/notebooks/client/drop-sent-desks";
import { dropDesk, readDesk, writeDesk } from "@/lib/notebooks/client/desk-store";

/** What a test's page gets: the place where notebooks lie in a browser. */
const desks = { readDesk, writeDesk, dropDesk, dropSentDesks };
export type Desks = typeof desks;
Object.assign(globalThis, { desks });
