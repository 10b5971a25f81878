import { DATA_SAVER_KEY, FACES_KEY, MOTION_KEY, THEME_KEY } from "@/lib/core/page-choices";

const choice = (name: string, key: string, ...values: readonly string[]) =>
  `v=s.getItem("${key}");if(${values.map((value) => `v==="${value}"`).join("||")})d.${name}=v;`;

/**
 * Sets what was chosen of theme, motion and data saver, and the faces that are at hand (for who saves data the system's own), before
 * anything is painted. The only inline script of ours; its text is constant, because the content security policy allows it by its hash.
 */
export const THEME_SCRIPT =
  `try{var v,s=localStorage,d=document.documentElement.dataset;` +
  choice("theme", THEME_KEY, "light", "dark") +
  choice("motion", MOTION_KEY, "reduced", "full") +
  choice("saver", DATA_SAVER_KEY, "on", "off") +
  `if(s.getItem("${FACES_KEY}")&&(d.saver?d.saver!=="on":!(navigator.connection||{}).saveData))d.faces="all"}catch(e){}`;
