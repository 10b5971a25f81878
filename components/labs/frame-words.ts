import type { Localized } from "@/lib/core/locale";

/** The words of the frame around a lab. Here and not in messages/, so that pages with items do not load them. */
export const frameWords: Localized<
  Readonly<
    Record<"predict" | "share" | "copied" | "copyByHand" | "link" | "reset" | "undo" | "wasReset" | "hint", string>
  >
> = {
  en: {
    predict: "Guess before results are shown",
    share: "Copy the link to this state",
    copied: "The link is copied.",
    copyByHand: "The browser did not allow copying. Here is the link:",
    link: "Link to this state",
    reset: "Reset",
    undo: "Undo the reset",
    wasReset: "Everything is as at the start.",
    hint: "The address holds everything you set. R resets the lab while the focus is in it and you are not typing.",
  },
  zh: {
    predict: "先猜，再看结果",
    share: "复制当前状态的链接",
    copied: "链接已复制。",
    copyByHand: "浏览器不允许复制，链接在这里：",
    link: "当前状态的链接",
    reset: "重置",
    undo: "撤销重置",
    wasReset: "已经回到初始状态。",
    hint: "你的所有设置都在地址里。焦点在实验内且不在输入时，按 R 重置。",
  },
};
