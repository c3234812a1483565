import { isChinese } from '../base/language';

/**
 * What a gesture says. A gesture is carried out by sending its sentence, like anything else that is said:
 * so it appears in the conversation, is one step to undo, and can do nothing that words cannot.
 */
const in2 = (english: string, chinese: string): string => (isChinese() ? chinese : english);
const number = (value: number): string => String(Math.round(value * 100) / 100);

/** Kinds of transition that can be chosen by hand; all others are a sentence away. */
export const cuts = ['dissolve', 'wipe', 'black', 'none'] as const;
export type CutKind = (typeof cuts)[number];

const cutNames = { dissolve: ['dissolve', '叠化'], wipe: ['wipe', '擦除'], black: ['dip to black', '黑场过渡'] } as const;
const soundNames = { music: ['music', '音乐'], narration: ['narration', '旁白'] } as const;

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
  changeWords: (before: string, text: string) => in2(`replace ${quote(before)} with ${quote(text)}`, `把${quote(before)}改成${quote(text)}`),
  deleteTitle: (scene: number) => in2(`delete the title of scene ${scene}`, `删除第${scene}个场景的标题`),
  musicVolume: (percent: number) => in2(`set the music volume to ${number(percent)}%`, `音乐音量设为${number(percent)}%`),
  voiceVolume: (percent: number) => in2(`set the narration volume to ${number(percent)}%`, `旁白音量设为${number(percent)}%`),
  fade: (sound: keyof typeof soundNames, side: 'in' | 'out', seconds: number) =>
    in2(`fade ${side} the ${soundNames[sound][0]} over ${number(seconds)} seconds`, `${soundNames[sound][1]}${side === 'in' ? '淡入' : '淡出'}${number(seconds)}秒`),
  setCut: (before: number, kind: CutKind) =>
    kind === 'none'
      ? in2(`remove the transition between scene ${before} and ${before + 1}`, `去掉第${before}个和第${before + 1}个场景之间的转场`)
      : in2(`use a ${cutNames[kind][0]} transition between scene ${before} and ${before + 1}`, `第${before}个和第${before + 1}个场景之间用${cutNames[kind][1]}转场`),
  timeCut: (before: number, seconds: number) =>
    in2(`make the transition after scene ${before} ${number(seconds)} seconds`, `第${before}个和第${before + 1}个场景之间的转场改成${number(seconds)}秒`),
  removeMusic: () => in2('remove the music', '去掉音乐'),
  captions: (on: boolean) => (on ? in2('captions on', '打开字幕') : in2('captions off', '关掉字幕')),
  aiLabel: (on: boolean) => (on ? in2('add an AI label', '加上AI标识') : in2('remove the AI label', '去掉AI标识')),
  shape: (ratio: string) => in2(`make it ${ratio}`, `画幅改成${ratio}`),
  showVersion: (number: number) => in2(`show version ${number}`, `显示第${number}个版本`),
  regenerate: (scene: number) => in2(`regenerate scene ${scene}`, `第${scene}个场景重新生成`),
} as const;

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
