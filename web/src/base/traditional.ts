// Every character of the sentences that gestures and checks say which is written differently, beside how it is written.
const simplified = '个为乐体关写删务动变叠后国圆场声处复头宽带庆开弥弹径换显机条极标样梦欢涟渐温滤灯点电画红纹线绿缓缩网艳蓝衬设识词诗转边过销镜间页题风鲜黄损坏没颜这里占导视频帧应时来种记会听测压钮挡现读长还';
const traditional = '個為樂體關寫刪務動變疊後國圓場聲處復頭寬帶慶開彌彈徑換顯機條極標樣夢歡漣漸溫濾燈點電畫紅紋線綠緩縮網豔藍襯設識詞詩轉邊過銷鏡間頁題風鮮黃損壞沒顏這裡佔導視頻幀應時來種記會聽測壓鈕擋現讀長還';
const written = new Map([...simplified].map((character, index) => [character, [...traditional][index]!]));

// What somebody wrote stands in marks and stays as it was written.
const Quoted = /([“「"『‘][^”」"』’]*[”」"』’])/;

/** The page's own sentences in traditional characters. */
export const toTraditional = (text: string): string =>
  text.split(Quoted).map((part, index) => (index % 2 === 1 ? part : [...part.replaceAll('复制', '複製')].map((one) => written.get(one) ?? one).join(''))).join('');
