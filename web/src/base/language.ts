import { Store, useStore } from './store';
import { toTraditional } from './traditional';
import { storage } from './storage';
import { words, type Words } from '../words';

export const languages = ['en', 'zh-CN', 'zh-TW'] as const;
export type Language = (typeof languages)[number];
export const languageNames: Record<Language, string> = { en: 'English', 'zh-CN': '简体中文', 'zh-TW': '繁體中文' };

/** The words that the wire and the agent are spoken to with: the page's simplified and traditional are both Chinese to them. */
export const language = new Store<Language>(initial());

function initial(): Language {
  const chosen = storage.read('language');
  for (const wish of [chosen ?? '', ...navigator.languages]) {
    if (/^zh\b.*(tw|hk|mo|hant)/i.test(wish)) return 'zh-TW';
    if (/^zh\b/i.test(wish)) return 'zh-CN';
    if (/^en\b/i.test(wish)) return 'en';
  }
  return 'en';
}

export function chooseLanguage(next: Language): void {
  storage.write('language', next);
  language.set(next);
}

export type Say = (key: keyof Words, values?: Record<string, string | number>) => string;

/** The page's words in one language; `{name}` in them stands for a value. */
export function speaker(spoken: Language): Say {
  const column = languages.indexOf(spoken);
  return (key, values) =>
    (words[key][column] ?? words[key][0]).replace(/\{(\w+)\}/g, (whole, name: string) => String(values?.[name] ?? whole));
}

// One for each language, so that effects that depend on it run again only when the language changes.
const speakers = Object.fromEntries(languages.map((one) => [one, speaker(one)])) as Record<Language, Say>;

export function useSay(): Say {
  return speakers[useStore(language)];
}

export const say: Say = (key, values) => speakers[language.get()](key, values);

export const isChinese = (): boolean => language.get() !== 'en';

/** Of the same words in English and in simplified Chinese those that the page speaks. */
export function spoken(english: string, chinese: string): string {
  const now = language.get();
  return now === 'en' ? english : now === 'zh-TW' ? toTraditional(chinese) : chinese;
}

/** How many milliseconds ago, in words such as "yesterday". */
export function ago(then: number, spoken: Language, now = Date.now()): string {
  const format = new Intl.RelativeTimeFormat(spoken, { numeric: 'auto' });
  const seconds = Math.round((then - now) / 1000);
  if (seconds > -60) return say('app.justNow');
  if (seconds > -3600) return format.format(Math.round(seconds / 60), 'minute');
  if (seconds > -86_400) return format.format(Math.round(seconds / 3600), 'hour');
  return format.format(Math.round(seconds / 86_400), 'day');
}

/** How long something takes, in words: "1 min 20 s". */
export function duration(seconds: number, tell: Say): string {
  const all = Math.max(1, Math.round(seconds));
  const [minutes, count] = [Math.floor(all / 60), all % 60];
  return tell(minutes === 0 ? 'app.seconds' : count === 0 ? 'app.minutes' : 'app.minutesSeconds', { minutes, count });
}
