// Renders the gallery's briefs, verifies each film and makes a small contact sheet of it.
// Usage: node bench/gallery/run.mjs [--size 360p] [--only zh-quote,en-app] [--out DIR] [--sheets DIR] [--media DIR]
// Needs REELWRIGHT (the program; default: the release build) and ffmpeg. Exit code 1 when a film failed or has faults.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync, existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const option = (name, fallback) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? fallback : process.argv[at + 1];
};

const size = option('size', '360p');
const out = option('out', join(root, 'artifacts', 'gallery'));
const sheets = option('sheets', join(out, 'sheets'));
const only = option('only', '').split(',').filter(Boolean);
const program = process.env.REELWRIGHT ?? join(root, 'artifacts', 'bin', 'Reelwright.Cli', 'release', 'reelwright');
const env = { REELWRIGHT_ASSETS: join(root, 'artifacts', 'assets'), ...process.env };

// Shapes are asked for in words, as a person would: what a message says of the canvas is part of what is tested.
const shapes = { wide: ['', ''], tall: [', vertical', '，竖屏'], square: [', square', '，方形'] };

const rows = (name) => readFileSync(join(root, 'bench', 'gallery', name), 'utf8').split('\n')
  .filter((line) => line && !line.startsWith('#'))
  .map((line) => line.split('\t'));
const media = option('media', join(root, 'artifacts', 'gallery', 'media'));
const briefs = [
  ...rows('briefs.tsv').map(([id, genre, canvas, brief]) => ({ id, genre, canvas, brief, files: [] })),
  ...rows('sets.tsv').map(([id, genre, canvas, files, brief]) => ({ id, genre, canvas, brief, files: files.split(',').map((file) => join(media, file)) })),
].filter(({ id }) => only.length === 0 || only.includes(id));
if (briefs.some(({ files }) => files.some((file) => !existsSync(file)))) {
  execFileSync('node', [join(root, 'bench', 'gallery', 'media.mjs'), media], { stdio: 'inherit' });
}

const run = (args) => {
  try {
    return { code: 0, text: execFileSync(program, args, { env, encoding: 'utf8', timeout: 15 * 60_000, stdio: ['ignore', 'pipe', 'pipe'] }) };
  } catch (error) {
    return { code: error.status ?? 1, text: `${error.stdout ?? ''}${error.stderr ?? ''}` };
  }
};

const json = (text) => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

mkdirSync(out, { recursive: true });
mkdirSync(sheets, { recursive: true });
const results = [];
for (const { id, genre, canvas, brief, files } of briefs) {
  const film = join(out, `${id}.mp4`);
  const hint = shapes[canvas][id.startsWith('zh') ? 1 : 0];
  const asked = hint && files.length === 0 && !/竖屏|vertical|方形|square/.test(brief) ? brief + hint : brief;
  const made = run(['make', asked, ...files, '-o', film, '--resolution', size, '--quality', 'low', '--provenance', join(out, `${id}.provenance.json`), '--json']);
  const result = { id, genre, canvas, brief: asked, ok: made.code === 0 && existsSync(film), findings: [] };
  results.push(result);
  if (!result.ok) {
    result.error = made.text.trim().split('\n').at(-1);
    console.log(`${id}: not made: ${result.error}`);
    continue;
  }

  const facts = json(made.text) ?? {};
  Object.assign(result, { seconds: facts.seconds, elapsedSeconds: facts.elapsedSeconds });
  const checked = run(['verify', film, '--json']);
  result.findings = [...(facts.report?.checks ?? []), ...(json(checked.text)?.checks ?? [])]
    .flatMap((check) => (check.findings ?? []).map((finding) => `${finding.severity}: ${finding.message?.en ?? finding.message}`))
    .filter((text, index, all) => all.indexOf(text) === index);
  result.hasFaults = checked.code !== 0 || result.findings.some((text) => text.startsWith('fault') || text.startsWith('error'));

  // Twelve moments of the film, evenly, small enough to be looked at side by side.
  const every = Math.max(0.1, (result.seconds ?? 12) / 12);
  const tile = canvas === 'tall' ? 'scale=120:-2,tile=12x1' : canvas === 'square' ? 'scale=160:-2,tile=6x2' : 'scale=240:-2,tile=4x3';
  execFileSync('ffmpeg', ['-v', 'error', '-y', '-ss', String(every / 2), '-i', film, '-vf', `fps=1/${every},${tile}`, '-frames:v', '1', '-q:v', '5', join(sheets, `${id}.jpg`)]);
  console.log(`${id}: ${result.seconds} s in ${result.elapsedSeconds} s, ${result.findings.length ? result.findings.join(' | ') : 'clean'}`);
}

writeFileSync(join(out, 'results.json'), `${JSON.stringify(results, null, 2)}\n`);
const bad = results.filter(({ ok, hasFaults }) => !ok || hasFaults);
console.log(`${results.length} films, ${results.length - bad.length} without faults`);
process.exitCode = bad.length > 0 ? 1 : 0;
