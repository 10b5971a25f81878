import { describe, expect, it } from "vitest";
import { rulesFor } from "./page-style.mjs";

const HTML = '<p class="a sm:px-1.5 [&amp;&gt;b]:x">text</p>';

describe("the rules for a page", () => {
  it.each([
    [".a{color:red}", ".a{color:red}"],
    [".b{color:red}", ""],
    [".a .b{color:red}", ""],
    [".a,.b{color:red}", ".a{color:red}"],
    [".sm\\:px-1\\.5{margin:0}", ".sm\\:px-1\\.5{margin:0}"],
    [".\\[\\&\\>b\\]\\:x>b{margin:0}", ".\\[\\&\\>b\\]\\:x>b{margin:0}"],
    ["@media print{.b{color:red}}", ""],
    ["@layer base{.b{color:red}p{margin:0}}", "@layer base{p{margin:0}}"],
    ["p:not(.b){margin:0}", "p:not(.b){margin:0}"],
    [".a:is(.b,.c){margin:0}", ".a:is(.b,.c){margin:0}"],
    ["@keyframes k{from{top:0}50.5%{top:1px}}", "@keyframes k{from{top:0}50.5%{top:1px}}"],
    ["@font-face{font-family:Fa}p{font-family:Fa}", "@font-face{font-family:Fa}p{font-family:Fa}"],
    ['@font-face{font-family:"Fa"}p{--f:Fa;font:var(--f)}', '@font-face{font-family:"Fa"}p{--f:Fa;font:var(--f)}'],
    ["@font-face{font-family:Fa}.b{font-family:Fa}", ""],
    ["p{--a:1px;--b:var(--a);margin:var(--b)}", "p{--a:1px;--b:var(--a);margin:var(--b)}"],
    ["p{--a:1px;--b:var(--a)}.b{margin:var(--b)}", ""],
    ["@property --a{syntax:'*'}p{top:0}", "p{top:0}"],
    ["p{--moved:1px}", "p{--moved:1px}"],
    [".moved{top:0}", ".moved{top:0}"],
    [".move{top:0}", ""],
    [".name{top:0}", ""],
  ])("of %s are %s", (css, kept) => expect(rulesFor(css, HTML, 'x.className="moved";y.name="--moved"')).toBe(kept));

  it("keep the order of layers, empty ones included", () =>
    expect(rulesFor("@layer a,b;@layer a{.b{top:0}}", HTML, "")).toBe("@layer a,b;@layer a{}"));
});
