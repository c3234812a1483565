// Paints the photos and cuts the clips that the gallery's own-media films are made of. Nothing is downloaded.
// Usage: node bench/gallery/media.mjs [DIR]   (default artifacts/gallery/media). Needs ffmpeg, and Festival for the speech.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const out = process.argv[2] ?? join(root, 'artifacts', 'gallery', 'media');
mkdirSync(out, { recursive: true });

const ffmpeg = (...args) => execFileSync('ffmpeg', ['-v', 'error', '-y', '-nostdin', ...args.map(String)]);
const mix = (a, b, t) => a.map((value, i) => value + (b[i] - value) * Math.min(1, Math.max(0, t)));
const hash = (x, y) => {
  const s = Math.sin(x * 127.1 + y * 311.7) * 43758.5453;
  return s - Math.floor(s);
};
const noise = (x, y) => {
  const [i, j] = [Math.floor(x), Math.floor(y)];
  const [u, v] = [x - i, y - j].map((t) => t * t * (3 - 2 * t));
  return (hash(i, j) * (1 - u) + hash(i + 1, j) * u) * (1 - v) + (hash(i, j + 1) * (1 - u) + hash(i + 1, j + 1) * u) * v;
};
const waves = (x, y, octaves = 4) => {
  let [sum, size, total] = [0, 1, 0];
  for (let i = 0; i < octaves; i++, size /= 2) {
    sum += noise(x / size, y / size + i * 17) * size;
    total += size;
  }
  return sum / total;
};

// A picture is a function of the place: x from 0 to width / height, y from 0 to 1.
const paint = (name, width, height, color, { blur = 0 } = {}) => {
  const file = join(out, name);
  if (existsSync(file)) {
    return;
  }
  const pixels = Buffer.alloc(width * height * 3);
  for (let row = 0, at = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const grain = (hash(column, row) - 0.5) * 7;
      for (const value of color(column / height, row / height, width / height)) {
        pixels[at++] = Math.min(255, Math.max(0, value + grain));
      }
    }
  }
  const raw = `${file}.ppm`;
  writeFileSync(raw, Buffer.concat([Buffer.from(`P6 ${width} ${height} 255\n`), pixels]));
  ffmpeg('-i', raw, ...(blur ? ['-vf', `gblur=sigma=${blur}`] : []), '-q:v', 3, file);
  rmSync(raw);
};

const ridge = (x, base, size, seed) => base - size * (waves(x * 2.2 + seed, seed) - 0.35);
const mountains = (top, low, sun) => (x, y) => {
  let color = mix(top, low, y * 1.5);
  const near = Math.hypot(x - 1.05, y - 0.34);
  color = mix(color, sun, near < 0.07 ? 1 : Math.exp(-near * 5) * 0.7);
  for (const [base, size, seed, shade] of [[0.62, 0.5, 3, 0.45], [0.74, 0.4, 11, 0.65], [0.88, 0.34, 29, 0.85]]) {
    const edge = ridge(x, base, size, seed);
    if (y > edge) {
      color = mix(mix(low, [38, 52, 66], shade), [24, 40, 34], (y - edge) * 1.2 + waves(x * 22, y * 30) * 0.25);
    }
  }
  return color;
};
const lake = (x, y) => {
  if (y < 0.5) {
    return mountains([86, 142, 204], [222, 232, 240], [255, 244, 214])(x, y * 1.05);
  }
  const mirrored = mountains([86, 142, 204], [222, 232, 240], [255, 244, 214])(x + 0.012 * Math.sin(y * 210), (1 - y) * 1.05);
  return mix(mirrored, [30, 84, 116], 0.35 + waves(x * 9, y * 70) * 0.3);
};
const beach = (x, y) => {
  if (y < 0.42) {
    return mix([92, 176, 226], [226, 242, 246], y * 2.2 + (waves(x * 3, y * 7) - 0.5) * 0.6);
  }
  const shore = 0.7 + 0.05 * Math.sin(x * 5) + 0.02 * waves(x * 20, 1);
  return y < shore ? mix([22, 122, 160], [120, 214, 208], (y - 0.42) * 3.4 + waves(x * 12, y * 60) * 0.2)
    : y < shore + 0.02 ? [246, 250, 248] : mix([226, 200, 152], [196, 164, 116], waves(x * 60, y * 60));
};
const forest = (x, y) => {
  let color = mix([196, 222, 196], [84, 122, 86], y);
  for (let layer = 0; layer < 3; layer++) {
    const step = 0.16 - layer * 0.03;
    const cell = Math.floor(x / step);
    const center = (cell + 0.3 + 0.4 * hash(cell, layer)) * step;
    const high = 0.24 + 0.12 * layer + 0.2 * hash(cell + 9, layer);
    const grown = (y - high) / (1 - high);
    if (grown > 0 && Math.abs(x - center) < step * 0.52 * grown * (0.8 + 0.3 * waves(y * 40, cell))) {
      color = mix([94, 142, 96], [14, 46, 30], 0.25 + layer * 0.3 + 0.2 * waves(x * 50, y * 50));
    }
  }
  return color;
};
const city = (x, y) => {
  let color = mix([22, 26, 66], [226, 120, 96], y * 1.25);
  for (let layer = 0; layer < 2; layer++) {
    const step = 0.11 + layer * 0.05;
    const cell = Math.floor((x + layer * 0.4) / step);
    const high = 0.3 + 0.2 * layer + 0.34 * hash(cell, layer + 3);
    if (y > high) {
      const [u, v] = [((x + layer * 0.4) / step - cell) * 5, (y - high) * 34];
      const lit = u > 0.5 && u < 4.5 && u % 1 > 0.3 && v % 1 > 0.4 && hash(Math.floor(u) + cell * 7, Math.floor(v) + layer) > 0.55;
      color = lit ? [255, 214, 132] : mix([44, 42, 84], [16, 16, 38], layer * 0.7 + y * 0.3);
    }
  }
  return color;
};
const table = (x, y) => {
  let color = mix([122, 78, 48], [168, 116, 74], waves(x * 2, y * 46));
  const plate = Math.hypot(x - 0.75, y - 0.52);
  color = plate < 0.34 ? mix([250, 248, 242], [222, 218, 210], plate * 3) : plate < 0.36 ? [186, 180, 170] : plate < 0.42 ? mix(color, [40, 24, 14], 0.4) : color;
  if (plate < 0.22) {
    color = mix([214, 88, 44], [246, 190, 74], waves(x * 16, y * 16));
    color = waves(x * 26 + 5, y * 26) > 0.66 ? [78, 148, 62] : color;
  }
  return color;
};
const room = (wall, floor, done) => (x, y) => {
  let color = y < 0.68 ? mix(wall, wall.map((v) => v * 0.86), waves(x * (done ? 1 : 9), y * (done ? 1 : 9)) * (done ? 0.3 : 1.6)) : mix(floor, floor.map((v) => v * 0.8), waves(x * 2, y * 60));
  if (x > 0.2 && x < 0.62 && y > 0.14 && y < 0.5) {
    color = Math.abs(x - 0.41) < 0.008 || Math.abs(y - 0.32) < 0.008 ? (done ? [250, 250, 248] : [120, 108, 92]) : mix([150, 196, 230], [232, 242, 248], y * 1.6);
  }
  if (done) {
    color = x > 0.72 && x < 1.34 && y > 0.5 && y < 0.76 ? (y < 0.6 ? [64, 108, 122] : [82, 132, 146]) : color;
    color = Math.hypot(x - 1.42, (y - 0.36) * 1.1) < 0.09 ? [255, 226, 160] : Math.abs(x - 1.42) < 0.006 && y > 0.4 && y < 0.76 ? [70, 60, 52] : color;
    color = Math.hypot(x - 0.1, y - 0.58) < 0.09 ? mix([58, 122, 72], [30, 84, 50], waves(x * 40, y * 40)) : color;
  } else if (waves(x * 7 + 3, y * 7) > 0.72) {
    color = mix(color, [96, 84, 70], 0.5);
  }
  return color;
};
const screen = (accent, kind) => (x, y, ratio) => {
  const u = x / ratio;
  if (y < 0.13) {
    return y > 0.06 && y < 0.09 && u > 0.08 && u < 0.5 ? [255, 255, 255] : accent;
  }
  const row = Math.floor((y - 0.16) / 0.13);
  const v = (y - 0.16) / 0.13 - row;
  if (kind === 'chart' && y < 0.55) {
    const bar = Math.floor(u * 7);
    return u > 0.08 && u < 0.92 && (u * 7) % 1 > 0.25 && y > 0.5 - 0.28 * hash(bar, 2) && y < 0.52 ? accent : [248, 249, 252];
  }
  if (row < 0 || row > 5 || u < 0.07 || u > 0.93 || v < 0.12) {
    return [240, 243, 249];
  }
  const dot = Math.hypot((u - 0.16) * ratio, (v - 0.55) * 0.13) < 0.028;
  return dot ? mix(accent, [255, 255, 255], hash(row, 4) * 0.5) : u > 0.27 && ((v > 0.32 && v < 0.48 && u < 0.45 + 0.4 * hash(row, 1)) || (v > 0.62 && v < 0.72 && u < 0.6)) ? (v < 0.5 ? [44, 54, 84] : [178, 188, 208]) : [255, 255, 255];
};

// The only face there is, grey and small, set large into a coloured room.
const portrait = (tint, wall) => {
  const face = readFileSync(join(root, 'tests', 'Reelwright.Director.Tests', 'Pictures', 'face.pgm'));
  const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(face.subarray(0, 40).toString('latin1'));
  const [w, h] = [Number(head[1]), Number(head[2])];
  const grey = (x, y) => face[head[0].length + Math.min(h - 1, Math.max(0, y)) * w + Math.min(w - 1, Math.max(0, x))];
  return (x, y) => {
    const [u, v] = [(x - 0.16) / 0.46 * w, (y - 0.16) / 0.46 * h];
    const [i, j] = [Math.floor(u), Math.floor(v)];
    const back = mix(wall, wall.map((value) => value * 0.7), y + (waves(x * 3, y * 3) - 0.5) * 0.3);
    if (u < 0 || v < 0 || u > w || v > h) {
      return y > 0.62 && Math.abs(x - 0.39) < 0.34 * Math.min(1, (y - 0.6) * 8) ? mix(tint, [20, 20, 30], 0.3) : back;
    }
    const [a, b] = [u - i, v - j];
    const value = (grey(i, j) * (1 - a) + grey(i + 1, j) * a) * (1 - b) + (grey(i, j + 1) * (1 - a) + grey(i + 1, j + 1) * a) * b;
    const edge = Math.min(1, Math.min(u, v, w - u, h - v) / (w * 0.12));
    return mix(back, [value * 1.02 + 8, value * 0.86, value * 0.74], edge);
  };
};

paint('dawn.jpg', 1500, 1000, mountains([70, 84, 150], [250, 190, 150], [255, 236, 190]));
paint('lake.jpg', 1500, 1000, lake);
paint('beach.jpg', 1500, 1000, beach);
paint('forest.jpg', 900, 1200, forest);
paint('city.jpg', 1500, 1000, city);
paint('dinner.jpg', 1500, 1000, table);
paint('lake-again.jpg', 1500, 1000, (x, y, r) => lake(x + 0.006, y, r));
paint('beach-blurred.jpg', 1500, 1000, beach, { blur: 14 });
paint('rose-1.jpg', 900, 1150, portrait([196, 72, 92], [236, 214, 190]));
paint('rose-2.jpg', 900, 1150, portrait([64, 110, 168], [188, 208, 222]));
paint('rose-3.jpg', 900, 1150, portrait([88, 140, 96], [214, 222, 196]));
paint('room-before.jpg', 1500, 1000, room([196, 180, 152], [124, 110, 92], false));
paint('room-after.jpg', 1500, 1000, room([238, 236, 228], [192, 154, 112], true));
paint('screen-week.png', 780, 1688, screen([79, 110, 247], 'list'));
paint('screen-chart.png', 780, 1688, screen([79, 110, 247], 'chart'));
paint('screen-plan.png', 780, 1688, screen([34, 168, 124], 'list'));

const clip = (name, ...args) => existsSync(join(out, name)) || ffmpeg(...args, '-r', 30, '-c:v', 'libx264', '-preset', 'veryfast', '-crf', 20, '-pix_fmt', 'yuv420p', '-c:a', 'aac', '-ac', 2, '-shortest', join(out, name));
const photo = (name) => ['-loop', 1, '-framerate', 30, '-i', join(out, name)];
if (!existsSync(join(out, 'talk.wav'))) {
  const lines = ['Hello, I am Rose, and this is my garden.', 'In the morning I water the tomatoes.', 'Then I sit down with a cup of coffee.', 'That is my favourite part of the day.'];
  lines.forEach((line, i) => execFileSync('text2wave', ['-o', join(out, `line-${i}.wav`)], { input: line }));
  ffmpeg(...lines.flatMap((_, i) => ['-i', join(out, `line-${i}.wav`)]), '-filter_complex', `${lines.map((_, i) => `[${i}]aresample=48000,apad=pad_dur=${i % 2 ? 2.2 : 1.4}[a${i}]`).join(';')};${lines.map((_, i) => `[a${i}]`).join('')}concat=n=${lines.length}:v=0:a=1`, join(out, 'talk.wav'));
}
// Somebody talks with long pauses, held by hand.
clip('talk.mp4', ...photo('rose-2.jpg'), '-i', join(out, 'talk.wav'), '-vf', "scale=1000:-2,crop=900:1100:x='40+18*sin(t*1.1)':y='30+14*cos(t*0.8)',scale=720:880,pad=1280:880:280:0:0x9fb2bf,crop=1280:720:0:60");
// A day out in five shots, one of them dark, one standing.
clip('day-out.mp4', ...['dawn.jpg', 'lake.jpg', 'beach.jpg', 'city.jpg'].flatMap((name) => ['-t', 5, ...photo(name)]), '-f', 'lavfi', '-t', 22, '-i', 'anoisesrc=a=0.02:c=pink:r=48000', '-filter_complex',
  "[0]scale=1600:-2,crop=1280:720:x='t*40':y=100,setsar=1[a];[1]scale=1600:-2,crop=1280:720:x='300-t*45':y=120,setsar=1[b];[2]scale=1600:-2,crop=1280:720:x=100:y='60+t*30',setsar=1[c];[3]scale=1600:-2,crop=1280:720:x='t*50':y=140,setsar=1[d];color=black:s=1280x720:r=30:d=2[k];[a][b][k][c][d]concat=n=5:v=1:a=0[v]", '-map', '[v]', '-map', '4:a');
// A person goes from left to right through a wide picture.
clip('walk.mp4', '-t', 10, ...photo('dawn.jpg'), '-t', 10, ...photo('rose-1.jpg'), '-f', 'lavfi', '-t', 10, '-i', 'sine=f=220:r=48000', '-filter_complex',
  "[0]scale=1280:-2,crop=1280:720[bg];[1]scale=-2:560[p];[bg][p]overlay=x='60+75*t':y=150[v]", '-map', '[v]', '-map', '2:a', '-t', 10);
console.log(out);
