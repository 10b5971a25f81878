import "server-only";
import { parseFile } from "@/lib/content/server/parse-file";
import { roles, type Roles } from "@/lib/plan/roles";

/** The roles that a plan can be made for, from content/roles.yaml. @throws {Error} when the file is wrong. */
export function getRoles(): Roles {
  return parseFile("content/roles.yaml", roles);
}
