/** One of several to choose from: how documents call it, and how it is said in English and Chinese. */
export type Choice = readonly [id: string, english: string, chinese: string];

export const fonts: readonly Choice[] = [
  ['display', 'display', '标题体'],
  ['text', 'sans', '黑体'],
  ['serif', 'serif', '衬线字体'],
  ['rounded', 'rounded', '圆体'],
  ['handwriting', 'handwriting', '手写体'],
  ['mono', 'mono', '等宽字体'],
];

export const colors: readonly Choice[] = [
  ['#ffffff', 'white', '白色'],
  ['#000000', 'black', '黑色'],
  ['#ffff00', 'yellow', '黄色'],
  ['#ff8c00', 'orange', '橙色'],
  ['#ff0000', 'red', '红色'],
  ['#ff69b4', 'pink', '粉色'],
  ['#800080', 'purple', '紫色'],
  ['#0000ff', 'blue', '蓝色'],
  ['#008080', 'teal', '蓝绿色'],
  ['#00a651', 'green', '绿色'],
  ['#d4af37', 'gold', '金色'],
];

/** How words come in. */
export const entrances: readonly Choice[] = [
  ['fade', 'fade in', '淡入'],
  ['rise', 'rise', '上升'],
  ['drop', 'from above', '落下'],
  ['pop', 'pop', '弹出'],
  ['zoom', 'zoom', '缩放'],
  ['blur', 'blur', '模糊'],
  ['wipe', 'wipe', '擦除'],
  ['typewriter', 'typewriter', '打字机'],
  ['words', 'word by word', '逐词'],
];

/** Row by row, as they lie on the picture. */
export const places: readonly Choice[] = [
  ['top-left', 'top left', '左上角'],
  ['top', 'top', '上方'],
  ['top-right', 'top right', '右上角'],
  ['left', 'left', '左边'],
  ['center', 'center', '中间'],
  ['right', 'right side', '右边'],
  ['bottom-left', 'bottom left', '左下角'],
  ['bottom', 'bottom', '下方'],
  ['bottom-right', 'bottom right', '右下角'],
];

export const captionStyles: readonly Choice[] = [
  ['plain', 'plain', '普通'],
  ['boxed', 'boxed', '带框'],
  ['bold', 'bold', '粗体'],
  ['karaoke', 'karaoke', '卡拉OK'],
];

export const looks: readonly Choice[] = [
  ['mono', 'black and white', '黑白'],
  ['noir', 'noir', '黑色电影'],
  ['sepia', 'sepia', '老照片'],
  ['vintage', 'vintage', '复古'],
  ['cinematic', 'cinematic', '电影感'],
  ['teal-orange', 'teal and orange', '青橙'],
  ['warm', 'warm', '暖色'],
  ['cool', 'cool', '冷色'],
  ['vivid', 'vivid', '鲜艳'],
  ['faded', 'muted', '褪色'],
  ['dreamy', 'dreamy', '梦幻'],
  ['bright', 'airy', '清新'],
];

export const backdrops: readonly Choice[] = [
  ['linear', 'linear', '线性渐变'],
  ['radial', 'radial', '径向渐变'],
  ['aurora', 'aurora', '极光'],
  ['waves', 'waves', '波浪'],
  ['beams', 'beams', '光束'],
  ['spotlight', 'spotlight', '聚光灯'],
  ['mesh', 'mesh', '弥散'],
  ['terraces', 'terraces', '等高线'],
  ['stripes', 'stripes', '斜纹'],
  ['ripples', 'ripples', '涟漪'],
  ['halftone', 'halftone', '网点'],
];

/** From one scene to the next. */
export const cuts: readonly Choice[] = [
  ['dissolve', 'dissolve', '叠化'],
  ['dip-black', 'dip to black', '黑场过渡'],
  ['dip-white', 'dip to white', '白场过渡'],
  ['push-left', 'push', '推移'],
  ['slide-left', 'slide', '滑动'],
  ['wipe', 'wipe', '擦除'],
  ['zoom-in', 'zoom', '缩放'],
  ['whip-pan', 'whip pan', '甩镜'],
  ['blur', 'blur', '模糊'],
  ['circle', 'circle', '圆形'],
  ['page-turn', 'page turn', '翻页'],
  ['glitch', 'glitch', '故障'],
  ['luma', 'ink', '水墨'],
];

/** Characters of composed music. */
export const moods: readonly Choice[] = [
  ['upbeat', 'upbeat', '欢快'],
  ['calm', 'calm', '舒缓'],
  ['warm', 'warm', '温暖'],
  ['playful', 'playful', '俏皮'],
  ['romantic', 'romantic', '浪漫'],
  ['festive', 'festive', '喜庆'],
  ['epic', 'epic', '史诗感'],
  ['cinematic', 'cinematic', '电影感'],
  ['energetic', 'energetic', '动感'],
  ['electronic', 'electronic', '电子'],
  ['corporate', 'corporate', '商务'],
  ['lo-fi', 'lo-fi', '低保真'],
  ['jazz', 'jazz', '爵士'],
  ['chinese', 'chinese', '国风'],
];
