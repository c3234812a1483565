import { spoken } from '../base/language';
import type { Choice } from './choices';
import { textNumber, type Clip, type Timeline } from './timeline';

/**
 * What a gesture says. A gesture is carried out by sending its sentence, like anything else that is said:
 * so it appears in the conversation, is one step to undo, and can do nothing that words cannot.
 */
const in2 = spoken;
const number = (value: number): string => String(Math.round(value * 100) / 100);

const soundNames = { music: ['music', '音乐'], narration: ['narration', '旁白'], sound: ['sound effects', '音效'] } as const;
export type SoundRole = keyof typeof soundNames;

/** Words on the picture as sentences call them, in English and Chinese. */
export type Words = readonly [english: string, chinese: string];

export const sentences = {
  undo: () => in2('undo', '撤销'),
  redo: () => in2('redo', '重做'),
  splitAt: (seconds: number) => in2(`split the video at ${number(seconds)} seconds`, `在${number(seconds)}秒处切开`),
  deleteScenes: (scenes: readonly number[]) =>
    in2(`delete ${scenes.length > 1 ? 'scenes' : 'scene'} ${joinEnglish(scenes)}`, `删除第${scenes.join('、')}个场景`),
  duplicateScene: (scene: number) => in2(`duplicate scene ${scene}`, `复制第${scene}个场景`),
  moveAfter: (scene: number, after: number) =>
    after === 0
      ? in2(`move scene ${scene} to the front`, `第${scene}个场景移到最前面`)
      : in2(`move scene ${scene} after scene ${after}`, `把第${scene}个场景移到第${after}个场景后面`),
  moveLast: (scene: number) => in2(`move scene ${scene} to the end`, `第${scene}个场景移到最后`),
  setLength: (scene: number, seconds: number) =>
    in2(`make scene ${scene} ${number(seconds)} seconds long`, `第${scene}个场景改成${number(seconds)}秒`),
  trimStart: (scene: number, seconds: number) =>
    in2(`trim ${number(seconds)} seconds off the beginning of scene ${scene}`, `第${scene}个场景剪掉开头${number(seconds)}秒`),
  setSpeed: (scene: number, speed: number) => in2(`set scene ${scene} speed to ${number(speed)}x`, `第${scene}个场景速度改成${number(speed)}倍`),
  timeTitle: (scene: number, from: number, to: number) =>
    in2(`show the title of scene ${scene} from ${number(from)}s to ${number(to)}s`, `第${scene}个场景的标题在${number(from)}秒到${number(to)}秒显示`),
  changeTitle: (scene: number, text: string) =>
    in2(`change the title of scene ${scene} to ${quote(text)}`, `第${scene}个场景的标题改成${quote(text)}`),
  changeCaption: (caption: number, text: string) => in2(`change the ${ordinal(caption)} caption to ${quote(text)}`, `第${caption}条字幕改成${quote(text)}`),
  changeLine: (scene: number, text: string) =>
    in2(`change the narration of scene ${scene} to ${quote(text)}`, `第${scene}个场景的旁白改成${quote(text)}`),
  changeWords: (words: Words, text: string) => in2(`change ${words[0]} to ${quote(text)}`, `${words[1]}改成${quote(text)}`),
  timeWords: (words: Words, from: number, to: number) =>
    in2(`show ${words[0]} from ${number(from)}s to ${number(to)}s`, `${words[1]}在${number(from)}秒到${number(to)}秒显示`),
  deleteTitle: (scene: number) => in2(`delete the title of scene ${scene}`, `删除第${scene}个场景的标题`),
  volume: (sound: SoundRole, percent: number) =>
    in2(`set the ${soundNames[sound][0]} volume to ${number(percent)}%`, `${soundNames[sound][1]}音量设为${number(percent)}%`),
  sceneVolume: (scene: number, percent: number) => in2(`set the volume of scene ${scene} to ${number(percent)}%`, `第${scene}个场景的原声音量设为${number(percent)}%`),
  fade: (sound: 'music' | 'narration', side: 'in' | 'out', seconds: number) =>
    seconds === 0
      ? in2(`set the ${soundNames[sound][0]} fade ${side} to 0 seconds`, `${soundNames[sound][1]}${side === 'in' ? '淡入' : '淡出'}0秒`)
      : in2(`fade ${side} the ${soundNames[sound][0]} over ${number(seconds)} seconds`, `${soundNames[sound][1]}${side === 'in' ? '淡入' : '淡出'}${number(seconds)}秒`),
  setCut: (before: number, kind: Choice | null) =>
    kind === null
      ? in2(`remove the transition between scene ${before} and ${before + 1}`, `去掉第${before}个和第${before + 1}个场景之间的转场`)
      : in2(`use a ${kind[1]} transition between scene ${before} and ${before + 1}`, `第${before}个和第${before + 1}个场景之间用${kind[2]}转场`),
  timeCut: (before: number, seconds: number) =>
    in2(`make the transition after scene ${before} ${number(seconds)} seconds`, `第${before}个和第${before + 1}个场景之间的转场改成${number(seconds)}秒`),
  mood: (mood: Choice) => in2(`${mood[1]} music`, `换成${mood[2]}的音乐`),
  otherMusic: () => in2('other music', '换个音乐'),
  removeMusic: () => in2('remove the music', '去掉音乐'),
  voice: (isMale: boolean) => (isMale ? in2('male voice', '换成男声') : in2('female voice', '换成女声')),
  otherVoice: () => in2('another voice', '换个声音'),
  pace: (isFaster: boolean) => (isFaster ? in2('speak faster', '旁白快一点') : in2('speak slower', '旁白慢一点')),
  removeVoice: () => in2('remove the narration', '去掉旁白'),
  removeEffects: () => in2('remove the sound effects', '去掉音效'),
  look: (scene: number, look: Choice | null) =>
    look === null ? in2(`remove the look of scene ${scene}`, `去掉第${scene}个场景的滤镜`) : in2(`${look[1]} look for scene ${scene}`, `第${scene}个场景加${look[2]}滤镜`),
  backdrop: (scene: number, style: Choice) => in2(`use the ${style[1]} background in scene ${scene}`, `第${scene}个场景用${style[2]}背景`),
  font: (words: Words, font: Choice) => in2(`use a ${font[1]} font for ${words[0]}`, `${words[1]}用${font[2]}`),
  color: (words: Words, english: string, chinese: string) => in2(`make ${words[0]} ${english}`, `${words[1]}改成${chinese}`),
  size: (words: Words, isBigger: boolean) => in2(`make ${words[0]} ${isBigger ? 'bigger' : 'smaller'}`, `${words[1]}${isBigger ? '大' : '小'}一点`),
  place: (words: Words, place: Choice) => in2(`move ${words[0]} to the ${place[1]}`, `${words[1]}放到${place[2]}`),
  entrance: (words: Words, entrance: Choice | null) =>
    entrance === null ? in2(`no animation for ${words[0]}`, `${words[1]}不要动画`)
    : entrance[0] === 'drop' ? in2(`animate ${words[0]} from above`, `${words[1]}用${entrance[2]}动画`)
    : in2(`${entrance[1]} animation for ${words[0]}`, `${words[1]}用${entrance[2]}动画`),
  captionStyle: (style: Choice) => in2(`use ${style[1]} captions`, `字幕用${style[2]}样式`),
  timeCaption: (caption: number, from: number, to: number) =>
    in2(`show the ${ordinal(caption)} caption from ${number(from)}s to ${number(to)}s`, `第${caption}条字幕在${number(from)}秒到${number(to)}秒显示`),
  timeMusic: (from: number, to: number) => in2(`play the music from ${number(from)}s to ${number(to)}s`, `音乐在${number(from)}秒到${number(to)}秒播放`),
  deleteWords: (words: Words) => in2(`delete ${words[0]}`, `删除${words[1]}`),
  captions: (on: boolean) => (on ? in2('captions on', '打开字幕') : in2('captions off', '关掉字幕')),
  aiLabel: (on: boolean) => (on ? in2('add an AI label', '加上AI标识') : in2('remove the AI label', '去掉AI标识')),
  shape: (ratio: string) => in2(`make it ${ratio}`, `画幅改成${ratio}`),
  showVersion: (number: number) => in2(`show version ${number}`, `显示第${number}个版本`),
  regenerate: (scene: number) => in2(`regenerate scene ${scene}`, `第${scene}个场景重新生成`),
} as const;

/** What sentences call the words of a clip: what they are, and where they come among their like. */
export function wordsOf(timeline: Timeline, clip: Clip): Words {
  if (clip.role === 'caption') return ['the captions', '字幕'];
  if (clip.role === 'title') return [`the title of scene ${clip.scene}`, `第${clip.scene}个场景的标题`];
  const count = textNumber(timeline, clip);
  return count === 0 
    ? [quote(clip.text || clip.name), quote(clip.text || clip.name)]
    : [`the ${ordinal(count)} on-screen text`, `第${count}个文字`];
}

function joinEnglish(numbers: readonly number[]): string {
  return numbers.length < 2 ? numbers.join('') : `${numbers.slice(0, -1).join(', ')} and ${numbers.at(-1)}`;
}

function ordinal(number: number): string {
  const ending = { 1: 'st', 2: 'nd', 3: 'rd' }[number % 100 > 10 && number % 100 < 14 ? 0 : number % 10] ?? 'th';
  return `${number}${ending}`;
}

// The marks that the words themselves do not hold.
function quote(text: string): string {
  const pairs = ['“”', '「」', '""', '『』', '‘’'] as const;
  const free = pairs.find(([open, close]) => !text.includes(open!) && !text.includes(close!)) ?? pairs[0];
  return `${free[0]}${text}${free[1]}`;
}
