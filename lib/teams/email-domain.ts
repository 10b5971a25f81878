import { parseEmail } from "@/lib/auth/email";

/** How many a team can name. */
export const DOMAINS_MAX = 5;

/**
 * Where anybody gets an address: to have one of these says nothing about who belongs together. Sub-domains of them are as public. The
 * list names the large ones; a small one that is missing lets in only people of that provider, and only after an owner who is its
 * customer named it.
 */
const PUBLIC_MAIL: ReadonlySet<string> = new Set([
  ...[
    "126.com",
    "139.com",
    "163.com",
    "188.com",
    "189.cn",
    "21cn.com",
    "aliyun.com",
    "foxmail.com",
    "qq.com",
    "sina.cn",
  ],
  ...["sina.com", "sohu.com", "tom.com", "wo.cn", "yeah.net", "aol.com", "att.net", "bellsouth.net", "comcast.net"],
  ...["daum.net", "fastmail.com", "free.fr", "gmail.com", "gmx.at", "gmx.ch", "gmx.com", "gmx.de", "gmx.net"],
  ...["googlemail.com", "hanmail.net", "hey.com", "hotmail.co.uk", "hotmail.com", "hotmail.fr", "hushmail.com"],
  ...["icloud.com", "kakao.com", "laposte.net", "libero.it", "list.ru", "live.cn", "live.com", "mac.com", "mail.com"],
  ...["mail.ru", "mailinator.com", "me.com", "msn.com", "naver.com", "orange.fr", "outlook.com", "passmail.net"],
  ...[
    "pm.me",
    "posteo.de",
    "proton.me",
    "protonmail.com",
    "protonmail.ch",
    "rediffmail.com",
    "riseup.net",
    "t-online.de",
  ],
  ...["tuta.io", "tutanota.com", "verizon.net", "vip.163.com", "vip.qq.com", "vip.sina.com", "wanadoo.fr", "web.de"],
  ...["yahoo.co.jp", "yahoo.co.uk", "yahoo.com", "yahoo.com.cn", "yahoo.de", "yahoo.fr", "yandex.com", "yandex.ru"],
  ...["zoho.com", "10minutemail.com", "guerrillamail.com", "sharklasers.com", "temp-mail.org", "yopmail.com"],
]);

/** The domain of an address in its stored form. */
export const domainOf = (email: string): string => email.slice(email.indexOf("@") + 1);

/** Whether a domain, or one above it, gives addresses to anybody. */
export function isPublicMail(domain: string): boolean {
  const labels = domain.split(".");
  return labels.some((_, first) => PUBLIC_MAIL.has(labels.slice(first).join(".")));
}

export type DomainProblem = "domain-invalid" | "domain-public" | "domain-foreign";

/**
 * A domain in its stored form (lower case, ASCII) that an owner with this confirmed address may name: his own, or one below it, which
 * whoever holds his gives out. Otherwise what is wrong: by others' domains the team would be offered to strangers.
 */
export function readDomain(
  text: string,
  email: string | null,
): { readonly domain: string } | { readonly problem: DomainProblem } {
  const parsed = parseEmail(`a@${text.trim().replace(/^@/, "")}`);
  if (!("email" in parsed)) return { problem: "domain-invalid" };
  const domain = domainOf(parsed.email);
  if (isPublicMail(domain)) return { problem: "domain-public" };
  const own = email === null ? null : domainOf(email);
  const isOwn = own !== null && (domain === own || domain.endsWith(`.${own}`));
  return isOwn ? { domain } : { problem: "domain-foreign" };
}
