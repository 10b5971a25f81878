export const THEMES = ["system", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

export const THEME_KEY = "warmup:theme";
/** Set once the faces lie in the browser's cache; see `loadFaces`. */
export const FACES_KEY = "warmup:faces";

/**
 * Sets the theme that was chosen, and the faces that are at hand, before anything is painted. The only inline script of ours; its
 * text is constant, because the content security policy allows it by its hash.
 */
export const THEME_SCRIPT =
  `try{var d=document.documentElement.dataset,t=localStorage.getItem("${THEME_KEY}");if(t==="light"||t==="dark")d.theme=t;` +
  `if(localStorage.getItem("${FACES_KEY}"))d.faces="all"}catch(e){}`;
