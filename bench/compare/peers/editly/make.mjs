// The photo promo through editly, as near as it can come: it zooms about the middle and does not pan.
// Usage: node make.mjs MEDIA_FOLDER OUT.mp4 STORY.json
import { readFileSync } from 'node:fs';
import editly from 'editly';

const [, , media, out, storyFile] = process.argv;
const { rate, photos, captions, title, music } = JSON.parse(readFileSync(storyFile, 'utf8'));
const fontFamily = 'Noto Sans CJK SC';
const seconds = (frames) => frames / rate;
const end = seconds(photos.frames);
const rest = seconds(music.fadeOut);

const clips = photos.views.map(([from, to], i) => {
  const layers = [
    {
      type: 'image', path: `${media}/photo${i + 1}.jpg`, resizeMode: 'cover',
      zoomDirection: to >= from ? 'in' : 'out', zoomAmount: Math.max(0.12, Math.abs(to - from)),
    },
    {
      type: 'subtitle', text: captions.texts[i], fontFamily, textColor: '#fff', backgroundColor: `rgba(0,0,0,${captions.opacity})`,
      start: seconds(captions.start), stop: seconds(captions.start + captions.frames),
    },
  ];
  if (i === 0) {
    layers.push({ type: 'title', text: title.text, fontFamily, textColor: '#fff', position: 'center', start: 0, stop: seconds(title.frames), zoomDirection: null });
  }
  return { duration: seconds(photos.shown), layers };
});

await editly({
  outPath: out, width: 1920, height: 1080, fps: rate, audioFilePath: `${media}/music.mp3`, clips,
  defaults: { transition: { name: 'fade', duration: seconds(photos.dissolve), audioOutCurve: 'tri', audioInCurve: 'tri' } },
  customOutputArgs: [
    '-acodec', 'aac', '-b:a', '192k', '-af', `volume=${10 ** (music.gainDb / 20)},afade=t=out:st=${end - rest}:d=${rest}`, '-t', `${end}`,
    '-vf', 'scale=out_color_matrix=bt709:out_range=tv,format=yuv420p', '-vcodec', 'libx264', '-profile:v', 'high', '-preset:v', 'veryfast',
    '-crf', '20', '-bf', '2', '-g', '60', '-colorspace', 'bt709', '-color_primaries', 'bt709', '-color_trc', 'bt709', '-movflags', 'faststart',
  ],
});
process.exit(0);
