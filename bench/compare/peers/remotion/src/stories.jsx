import React from 'react';
import { AbsoluteFill, Audio, Img, OffthreadVideo, Sequence, interpolate, staticFile, useCurrentFrame, useVideoConfig } from 'remotion';
import story from '../story.json';

const { photos, captions, title, words, music, cut } = story;
const FONT = '"Noto Sans CJK SC", sans-serif';
const limits = { extrapolateLeft: 'clamp', extrapolateRight: 'clamp' };
const gain = (decibels) => 10 ** (decibels / 20);
const black = { background: '#000' };

function Photo({ index }) {
  const frame = useCurrentFrame();
  const { width, height } = useVideoConfig();
  const [z0, z1, x0, x1, y0, y1] = photos.views[index];
  const way = frame / (photos.shown - 1);
  const [zoom, x, y] = [z0 + (z1 - z0) * way, x0 + (x1 - x0) * way, y0 + (y1 - y0) * way];
  const opacity = index === 0 ? 1 : interpolate(frame, [0, photos.dissolve], [0, 1], limits);
  const transform = `translate(${width / 2 - x * zoom * width}px, ${height / 2 - y * zoom * height}px) scale(${zoom})`;
  return (
    <AbsoluteFill style={{ opacity, overflow: 'hidden' }}>
      <Img src={staticFile(`photo${index + 1}.jpg`)} style={{ width, height, objectFit: 'cover', transformOrigin: '0 0', transform, willChange: 'transform' }} />
    </AbsoluteFill>
  );
}

function Caption({ text }) {
  const frame = useCurrentFrame();
  const [left, top, width, height] = captions.bar;
  const last = captions.frames - 1;
  const opacity = interpolate(frame, [0, captions.fade, last - captions.fade, last], [0, 1, 1, 0], limits);
  const edge = captions.accent[2];
  return (
    <div style={{
      position: 'absolute', left, top, width: width - edge, height, opacity, color: '#fff', background: `rgba(0,0,0,${captions.opacity})`,
      borderLeft: `${edge}px solid ${captions.accentColor}`, font: `700 ${captions.size}px/${height}px ${FONT}`, textIndent: captions.left - edge,
    }}>{text}</div>
  );
}

function Title() {
  const frame = useCurrentFrame();
  const last = title.frames - 1;
  const opacity = interpolate(frame, [0, title.fadeIn, last - title.fadeOut, last], [0, 1, 1, 0], limits);
  return (
    <div style={{
      position: 'absolute', left: 0, right: 0, top: title.middle - title.size / 2, textAlign: 'center', color: '#fff', opacity,
      font: `700 ${title.size}px/1 ${FONT}`, WebkitTextStroke: `${2 * title.outline}px rgba(0,0,0,.8)`, paintOrder: 'stroke fill',
      textShadow: '4px 4px 6px rgba(0,0,0,.6)',
    }}>{title.text}</div>
  );
}

function Words() {
  const frame = useCurrentFrame();
  const line = Math.floor(frame / words.lineFrames);
  const lit = Math.floor(((frame % words.lineFrames) * words.perLine) / words.lineFrames);
  const shown = [...Array(words.perLine).keys()].map((k) => words.texts[(line * words.perLine + k) % words.texts.length]);
  return (
    <div style={{
      position: 'absolute', left: 0, right: 0, top: words.top, textAlign: 'center', font: `700 ${words.size}px ${FONT}`,
      WebkitTextStroke: '8px #000', paintOrder: 'stroke fill',
    }}>
      {shown.map((word, k) => <span key={k} style={{ color: k === lit ? words.color : '#fff', margin: '0 12px' }}>{word}</span>)}
    </div>
  );
}

function Music({ frames }) {
  const loud = gain(music.gainDb);
  return <Audio src={staticFile('music.mp3')} volume={(frame) => interpolate(frame, [0, frames - music.fadeOut, frames - 1], [loud, loud, 0], limits)} />;
}

const Photos = () => photos.views.map((_, i) => (
  <Sequence key={i} from={i * photos.step} durationInFrames={photos.shown}><Photo index={i} /></Sequence>
));

const Titled = () => <Sequence durationInFrames={title.frames} layout="none"><Title /></Sequence>;

export const PhotosPromo = () => (
  <AbsoluteFill style={black}>
    <Photos />
    {captions.texts.map((text, i) => (
      <Sequence key={i} from={i * photos.step + captions.start} durationInFrames={captions.frames} layout="none"><Caption text={text} /></Sequence>
    ))}
    <Titled />
    <Music frames={photos.frames} />
  </AbsoluteFill>
);

export const Portrait = () => (
  <AbsoluteFill style={black}><Photos /><Words /><Music frames={photos.frames} /></AbsoluteFill>
);

function Piece({ clip, from, fades }) {
  const frame = useCurrentFrame();
  const opacity = fades ? interpolate(frame, [0, cut.dissolve], [0, 1], limits) : 1;
  return (
    <AbsoluteFill style={{ opacity }}>
      <OffthreadVideo src={staticFile(`clip${clip}.mp4`)} startFrom={from} volume={() => gain(cut.gainDb)} />
    </AbsoluteFill>
  );
}

export const Cut = () => {
  const [left, top, width, height] = cut.logo;
  return (
    <AbsoluteFill style={black}>
      {cut.clips.map(({ clip, from, frames, at }, i) => (
        <Sequence key={i} from={at} durationInFrames={frames}>
          <Piece clip={clip} from={from} fades={i > 0 && cut.clips[i - 1].at + cut.clips[i - 1].frames > at} />
        </Sequence>
      ))}
      <Titled />
      <Img src={staticFile('logo.png')} style={{ position: 'absolute', left, top, width, height }} />
      <Music frames={cut.frames} />
    </AbsoluteFill>
  );
};
