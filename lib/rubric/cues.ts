import { growTermTree } from "@/lib/rubric/find-terms";

/** What a word does to the words around it. The rules stand in read-contexts.ts. */
export const CUES = [
  "negation",
  "contrast",
  "turn",
  "coordination",
  "hearsay",
  "rebuttal",
  "pointer",
  "hedge",
] as const;
export type Cue = (typeof CUES)[number];

const WORDS: Readonly<Record<Cue | "none", string>> = {
  negation:
    "not|no|never|none|nothing|neither|nor|without|cannot|cant|dont|doesnt|isnt|rather than|instead of|as opposed to|fail to|fails to|avoid|avoids|avoiding|far from|" +
    "不|没|没有|无|无需|无须|并非|而非|绝非|不是|而不是|并不|并没有|并未|不会|不能|未|毫无|避免|缺乏|省去|不必|不用|不需要",
  contrast:
    "but|while|whereas|however|yet|although|though|except|actually|in fact|in reality|instead|in contrast|conversely|" +
    "但|但是|而|而是|却|然而|不过|反而|相反|其实|实际上|事实上|反之|反倒",
  turn: "because|since|hence|therefore|thus|which|only|just|so that|因为|由于|所以|因此|因而|从而|只|仅|就|并|并且|而且",
  coordination: "and|or|also|也|且|又|既|和|或",
  hearsay:
    "some say|some people say|some people think|some think|some claim|some believe|some argue|people say|people think|people often say|people often think|" +
    "people believe|people claim|many say|many think|many believe|many people think|many people say|many people believe|many claim|others say|others think|" +
    "it is often said|it is said|is often said|are often said|often claimed|it is claimed|commonly claimed|one might think|you might think|you may think|might think|the claim that|" +
    "the idea that|the myth|the misconception|a common mistake|common mistake|a common misconception|common misconception|common myth|a myth|mistakenly|wrongly|" +
    "supposedly|it is a mistake|you will hear|i have heard|contrary to|" +
    "有人认为|有人说|有人觉得|有人以为|有人会说|有的人说|有的人认为|有些人认为|有些人说|有些人以为|很多人认为|很多人说|很多人以为|很多人觉得|许多人认为|" +
    "许多人以为|不少人认为|不少人以为|不少人说|人们常说|人们以为|常有人说|常有人认为|大家以为|大家都说|网上说|网上有人说|有的笔记说|有笔记说|误以为|误认为|" +
    "误说成|误解|误区|常见错误|常见的错误|据说|听说|错误地认为|以为",
  rebuttal:
    "is wrong|are wrong|is false|is incorrect|is not true|isn't true|is a myth|is a misconception|is mistaken|is a mistake|is nonsense|is not right|is not correct|" +
    "说法不对|这不对|这样不对|完全不对|并不对|就不对了|是错的|是错误的|是不对的|是错误|不成立|是误解|是误区|是个误区|不正确|说法有误|站不住脚|是不成立的|不属实",
  pointer: "this|that|which|it|这|那|该|此",
  hedge:
    "maybe|perhaps|possibly|probably|i think|i guess|might|not sure|not certain|seemingly|seems|i suppose|if i remember|" +
    "可能|也许|或许|大概|似乎|好像|应该是|我猜|我觉得|不确定|不太确定|不太清楚|印象中|记得好像",
  // Words that hold a cue and are none.
  none:
    "without regret|not only|not just|not merely|no matter|no doubt|not to mention|nothing but|whether or not|or not|no more than|" +
    "不同|不断|不仅|不但|不只|不光|不止|不管|不论|不得不|不均匀|不等距|不少|不错|不足|不变|不妨|不如|不然|不限于|不局限|不可分|不可否认|不可避免|不言而喻|不良|不久|不够|" +
    "未来|毫无疑问|无疑|无非|无论|无损|无穷|无监督|无关|无偏|没错|是不是|能不能|会不会|要不要|可不可以|有没有|行不行|好不好|对不对|" +
    "合并|并行|归并|并入|并进|并到|并回|并成|并在|并存|并发|只读|就是说|成就|就地|而言|从而言|因此而",
};

/** Where 不变 is no word of its own: 不变小 denies 变小. */
const DENIED_CHANGES = ["小", "大", "快", "慢", "少", "多", "低", "高", "长", "短"].map((how) => `不变${how}`);

export const cueTree = growTermTree([
  ...CUES.flatMap((cue, id) => WORDS[cue].split("|").map((text) => [text, [id]] as const)),
  ...WORDS.none.split("|").map((text) => [text, []] as const),
]);

export const isDeniedChange = (text: string): boolean => DENIED_CHANGES.includes(text);
