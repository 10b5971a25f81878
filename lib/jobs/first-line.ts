const MOST = 200;

/**
 * What may be shown of an error: the first line of its message, cut, and its kind alone where it comes from the database or from Prisma,
 * whose messages quote the values of a query.
 */
export function firstLine(name: string, message: string): string {
  if (/prisma|database/i.test(name)) return name;
  const line = message.split("\n")[0]?.trim() ?? "";
  return line === "" ? name : line.slice(0, MOST);
}
