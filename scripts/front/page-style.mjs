import postcss from "postcss";

/** A class in a selector, with its escapes: `.sm\:px-1\.5`. No digit begins one, as in `50.5%`. */
const CLASS = /\.((?:\\.|[a-z_-]|[^\x00-\x7f])(?:\\.|[\w-]|[^\x00-\x7f])*)/gi;
/** What alternatives and exceptions name need not be on the page. */
const PARENTHESES = /:(?:not|is|where|has)\((?:[^()]|\([^()]*\))*\)/g;
const ENTITY = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#x27;": "'" };

/**
 * The rules of a stylesheet that can apply to a page as it is built: those whose classes all stand in it, or in the script that moves
 * it. What comes later brings the whole sheet with it (components/shell/load-styles.ts).
 * @param {string} css
 * @param {string} html
 * @param {string} script
 */
export function rulesFor(css, html, script) {
  const classes = readClasses(html);
  const isKnown = (name) => classes.has(name) || hasWord(script, name);
  const sheet = postcss.parse(css);
  sheet.walkRules((rule) => {
    const kept = rule.selectors.filter((selector) => classesOf(selector).every(isKnown));
    if (kept.length === 0) rule.remove();
    else if (kept.length < rule.selectors.length) rule.selectors = kept;
  });
  dropUnread(sheet, html + script);
  sheet.walkAtRules((rule) => {
    if (rule.nodes?.length === 0 && rule.name !== "layer") rule.remove();
  });
  return sheet.toString();
}

/** Takes out the properties and faces that nothing left reads: most of a theme, and the faces of formulas that are not on the page. */
function dropUnread(sheet, page) {
  const named = page.match(/--[a-z][\w-]*/gi) ?? [];
  for (let isLess = true; isLess;) {
    isLess = false;
    const drop = (node) => {
      node.remove();
      isLess = true;
    };
    const read = new Set(named);
    const fonts = [page];
    sheet.walkDecls(({ value, parent }) => {
      for (const [, name] of value.matchAll(/var\((--[\w-]+)/g)) read.add(name);
      if (parent.name !== "font-face") fonts.push(value);
    });
    const families = fonts.join();
    sheet.walkDecls(/^--/, (declaration) => {
      if (!read.has(declaration.prop)) drop(declaration);
    });
    sheet.walkAtRules("property", (rule) => {
      if (!read.has(rule.params)) drop(rule);
    });
    sheet.walkAtRules("font-face", (rule) => {
      const family = rule.nodes.find(({ prop }) => prop === "font-family").value.replace(/["']/g, "");
      if (!families.includes(family)) drop(rule);
    });
    sheet.walkRules((rule) => {
      if (rule.nodes.length === 0) drop(rule);
    });
  }
}

function readClasses(html) {
  const names = [...html.matchAll(/\sclass="([^"]*)"/g)].flatMap(([, value]) =>
    value.replace(/&(?:amp|lt|gt|quot|#x27);/g, (entity) => ENTITY[entity]).split(/\s+/),
  );
  return new Set(names);
}

/** As a word of its own, and not as a method: `list.filter(…)` names no class. */
function hasWord(script, name) {
  for (let at = script.indexOf(name); at >= 0; at = script.indexOf(name, at + 1)) {
    const around = [script[at - 1] ?? " ", script[at + name.length] ?? " "];
    if (!/[\w$.-]/.test(around[0]) && !/[\w$-]/.test(around[1])) return true;
  }
  return false;
}

function classesOf(selector) {
  return [...selector.replace(PARENTHESES, "").matchAll(CLASS)].map(([, name]) => name.replace(/\\(.)/g, "$1"));
}
