// Our font set: artifacts/assets/fonts holds the font files, fonts.conf (that folder and nothing else) and fontconfig's
// cache. Rendering never looks at the host's fonts, so a video looks the same on every machine.
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

// Weights that the looks use: a weight in between takes the nearest.
const packages = {
  'outfit': ['400Regular', '500Medium', '600SemiBold', '700Bold', '800ExtraBold', '900Black'],
  'inter': ['400Regular', '500Medium', '600SemiBold', '700Bold', '800ExtraBold', '900Black'],
  'playfair-display': ['400Regular', '600SemiBold', '700Bold', '900Black'],
  'jetbrains-mono': ['400Regular', '700Bold'],
  'noto-sans-sc': ['400Regular', '500Medium', '700Bold', '900Black'],
  'noto-serif-sc': ['400Regular', '700Bold', '900Black'],
  'noto-sans-arabic': ['400Regular', '700Bold', '900Black'],
  'heebo': ['400Regular', '700Bold', '900Black'],
};

// From Debian's fonts-noto-cjk and fonts-noto-color-emoji: rare characters, Japanese, Korean; emoji.
const systemFonts = [
  '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc',
  '/usr/share/fonts/opentype/noto/NotoSansCJK-Bold.ttc',
  '/usr/share/fonts/truetype/noto/NotoColorEmoji.ttf',
];

const cacheFolder = 'cache';

// The first match: Pango asks for "emoji" where a character has emoji presentation. The second scales the emoji font,
// whose glyphs are pictures of one size, to the size asked for.
const config = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <dir prefix="relative">files</dir>
  <match target="pattern">
    <test name="family"><string>emoji</string></test>
    <edit name="family" mode="assign" binding="same"><string>Noto Color Emoji</string></edit>
  </match>
  <match target="font">
    <test name="outline" compare="eq"><bool>false</bool></test>
    <edit name="pixelsizefixupfactor" mode="assign">
      <divide><name target="pattern">pixelsize</name><name target="font">pixelsize</name></divide>
    </edit>
    <edit name="matrix" mode="assign">
      <times>
        <name>matrix</name>
        <matrix>
          <name>pixelsizefixupfactor</name><double>0</double>
          <double>0</double><name>pixelsizefixupfactor</name>
        </matrix>
      </times>
    </edit>
    <edit name="size" mode="assign">
      <divide><name>size</name><name>pixelsizefixupfactor</name></divide>
    </edit>
  </match>
  <match target="font">
    <edit name="hinting" mode="assign"><bool>false</bool></edit>
    <edit name="hintstyle" mode="assign"><const>hintnone</const></edit>
    <edit name="rgba" mode="assign"><const>none</const></edit>
  </match>
</fontconfig>
`;

export function inputs() {
  return systemFonts;
}

export async function pack({ outDir, require }) {
  const fontsDir = join(outDir, 'fonts');
  const filesDir = join(fontsDir, 'files');
  rmSync(fontsDir, { recursive: true, force: true });
  mkdirSync(filesDir, { recursive: true });
  for (const [name, weights] of Object.entries(packages)) {
    const folder = dirname(require.resolve(`@expo-google-fonts/${name}/package.json`));
    const family = name.split('-').map(part => (part === 'sc' ? 'SC' : part[0].toUpperCase() + part.slice(1))).join('');
    const stem = family === 'JetbrainsMono' ? 'JetBrainsMono' : family;
    for (const weight of weights) {
      copyFileSync(join(folder, weight, `${stem}_${weight}.ttf`), join(filesDir, `${stem}_${weight}.ttf`));
    }
    copyFileSync(join(folder, 'LICENSE_FONT'), join(filesDir, `${stem}.LICENSE`));
  }

  for (const file of systemFonts) {
    if (!existsSync(file)) {
      throw new Error(`${file} is missing: install the Debian packages fonts-noto-cjk and fonts-noto-color-emoji.`);
    }
    symlinkSync(file, join(filesDir, file.split('/').at(-1)));
  }

  writeFileSync(join(fontsDir, 'fonts.conf'), config);
  warmCache(fontsDir);
}

// Scanning 60 MB of fonts takes seconds; reading the cache takes milliseconds. Without fc-cache the first start does it.
function warmCache(fontsDir) {
  const cacheConfig = join(fontsDir, 'warm.conf');
  const escape = path => path.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  writeFileSync(cacheConfig, `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <include>${escape(join(fontsDir, 'fonts.conf'))}</include>
  <cachedir>${escape(join(fontsDir, cacheFolder))}</cachedir>
</fontconfig>
`);
  try {
    execFileSync('fc-cache', ['-f'], { env: { ...process.env, FONTCONFIG_FILE: cacheConfig }, stdio: 'ignore' });
  } catch (error) {
    console.warn(`fc-cache did not run (${error.code ?? error.status}); the first start scans the fonts instead.`);
  } finally {
    rmSync(cacheConfig);
  }
}
