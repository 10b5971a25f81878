import { describe, expect, it } from "vitest";
import { readContact } from "./contact.mjs";
import { BUILT_CONTACT, BUILT_ORIGIN, fillIn } from "./fill-in.mjs";

const page =
  `<link rel="canonical" href="${BUILT_ORIGIN}/en"/><noscript><p data-contact="true" class="a">Write to ` +
  `<a href="mailto:${BUILT_CONTACT}?subject=x">${BUILT_CONTACT}</a></p></noscript><p>after</p>`;

describe("a page that is built once", () => {
  it("is served under the address of the site", () => {
    expect(fillIn(page, { origin: "https://warmup.example" })).toContain('href="https://warmup.example/en"');
  });

  it("names whom to write to, and has no such line where there is nobody", () => {
    const named = fillIn(page, { origin: "https://w.example", contact: "o'help@w.example" });
    expect(named).toContain('<a href="mailto:o&#39;help@w.example?subject=x">o&#39;help@w.example</a>');
    expect(fillIn(page, { origin: "https://w.example" })).toBe(
      '<link rel="canonical" href="https://w.example/en"/><noscript></noscript><p>after</p>',
    );
  });
});

describe("CONTACT_EMAIL", () => {
  it("is one address, or nothing", () => {
    expect([readContact(undefined), readContact(""), readContact("help@warmup.example")]).toEqual([
      undefined,
      undefined,
      "help@warmup.example",
    ]);
  });

  it.each(["help", "a@b", "a@b.example, c@d.example", '"x"@b.example', "a@b.example\r\nBcc: c@d.example"])(
    "is refused as %j with a sentence",
    (text) => expect(() => readContact(text)).toThrow("CONTACT_EMAIL must be one e-mail address"),
  );
});
