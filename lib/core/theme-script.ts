/**
 * Sets the theme that was chosen before anything is painted. The only inline script of ours; its text is constant, because the
 * content security policy allows it by its hash.
 */
export const THEME_SCRIPT =
  'try{var t=localStorage.getItem("warmup:theme");if(t==="light"||t==="dark")document.documentElement.dataset.theme=t}catch(e){}';

export const THEME_KEY = "warmup:theme";
