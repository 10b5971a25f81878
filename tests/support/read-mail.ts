import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

export interface CaughtMail {
  /** Addresses of the envelope. */
  readonly to: readonly string[];
  readonly source: string;
}

/** The plain text of a mail, decoded. */
export function textOf({ source }: CaughtMail): string {
  const part = source.split(/\r\n--[^\r\n]+/).find((each) => /content-type: text\/plain/i.test(each)) ?? "";
  const [head = "", ...body] = part.replace(/^\r\n/, "").split("\r\n\r\n");
  return decode(body.join("\r\n\r\n"), /content-transfer-encoding: (\S+)/i.exec(head)?.[1]).replaceAll("\r\n", "\n");
}

function decode(text: string, encoding = "7bit"): string {
  if (encoding === "base64") return Buffer.from(text, "base64").toString();
  if (encoding !== "quoted-printable") return text;
  const bytes = text
    .replace(/=\r\n/g, "")
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(bytes, "latin1").toString();
}

/** One header, unfolded and with its encoded words read (RFC 2047). */
export function headerOf({ source }: CaughtMail, name: string): string {
  const head = source.split("\r\n\r\n")[0]!.replace(/\r\n[ \t]+/g, " ");
  const value = new RegExp(`^${name}: (.*)$`, "im").exec(head)?.[1] ?? "";
  return value
    .replace(/\?=\s+=\?/g, "?==?")
    .replace(/=\?utf-8\?([BQ])\?([^?]*)\?=/gi, (_, kind: string, text: string) =>
      decode(
        kind.toUpperCase() === "B" ? text : text.replaceAll("_", " "),
        kind.toUpperCase() === "B" ? "base64" : "quoted-printable",
      ),
    );
}

/** The one-time address in a mail. */
export function linkIn(mail: CaughtMail): string {
  const [url] = /https?:\/\/\S+#[A-Za-z0-9_-]{43}/.exec(textOf(mail)) ?? [];
  if (!url) throw new Error("The mail holds no link.");
  return url;
}

/** What the browser tests' mail server took for an address, oldest first. */
export function mailsTo(address: string): CaughtMail[] {
  const folder = process.env["MAIL_DIR"]!;
  return readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .toSorted()
    .map((name) => JSON.parse(readFileSync(join(folder, name), "utf8")) as CaughtMail)
    .filter(({ to }) => to.includes(address));
}
