const DAY_MS = 86_400_000;
/** RFC 9116 advises less than a year; the file is written anew for each request. */
const GOOD_FOR_DAYS = 180;

/** security.txt (RFC 9116): where a weakness is reported. */
export function writeSecurityTxt(origin: string, contact: string, now: Date): string {
  const expires = new Date(now.getTime() + GOOD_FOR_DAYS * DAY_MS);
  return [
    `Contact: mailto:${contact}`,
    `Expires: ${expires.toISOString()}`,
    "Preferred-Languages: zh, en",
    `Canonical: ${origin}/.well-known/security.txt`,
    "",
  ].join("\n");
}
