// A story through Remotion with Debian's Chromium. Usage: node render.mjs STORY_NAME OUT.mp4 BROWSER TABS
import path from 'node:path';
import { bundle } from '@remotion/bundler';
import { renderMedia, selectComposition } from '@remotion/renderer';

const [, , id, out, browserExecutable, tabs] = process.argv;
const serveUrl = await bundle({ entryPoint: path.resolve('src/index.jsx') });
const chromeMode = browserExecutable.includes('headless-shell') ? 'headless-shell' : 'chrome-for-testing';
const common = { serveUrl, id, browserExecutable, chromeMode, chromiumOptions: { gl: null, enableMultiProcessOnLinux: true }, logLevel: 'warn' };
const composition = await selectComposition(common);
await renderMedia({
  ...common, composition, outputLocation: out, concurrency: Number(tabs), overwrite: true,
  codec: 'h264', crf: 20, x264Preset: 'veryfast', pixelFormat: 'yuv420p', colorSpace: 'bt709', imageFormat: 'jpeg', jpegQuality: 90,
  audioCodec: 'aac', audioBitrate: '192k',
});
process.exit(0);
