/** Traditional characters and their simplified forms, pairwise; those of this field. No form stands on both sides, so once is enough. */
const PAIRS =
  "凍冻結结權权陣阵參参數数訓训練练顯显壓压縮缩當当無无沒没並并僅仅隨随機机層层變变動动會会這这為为對对應应從从學学習习總总計计優优狀状態态種种個个項项還还過过進进運运適适於于減减積积" +
  "單单雙双維维間间開开關关門门麼么樣样體体輸输載载儲储記记憶忆頁页錯错誤误認认說说話话詞词語语讀读寫写價价評评測测試试較较壞坏滿满續续據据場场塊块圖图線线組组給给網网絡络經经驗验備备" +
  "實实際际現现環环構构條条來来幾几兩两與与將将發发覺觉該该轉转換换傳传遞递導导級级質质點点勢势難难題题類类製制複复雜杂節节約约佔占確确標标準准統统擴扩張张淺浅長长頻频閾阈離离遠远遺遗" +
  "慮虑幀帧歸归納纳後后見见觀观讓让請请問问達达樂乐書书東东車车軌轨勝胜務务區区協协壽寿聲声術术歷历檢检樞枢殘残氣气滯滞濾滤燒烧獨独異异盡尽碼码礎础禮礼稱称穩稳繞绕職职膽胆號号補补規规" +
  "視视訂订設设許许詳详誰谁調调論论證证識识議议費费資资賴赖輕轻軟软釋释鍵键鎖锁鏈链錄录隱隐雖虽電电靜静響响順顺須须預预領领顆颗願愿飄飘駐驻騰腾魯鲁倉仓側侧偽伪傷伤債债傾倾儘尽億亿萬万" +
  "兒儿決决況况淨净劃划則则剛刚創创劑剂勵励勁劲匯汇嚴严囉啰圍围執执堅坚墊垫壘垒夠够奪夺奮奋婦妇寶宝審审屬属島岛師师帶带幫帮幹干庫库廠厂廢废廣广強强彈弹徑径徹彻恆恒惡恶愛爱慣惯憑凭懷怀" +
  "懶懒戰战戲戏擁拥擇择擊击擔担損损搶抢撐撑擠挤攝摄敗败敵敌斷断時时暫暂曉晓極极榮荣槍枪樓楼橋桥橫横欄栏歲岁殺杀毀毁沖冲滾滚漲涨潤润瀏浏災灾爭争爾尔牽牵狹狭獎奖獲获玆兹產产畢毕畫画疊叠" +
  "瘋疯監监盤盘睜睁矯矫磚砖禍祸稅税窮穷競竞筆笔範范築筑篩筛簡简籌筹糧粮紀纪純纯紋纹細细終终絕绝綁绑緊紧緒绪編编緩缓縱纵織织繪绘繼继罰罚羅罗義义聯联聰聪肅肃脈脉腦脑膠胶臨临舉举舊旧艱艰" +
  "莊庄葉叶蒐搜藝艺藥药處处虛虚蟲虫裝装襲袭訊讯託托訪访詢询誌志誘诱課课諸诸謂谓講讲謝谢譜谱豐丰貝贝負负貢贡貨货販贩貫贯責责貼贴貿贸賞赏賣卖賽赛贏赢趨趋跡迹踐践躍跃軸轴輔辅輪轮輯辑辦办" +
  "農农選选邊边鄰邻醫医鋪铺鐘钟鑑鉴閃闪閉闭閱阅闡阐隊队階阶險险隻只霧雾韌韧頂顶頓顿頗颇頭头額额顧顾風风飛飞餘余駕驾驅驱驚惊鬆松鬥斗鮮鲜麗丽黃黄齊齐齣出";

const SIMPLE = new Map(Array.from(PAIRS.matchAll(/(.)(.)/gu), ([, from = "", to = ""]) => [from, to]));

/** 凍 to 冻; any other character stays. */
export function simplifyCharacter(character: string): string {
  return SIMPLE.get(character) ?? character;
}

const TRADITIONAL = new RegExp(`[${[...SIMPLE.keys()].join("")}]`, "gu");

/** The text with each of its traditional characters made simple; of the same length. */
export function simplifyCharacters(text: string): string {
  return text.replace(TRADITIONAL, simplifyCharacter);
}
