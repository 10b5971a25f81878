import { growTermTree } from "@/lib/rubric/find-terms";

/** What a word does to the words around it. The rules stand in read-contexts.ts. */
export const CUES = [
  "negation",
  "dismissal",
  "needless",
  "contrast",
  "turn",
  "coordination",
  "hearsay",
  "rebuttal",
  "withdrawal",
  "pointer",
  "comparison",
  "supposition",
  "hedge",
] as const;
export type Cue = (typeof CUES)[number];

/**
 * Views of others whose words vary too much for a list: 不少教程里会说, "a lot of people still believe". Bounded, so linear.
 */
export const HEARSAY: readonly RegExp[] = [
  /(?:有些?|有的|很多|许多|不少|某些|一些|部分|大多数|多数|网上)[^，。；：！？,.;:!?\s]{0,4}?(?:人|同学|文章|博客|帖子|资料|教程|笔记|厂商|厂家|工程师|候选人|面试者)[^，。；：！？,.;:!?\s]{0,4}?(?:说|认为|觉得|以为|声称|宣称|宣传|主张|以讹传讹|把|讲成|称)/gu,
  /(?:人们|大家|网上|坊间)(?:都|会|常|总|往往|经常|有人|常常){0,2}(?:说|认为|觉得|以为|讲|传|把)(?!的)/gu,
  /(?:有|网上有|坊间有|流行|流传)(?:着|一)?[种个]?(?:流行|常见)?的?(?:说法|观点|误解|误区|看法|误会|传言)/gu,
  /\b(?:some|many|most|a few|a lot of|lots of|plenty of)(?: of (?:them|us|my colleagues))?(?: (?:people|folks|papers|posts|blogs|blog posts|vendors|engineers|candidates|authors|sources|tutorials|textbooks|practitioners|marketing pages))?(?: (?:often|still|even|sometimes|would|will|may|might|like to|seem to|tend to|mistakenly|wrongly)){0,2} (?:say|think|claim|believe|argue|assume|insist|pretend|tell you|read|call|imagine|suppose|repeat)\b/giu,
  /\b(?:people|others|everyone|everybody|folks|blogs|blog posts|vendors|textbooks|tutorials|candidates)(?: (?:often|still|even|sometimes|always|would|will|may|might|like to|keep|mistakenly|wrongly|usually|commonly)){0,2} (?:say|says|saying|think|thinks|thinking|claim|claims|claiming|believe|believes|argue|argues|assume|assumes|insist|insists|pretend|tell you|repeat|repeating)\b/giu,
];

/** Says where a statement ends, and denies nothing of it: "this does not hold for small models". */
const LIMITED = ["does not hold", "doesn't hold", "is not the case", "isn't the case", "is not so", "isn't so"]
  .flatMap((denial) => ["for", "when", "if", "everywhere", "always", "beyond", "with"].map((end) => `${denial} ${end}`))
  .join("|");

const WORDS: Readonly<Record<Cue | "none", string>> = {
  negation:
    "not|no|never|none|nothing|neither|nor|without|cannot|cant|dont|doesnt|isnt|rather than|instead of|as opposed to|fail to|fails to|failed to|avoid|avoids|avoiding|far from|" +
    "nobody|no one|seldom|hardly|barely|rarely|scarcely|lack|lacks|lacking|anything but|skip the|skipping the|leave out|leaves out|" +
    "不|没|没有|无|并非|而非|绝非|不是|而不是|并不|并不是|并没有|并未|不会|不能|未|毫无|避免|缺乏|省去|" +
    "无法|没法|难以|不再|不可|不宜|不应|不该|不要|不足够|谈不上|从不|从未|未能|禁止|放弃|摒弃|别|切勿|无关",
  needless:
    "no need|no needs|need not|needn't|not need|doesn't need|don't need|does not need|do not need|unnecessary to|pointless to|no reason to|no point in|let alone|a waste of|needless|" +
    "无需|无须|不必|不用|不需要|用不着|犯不着|无所谓|浪费",
  dismissal:
    "is unnecessary|are unnecessary|is pointless|are pointless|is useless|are useless|is irrelevant|are irrelevant|is counterproductive|are counterproductive|is superfluous|are superfluous|" +
    "is ruled out|are ruled out|is out of the question|plays no role|play no role|has no influence|have no influence|is not needed|are not needed|isn't needed|aren't needed|is not necessary|are not necessary|isn't necessary|" +
    "is not required|are not required|becomes unnecessary|is of no use|are of no use|is a waste|are a waste|is needless|has no effect|have no effect|makes no difference|is unaffected|are unaffected|can be skipped|can be dropped|can be omitted|is never needed|" +
    "没必要|没有必要|毫无意义|没有意义|没意义|是多余的|纯属多余|多此一举|适得其反|被弃用|已经弃用|无关紧要|可以省略|可以省掉|可以不做|可以去掉|可以跳过|没有用处|没用处|派不上用场|没什么用|是浪费时间|属于浪费|是浪费|纯属浪费|不受影响|没有影响|不起作用|没有作用|不值得|不用管|不用看|不用测|不必看|不必测|不必做|不用做",
  contrast:
    "but|while|whereas|however|yet|although|though|except|actually|in fact|in reality|instead|in contrast|conversely|" +
    "但|但是|而|而是|却|然而|不过|反而|相反|其实|实际上|事实上|反之|反倒",
  turn: "because|since|hence|therefore|thus|so|→|which|only|just|so that|merely|until|unless|直到|直至|除非|因为|由于|所以|因此|因而|从而|只|仅|就|并|并且|而且|只是|只能|只要|则|才|那么|那就",
  coordination: "and|or|also|也|且|又|既|和|或",
  hearsay:
    "many say|many think|many believe|many claim|others say|others think|one hears|you hear|you often hear|often told|is often called|is sometimes called|" +
    "it is often said|it is said|is often said|are often said|often claimed|it is claimed|commonly claimed|one might think|you might think|you may think|might think|the claim that|the belief that|the notion that|the saying that|" +
    "the idea that|the myth|the misconception|a common mistake|common mistake|a common misconception|common misconception|common myth|a myth|mistakenly|wrongly believe|wrongly think|wrongly assume|wrongly claim|wrongly say|wrongly believed|wrongly assumed|is wrongly|are wrongly|it is tempting to|tempting to|" +
    "supposedly|it is a mistake|you will hear|i have heard people|contrary to|contrary to the belief|" +
    "误以为|误认为|误说成|误解为|误区|常见错误|常见的错误|常见误解|据说|错误地认为|以为|容易认为|不要认为|别认为|别觉得|不能认为|" +
    "有说法|网上的说法|流行的说法|常见的说法",
  rebuttal:
    "is wrong|are wrong|is false|is incorrect|is not true|isn't true|is untrue|is a myth|is a misconception|is mistaken|is a mistake|is nonsense|is not right|is not correct|is not so|isn't so|is not the case|isn't the case|" +
    "is a misunderstanding|is a fallacy|is backwards|does not hold|doesn't hold|is misleading|is not accurate|isn't right|isn't correct|was wrong|would be wrong|would be a mistake|is too simple|" +
    "说法不对|这不对|这是不对|这样不对|完全不对|并不对|就不对了|是错的|是错误的|是不对的|是错误|不成立|是误解|是误区|是个误区|不正确|说法有误|站不住脚|是不成立的|不属实|" +
    "是误会|是个误会|是一种误会|是个谣言|是谣言|是误传|不是这样|没这回事|没有这回事|并非如此|说反了|搞反了|弄反了|不准确|说不通|是片面的|不靠谱|是个误解|是种误解|是一种误解|是一个误解|是不准确的|不是这么回事|那就错了|就错了|是伪命题|是大错特错",
  withdrawal:
    "no wait|wait no|scratch that|let me correct|i take that back|sorry no|actually no|strike that|i misspoke|i meant to say|" +
    "说错了|我说错|口误|更正一下|纠正一下|哦不对|啊不对|不对不对|不不不|不是不是|我记反了|记反了|说反|讲错了",
  pointer: "this|that|which|it|这|那|该|此",
  comparison:
    "unlike|in contrast to|by contrast with|as distinct from|不像|不同于|有别于|区别于|与之不同|而不像|并不像|跟其他|相比于|相较于|比起",
  supposition:
    "if it were|if they were|if we were|if you were|were it|had it|suppose|假如|假设|倘若|要是|如果真|如果说|若真|即使|即便|哪怕|就算",
  hedge:
    "maybe|perhaps|possibly|probably|i think|i guess|i believe|might|not sure|not certain|seemingly|seems|i suppose|if i remember|as far as i remember|" +
    "可能|也许|或许|大概|似乎|好像|应该是|我猜|我觉得|我记得|不确定|不太确定|不太清楚|印象中|记得好像|印象里|听说",
  // Words that hold a cue and are none.
  none:
    "so much|so many|so far|so long|so on|so called|not so|even so|is unaffected by|are unaffected by|unaffected by|without regret|not only|not just|not merely|no matter|no doubt|not to mention|nothing but|whether or not|or not|no more than|no less than|not least|no sooner|in no time|no wonder|why not|not until|" +
    "不行|再不行|不同|不断|不仅|不但|不只|不光|不止|不管|不论|不得不|不均匀|不等距|不少|不错|不足|不变|不妨|不如|不然|不限于|不局限|不可分|不可否认|不可避免|不言而喻|不良|不久|不够|" +
    "不要紧|要不|差不多|说不定|不小心|不至于|不在话下|不外乎|不过如此|" +
    "不可或缺|不动产|别忘|区别|特别|别的|类别|级别|识别|分别|差别|别人|个别|性别|辨别|鉴别|别名|判别|别处|别称|没事|没关系|没问题|没准|无缝|无限|无约束|无序|无状态|未来|未见过|未知|未登录|毫无疑问|无疑|无非|无论|无损|无穷|无监督|无关变量|无偏|没错|是不是|能不能|会不会|要不要|可不可以|有没有|行不行|好不好|对不对|需不需要|用不用|该不该|" +
    `主要是|只要是|需要是|必要是|重要是|首要是|禁止的|说没有这回事|不成立的地方|不成立之处|不成立的时候|不成立的情况|这个比方|这个比喻|这个类比|这个例子|这种简化|this analogy|that analogy|this metaphor|this example|this simplification|${LIMITED}|不可逆|goes wrong|go wrong|went wrong|going wrong|wrong with|` +
    "合并|并行|归并|并入|并进|并到|并回|并成|并在|并存|并发|只读|就是说|成就|就地|而言|从而言|因此而|而已|就近|就绪",
};

/** Where 不变 is no word of its own: 不变小 denies 变小. */
const DENIED_CHANGES = ["小", "大", "快", "慢", "少", "多", "低", "高", "长", "短"].map((how) => `不变${how}`);

/** Ids are places in CUES; a word that is none has the id behind them. */
export const cueTree = growTermTree([
  ...CUES.flatMap((cue, id) => WORDS[cue].split("|").map((text) => [text, [id]] as const)),
  ...WORDS.none.split("|").map((text) => [text, [CUES.length]] as const),
]);

export const isDeniedChange = (text: string): boolean => DENIED_CHANGES.includes(text);
