import * as z from "zod";

// A script that is given to a page from outside may compile code while it is given, and not any more afterwards. Schemas ask when
// they are made, so this is imported before them.
z.config({ jitless: true });
