// Turns the pinned data packages into artifacts/assets: run by ./run before a build, and cheap to run again.
//
// Every module in pack/ exports `async function pack({ assetsDir, outDir, require })` and may export
// `function inputs()`: names of files outside the packages that it reads. A module runs again only when its source,
// the lock file, this file or one of those inputs changed since its stamp was written.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const assetsDir = dirname(fileURLToPath(import.meta.url));
const outDir = join(assetsDir, '..', 'artifacts', 'assets');
const stampDir = join(outDir, '.stamps');

function stampOf(moduleFile, inputs) {
  const hash = createHash('sha256');
  for (const file of ['package-lock.json', 'pack.mjs', join('pack', moduleFile)]) {
    hash.update(readFileSync(join(assetsDir, file)));
  }
  for (const file of inputs) {
    const stat = existsSync(file) ? statSync(file) : null;
    hash.update(`${file}\0${stat?.size ?? 'absent'}\0`);
  }
  return hash.digest('hex');
}

mkdirSync(stampDir, { recursive: true });
for (const moduleFile of readdirSync(join(assetsDir, 'pack')).filter(name => name.endsWith('.mjs')).sort()) {
  const module = await import(pathToFileURL(join(assetsDir, 'pack', moduleFile)));
  const stampFile = join(stampDir, moduleFile.replace('.mjs', ''));
  const stamp = stampOf(moduleFile, module.inputs?.() ?? []);
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) {
    continue;
  }

  const started = Date.now();
  await module.pack({ assetsDir, outDir, require: createRequire(join(assetsDir, 'package.json')) });
  writeFileSync(stampFile, stamp);
  console.log(`packed ${moduleFile.replace('.mjs', '')} in ${((Date.now() - started) / 1000).toFixed(1)} s`);
}
