import type { Nodes } from "hast";

/** What a formula is called, where its name is no word: enough to read it in one line. */
const SIGNS: Readonly<Record<string, string>> = {
  ...{ times: "×", cdot: "·", approx: "≈", le: "≤", leq: "≤", ge: "≥", geq: "≥", ne: "≠", neq: "≠", in: "∈" },
  ...{ to: "→", rightarrow: "→", top: "ᵀ", sum: "Σ", prod: "Π", sqrt: "√", infty: "∞", pm: "±", ll: "≪", gg: "≫" },
  ...{ alpha: "α", beta: "β", gamma: "γ", delta: "δ", Delta: "Δ", epsilon: "ε", eta: "η", theta: "θ", lambda: "λ" },
  ...{ mu: "μ", sigma: "σ", Sigma: "Σ", tau: "τ", phi: "φ", pi: "π", rho: "ρ", omega: "ω", ell: "ℓ", partial: "∂" },
};
const SILENT =
  /\\(?:left|right|big|Big|bigl|bigr|quad|qquad|mathbf|mathrm|mathbb|mathcal|operatorname|text|textbf|displaystyle|,|;|!|:)/g;

/** A formula of TeX as a line of text, for searching and for snippets; what it looks like is the page's business. */
export function plainFormula(tex: string): string {
  return tex
    .replace(SILENT, " ")
    .replace(/\\d?frac\s*\{([^{}]*)\}\s*\{([^{}]*)\}/g, "$1/$2")
    .replace(/\\([a-zA-Z]+)/g, (_, name: string) => ` ${SIGNS[name] ?? name} `)
    .replace(/[{}\\&~]/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}

/** Elements that begin a line of their own. */
const BLOCK = /^(p|li|ul|ol|h[1-6]|pre|table|tr|td|th|blockquote|div|dl|dt|dd|br|warmup-(box|part|aside))$/;
/** Elements that are shown elsewhere, or are no text. */
const ELSEWHERE = /^warmup-(item|figure|lab|cite)$/;

/** What a reader reads of sanitised HTML: formulas as a line of text, without embedded items, figures, labs and citations. */
export function plainText(node: Nodes): string {
  return collect(node).replace(/\s+/g, " ").trim();
}

function collect(node: Nodes): string {
  if (node.type === "text") return node.value;
  if (node.type === "root") return node.children.map(collect).join("");
  if (node.type !== "element" || ELSEWHERE.test(node.tagName)) return "";
  const classes = node.properties["className"];
  if (Array.isArray(classes) && classes.includes("katex")) return plainFormula(texOf(node) ?? "");
  const title = node.properties["dataTitle"];
  const inner = `${typeof title === "string" ? `${title} ` : ""}${node.children.map(collect).join("")}`;
  return BLOCK.test(node.tagName) ? ` ${inner} ` : inner;
}

/** The source that KaTeX keeps beside its drawing. */
function texOf(node: Nodes): string | undefined {
  if (node.type !== "element") return undefined;
  if (node.tagName === "annotation")
    return node.children.map((child) => (child.type === "text" ? child.value : "")).join("");
  for (const child of node.children) {
    const tex = texOf(child);
    if (tex !== undefined) return tex;
  }
  return undefined;
}
