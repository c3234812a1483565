// Vector art with words to find it by. Writes two files to artifacts/assets/art:
//
//   index.tsv  one picture a line, UTF-8, columns parted by tabs:
//              id        "emoji:sun-with-face" or "icon:shopping-bag"
//              set       "emoji" or "icon"
//              en        English words, parted by commas; the name comes first
//              zh        Chinese words (simplified and traditional), parted by commas; may be empty
//              category  as the source groups it ("food & drink", "Office")
//              offset    first byte of the SVG in art.bin
//              length    bytes of the SVG
//   art.bin    the SVG documents one after another. Icons carry the colour tokens @c1 (outer stroke), @c2 (outer fill),
//              @c3 (inner stroke) and @c4 (inner fill), which the program replaces by #rrggbb.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

// Fluent names that are not the Unicode names (CLDR) that the keywords go by.
const otherNames = new Map(Object.entries({
  'hugging-face': 'smiling-face-with-open-hands',
  'knocked-out-face': 'face-with-crossed-out-eyes',
  'phoenix-bird': 'phoenix',
  'blackbird': 'black-bird',
  'piata': 'pinata',
  'pouting-face': 'enraged-face',
  'red-triangle': 'red-triangle-pointed-up',
  'man-blonde-hair': 'man-blond-hair',
  'woman-blonde-hair': 'woman-blond-hair',
  'person-blonde-hair': 'person-blond-hair',
  'man-deaf': 'deaf-man',
  'woman-deaf': 'deaf-woman',
  'person-deaf': 'deaf-person',
  'man-merpeople': 'merman',
  'woman-merpeople': 'mermaid',
  'person-merpeople': 'merperson',
  'man-wrestling': 'men-wrestling',
  'woman-wrestling': 'women-wrestling',
  'person-wrestling': 'people-wrestling',
  'man-with-bunny-ears': 'men-with-bunny-ears',
  'woman-with-bunny-ears': 'women-with-bunny-ears',
  'person-with-bunny-ears': 'people-with-bunny-ears',
  ...Object.fromEntries(['elf', 'fairy', 'genie', 'mage', 'superhero', 'supervillain', 'vampire', 'zombie']
    .map(name => [`person-${name}`, name])),
}));

const iconColors = ['@c1', '@c2', '@c3', '@c4'];

export async function pack({ outDir, require }) {
  const entries = [...emoji(require), ...icons(require)];
  const chunks = [];
  const lines = [];
  let offset = 0;
  for (const { id, set, en, zh, category, svg } of entries) {
    const bytes = Buffer.from(svg, 'utf8');
    lines.push([id, set, words(en), words(zh), cell(category), offset, bytes.length].join('\t'));
    chunks.push(bytes);
    offset += bytes.length;
  }

  const artDir = join(outDir, 'art');
  rmSync(artDir, { recursive: true, force: true });
  mkdirSync(artDir, { recursive: true });
  writeFileSync(join(artDir, 'art.bin'), Buffer.concat(chunks));
  writeFileSync(join(artDir, 'index.tsv'), lines.join('\n') + '\n');
}

// Skin tones are left out: the neutral picture of each stands for all of them, and the file is half as large.
function emoji(require) {
  const set = require('@iconify-json/fluent-emoji/icons.json');
  const groups = new Map(require('emojibase-data/en/messages.json').groups.map(group => [group.order, group.message]));
  const [en, zh, hant] = ['en', 'zh', 'zh-hant'].map(locale => require(`emojibase-data/${locale}/data.json`));
  const byHex = list => new Map(list.map(item => [item.hexcode, item]));
  const [zhByHex, hantByHex] = [byHex(zh), byHex(hant)];
  const bySlug = new Map(en.map(item => [slug(item.label), item]));
  const tone = /-(?:light|medium|medium-light|medium-dark|dark)(?:-skin-tone|$)/;
  return Object.keys(set.icons).filter(name => !tone.test(name) || bySlug.has(name)).sort().map(name => {
    const item = bySlug.get(otherNames.get(name) ?? name);
    const [inZh, inHant] = [zhByHex.get(item?.hexcode), hantByHex.get(item?.hexcode)];
    return {
      id: `emoji:${name}`,
      set: 'emoji',
      en: [name.replaceAll('-', ' '), ...(item?.tags ?? [])],
      zh: [inZh?.label, ...(inZh?.tags ?? []), inHant?.label, ...(inHant?.tags ?? [])],
      category: groups.get(item?.group) ?? '',
      svg: `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 ${set.icons[name].width ?? set.width} ${set.icons[name].height ?? set.height}">${set.icons[name].body}</svg>`,
    };
  });
}

function icons(require) {
  const folder = dirname(require.resolve('@icon-park/svg/package.json'));
  const files = new Set(readdirSync(join(folder, 'lib', 'icons')));
  return require('@icon-park/svg/icons.json').flatMap(icon => {
    const file = `${icon.name.split('-').map(part => part[0].toUpperCase() + part.slice(1)).join('')}.js`;
    if (!files.has(file)) {
      return [];
    }

    const render = require(join(folder, 'lib', 'icons', file)).default;
    const svg = render({ theme: 'multi-color', size: 48, fill: iconColors })
      .replace(/^<\?xml[^>]*\?>/, '')
      .replaceAll(/icon-[0-9a-f]{6,}/g, 'part'); // Random ids would make every pack differ.
    return [{
      id: `icon:${icon.name}`,
      set: 'icon',
      en: [icon.name.replaceAll('-', ' ')],
      zh: [icon.title, ...icon.tag],
      category: icon.category,
      svg,
    }];
  }).sort((left, right) => (left.id < right.id ? -1 : 1));
}

function slug(label) {
  return label.toLowerCase().normalize('NFD').replaceAll(/[\u0300-\u036f’'.:,“”()!]/g, '').replaceAll('&', 'and')
    .trim().replaceAll(/[^a-z0-9]+/g, '-');
}

function cell(text) {
  return (text ?? '').replaceAll(/[\t\r\n]/g, ' ').trim();
}

function words(list) {
  return [...new Set(list.filter(Boolean).flatMap(word => cell(word).split(/[,，、;；]/)).map(word => word.trim()))]
    .filter(Boolean).join(',');
}
