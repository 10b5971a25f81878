import createMiddleware from "next-intl/middleware";
import { routing } from "@/i18n/routing";

/** Chooses the language of a first visit. Rights are decided where the data is, never here. */
export default createMiddleware(routing);

export const config = { matcher: ["/"] };
