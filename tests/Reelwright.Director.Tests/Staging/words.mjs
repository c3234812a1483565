// Standard input: [{ text, breaks: [offset] }]. Standard output: those breaks that lie inside a word of jieba or of ICU.
// Arguments: the folder of @node-rs/jieba's binary, the file of its dictionary.
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';

const require = createRequire(import.meta.url);
const { Jieba } = require(`${process.argv[2]}/jieba.linux-x64-gnu.node`);
const jieba = Jieba.withDict(readFileSync(process.argv[3]));
const icu = new Intl.Segmenter('zh', { granularity: 'word' });

const ends = words => words.reduce((all, word) => (all.push((all.at(-1) ?? 0) + word.length), all), []);
const wrong = [];
for (const { text, breaks } of JSON.parse(readFileSync(0, 'utf8'))) {
  const known = { jieba: new Set(ends(jieba.cut(text, true))), ICU: new Set(ends([...icu.segment(text)].map(part => part.segment))) };
  for (const at of breaks) {
    for (const [who, places] of Object.entries(known)) {
      if (!places.has(at)) wrong.push(`${who}: ${text.slice(Math.max(0, at - 8), at)}|${text.slice(at, at + 8)}`);
    }
  }
}
process.stdout.write(JSON.stringify(wrong));
