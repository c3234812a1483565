// Reads the titles and captions of the gallery's films off their frames and says how many characters are recognised.
// Usage: npm install --ignore-scripts --prefix bench/gallery, then
//        node bench/gallery/ocr.mjs [--only zh-quote,en-app] [--size 720p] [--out DIR]
// Exit code 1 below 98 %. Nothing is downloaded but the npm packages; the models are among them.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Ocr from '@gutenye/ocr-node';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const option = (name, fallback) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? fallback : process.argv[at + 1];
};

const least = 0.98;
const only = option('only', '').split(',').filter(Boolean);
const size = option('size', '720p');
const out = option('out', join(root, 'artifacts', 'gallery', 'ocr'));
const program = process.env.REELWRIGHT ?? join(root, 'artifacts', 'bin', 'Reelwright.Cli', 'release', 'reelwright');
const home = mkdtempSync(join(tmpdir(), 'reelwright-ocr-'));
const env = { REELWRIGHT_ASSETS: join(root, 'artifacts', 'assets'), ...process.env, REELWRIGHT_DATA: join(home, 'data'), XDG_CONFIG_HOME: join(home, 'config') };
const run = (...args) => execFileSync(program, args, { env, encoding: 'utf8', timeout: 15 * 60_000, stdio: ['ignore', 'pipe', 'pipe'] });
const shapes = { wide: ['', ''], tall: [', vertical', '，竖屏'], square: [', square', '，方形'] };

// Look-alikes of full and half width, spaces and case are no mistakes.
const plain = (text) => text.normalize('NFKC').toLowerCase().replace(/[\s\p{P}\p{S}]/gu, '');
const common = (a, b) => {
  let row = new Array(b.length + 1).fill(0);
  for (const letter of a) {
    const next = [0];
    for (let j = 0; j < b.length; j++) {
      next.push(letter === b[j] ? row[j] + 1 : Math.max(row[j + 1], next[j]));
    }
    row = next;
  }
  return row.at(-1);
};

// Every text of a track with the moment at which it stands still: late, but before the scene goes.
const texts = (draft) => draft.t.filter(({ m }) => ['title', 'caption'].includes(m?.role)).flatMap(({ m, sg }) => {
  let at = 0;
  return sg.flatMap((part) => {
    const start = at;
    at += part.f ?? 0;
    const words = part.md?.params;
    return part.ty === 'clip' && part.md?.kind === 'text' && words?.text
      ? [{ role: m.role, text: words.text, box: words.box, frame: Math.max(start + 1, Math.min(start + Math.round(part.f * 0.8), start + part.f - 10)) }] : [];
  });
});

mkdirSync(out, { recursive: true });
const ocr = await Ocr.create();
const results = [];
const briefs = readFileSync(join(root, 'bench', 'gallery', 'briefs.tsv'), 'utf8').split('\n')
  .filter((line) => line && !line.startsWith('#')).map((line) => line.split('\t')).filter(([id]) => only.length === 0 || only.includes(id));
for (const [id, , canvas, brief] of briefs) {
  const film = join(out, `${id}.mp4`);
  const draftFile = join(out, `${id}.json`);
  const hint = shapes[canvas][id.startsWith('zh') ? 1 : 0];
  try {
    run('chat', '--new', hint && !/竖屏|vertical|方形|square/.test(brief) ? brief + hint : brief);
    run('draft', '-o', draftFile);
    run('export', '-o', film, '--resolution', size, '--quality', 'medium');
  } catch (error) {
    console.log(`${id}: not made: ${`${error.stdout ?? ''}${error.stderr ?? ''}`.trim().split('\n').at(-1)}`);
    continue;
  }

  const draft = JSON.parse(readFileSync(draftFile, 'utf8'));
  const rate = Number(draft.r);
  const result = { id, characters: 0, recognised: 0, missed: [] };
  for (const { role, text, box, frame } of texts(draft)) {
    const [x, y, width, height] = box;
    const [left, top] = [Math.max(0, x - 0.02), Math.max(0, y - 0.02)];
    const picture = join(home, 'frame.png');
    execFileSync('ffmpeg', ['-v', 'error', '-y', '-ss', String(frame / rate), '-i', film, '-frames:v', '1', '-vf',
      `crop=iw*${Math.min(1 - left, width + 0.04)}:ih*${Math.min(1 - top, height + 0.04)}:iw*${left}:ih*${top}`, picture]);
    const wanted = [...plain(text)];
    const seen = [...plain((await ocr.detect(picture)).map((line) => line.text).join(''))];
    const found = common(wanted, seen);
    result.characters += wanted.length;
    result.recognised += found;
    if (found < wanted.length) {
      result.missed.push(`${role}: ${text.replaceAll('\n', ' ')} ≠ ${seen.join('')}`);
    }
  }

  results.push(result);
  console.log(`${id}: ${result.recognised} of ${result.characters}${result.missed.map((line) => `\n    ${line}`).join('')}`);
}

rmSync(home, { recursive: true, force: true });
writeFileSync(join(out, 'results.json'), `${JSON.stringify(results, null, 2)}\n`);
const [seen, all] = ['recognised', 'characters'].map((key) => results.reduce((sum, result) => sum + result[key], 0));
console.log(`${results.length} films: ${seen} of ${all} characters, ${((100 * seen) / all).toFixed(2)} %`);
process.exitCode = seen / all >= least ? 0 : 1;
