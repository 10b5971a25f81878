import { toPlain, type Span } from "@/lib/judges/find-quote";
import { splitSentences } from "@/lib/judges/split-answer";

const RULES = "(?:instruction|rubric|rule|criteri|prompt|guideline|direction)";
const JUDGE = "(?:judge|grader|examiner|marker|evaluator)";

const PUNCTUATION = /[.,;!?。，、；！？…*_~`]/g;

/**
 * Signs that words are meant for whoever marks and not for the interviewer. They are compared without spaces, capitals and punctuation. What an
 * answer may well say of its subject is none: a model as a judge, the instructions of a system prompt, the maximum score of a softmax.
 */
const SIGNS: readonly RegExp[] = [
  new RegExp(
    `(?:ignore|disregard|forget|override|bypass)(?:all|any|the|these|those|this|your|my|previous|prior|above|earlier|every|of)*${RULES}`,
  ),
  /(?:mark|grade|score|rate|count|treat|report|consider|set|list|label)(?:this|the|it|my|every|everything|all|each|of|them|rubric|status|answer|points?|items?|criteri(?:on|a))*(?:as|to|=|:)?["'“]?(?:found|said|covered|satisfied|fulfilled)/,
  /(?:mark|grade|score|count|treat|consider)(?:everything|every(?:rubric)?(?:point|item)|all(?:the|rubric)*(?:points|items))(?:as|is|are)?(?:correct|right|true|present|met)/,
  /(?:give|award|assign|grant|deserves?)(?:this|me|it|my|the|answer|an?|every|each|point|candidate|them|him|her)*(?:full|max(?:imum)?|perfect|top|highest|100%?)(?:marks?|credit|scores?|points?|grade)/,
  new RegExp(
    `(?:youare|you'?re|dear|hey|hello|attention|(?:note|message)(?:to|for))(?:now|an?|the|my|this|ai|strict|fair|helpful)*${JUDGE}`,
  ),
  /"(?:status"[:：]"(?:found|half|missing|negated)"|raised"[:：](?:true|false)|points"[:：]\[)/,
  /(?:begin|end|close)(?:of)?(?:the)?(?:candidate(?:'s)?)?(?:answer|text|transcript)\d*[=\-\]>]{2,}|[=\-[<]{2,}(?:begin|end|close)(?:of)?(?:the)?(?:candidate(?:'s)?)?(?:answer|text|transcript)/,
  /(?:忽略|无视|忘记|忘掉|别管|不要管|不用管|不必管|跳过|绕过)(?:掉|以上|上面|上述|之前|前面|先前|所有|全部|一切|任何|你的|这些|那些|的|评分|打分|系统)*(?:指令|指示|规则|要求|标准|细则|评分|提示词|设定)/,
  /(?:要点|得分点|评分点|采分点|条目|评分项|各项|每一?项|每一?点)(?:全部|一律|统统|都|均|全|应|请)*(?:标记?|判定?|算|记|视)(?:为|作|成)?["“「]?(?:found|said|命中|已答|答到|说到|提到|覆盖|满分|全对|正确|通过)/,
  /(?:全部|全都|一律|统统|都)(?:标记?|判定?|算|记)(?:为|作|成)?["“「]?(?:found|said|已答|答到|满分|全对|得分)/,
  /(?:给|打|判)(?:我|出|个|这|本|份|次|道|题|回答|答案|该|考生|候选人|此|的)*(?:满分|最高分)/,
  /(?:你是|亲爱的|尊敬的|各位|致|请)(?:一个|一名|一位|位|本次|的)*(?:评委|评分员|评分者|阅卷人|阅卷老师|考官|裁判|评分模型|评审)/,
];

/** Whether words speak to whoever marks. */
export function speaksToJudge(text: string): boolean {
  const plain = toPlain(text).text.toLowerCase().replace(PUNCTUATION, "");
  return SIGNS.some((sign) => sign.test(plain));
}

/** The sentences of an answer that speak to its judge, also where one of them goes on in the next. */
export function findWordsToJudge(text: string): Span[] {
  const sentences = splitSentences(text);
  const isMeant = sentences.map(({ start, end }) => speaksToJudge(text.slice(start, end)));
  return sentences.filter((sentence, at) => {
    if (isMeant[at]) return true;
    const [before, after] = [sentences[at - 1], sentences[at + 1]];
    return (
      (before !== undefined && !isMeant[at - 1] && speaksToJudge(text.slice(before.start, sentence.end))) ||
      (after !== undefined && !isMeant[at + 1] && speaksToJudge(text.slice(sentence.start, after.end)))
    );
  });
}
