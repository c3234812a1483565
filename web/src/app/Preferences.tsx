import { chooseLanguage, language, languageNames, languages, useSay } from '../base/language';
import { useStore } from '../base/store';
import { Icon } from '../ui/Icon';
import { MenuButton } from '../ui/Menu';
import { chooseTheme, theme, type Theme } from './theme';

const themes: Theme[] = ['system', 'light', 'dark'];

export function LanguageButton() {
  const say = useSay();
  const spoken = useStore(language);
  return (
    <MenuButton label={say('app.language')} className="ghost round"
      items={languages.map((one) => ({ name: languageNames[one], isChosen: one === spoken, run: () => chooseLanguage(one) }))}>
      <Icon name="globe" />
    </MenuButton>
  );
}

export function ThemeButton() {
  const say = useSay();
  const chosen = useStore(theme);
  return (
    <MenuButton label={say('app.theme')} className="ghost round"
      items={themes.map((one) => ({ name: say(`theme.${one}`), isChosen: one === chosen, run: () => chooseTheme(one) }))}>
      <Icon name={chosen === 'light' ? 'sun' : 'moon'} />
    </MenuButton>
  );
}
