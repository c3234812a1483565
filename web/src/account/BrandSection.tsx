import { useEffect, useRef, useState } from 'react';
import { useSay } from '../base/language';
import { Icon } from '../ui/Icon';
import { notify } from '../ui/notices';
import { readBrand, setBrand, uploadLogo, type Brand } from '../wire/account';
import { words } from '../words';
import { Problem } from './Problem';
import { useWork } from './useWork';

const MostColors = 8;
const FirstColor = '#c83f12';

/** Colours, font and logo that new videos take. */
export function BrandSection() {
  const say = useSay();
  const [brand, setKnown] = useState<Brand | null>(null);
  const [hasFailed, setFailed] = useState(false);
  const { isBusy, error, run } = useWork();
  const load = () => {
    setFailed(false);
    readBrand().then(setKnown, () => setFailed(true));
  };
  useEffect(load, []);
  const change = (part: Partial<Brand>) => setKnown((known) => (known ? { ...known, ...part } : known));
  const save = () => run(async () => {
    setKnown(await setBrand(brand!.colors, brand!.font, brand!.logo?.id ?? null));
    notify(say('account.saved'));
  });
  const picker = useRef<HTMLInputElement>(null);
  // The logo is kept at once; what else was changed waits for its button.
  const takeLogo = (file: File | undefined) => file && run(async () => {
    const { logo } = await uploadLogo(file);
    change({ logo });
    notify(say('account.saved'));
  });
  const dropLogo = () => run(async () => {
    const saved = await readBrand();
    await setBrand(saved.colors, saved.font, null);
    change({ logo: null });
    notify(say('account.saved'));
  });
  const nameOf = (font: string) => (`font.${font}` in words ? say(`font.${font}` as keyof typeof words) : font);
  return (
    <section aria-labelledby="brand">
      <h2 id="brand">{say('account.brand')}</h2>
      <p className="quiet">{say('account.brandNote')}</p>
      {hasFailed && <p className="quiet">{say('app.failed')} <button type="button" className="link" onClick={load}>{say('app.retry')}</button></p>}
      {brand && (
        <form className="account-form" onSubmit={(event) => { event.preventDefault(); void save(); }}>
          <p className="quiet">{say('account.brandColors')}</p>
          <div className="brand-colors">
            {brand.colors.map((color, index) => (
              <span key={index} className="brand-color">
                <input type="color" value={color} aria-label={say('account.brandColor', { number: index + 1 })}
                  onChange={(event) => change({ colors: brand.colors.map((one, at) => (at === index ? event.target.value : one)) })} />
                <button type="button" aria-label={say('account.removeColor', { number: index + 1 })}
                  onClick={() => change({ colors: brand.colors.filter((_, at) => at !== index) })}><Icon name="close" size={12} /></button>
              </span>
            ))}
            {brand.colors.length < MostColors && (
              <button type="button" className="plain small" onClick={() => change({ colors: [...brand.colors, FirstColor] })}><Icon name="plus" size={16} />{say('account.addColor')}</button>
            )}
          </div>
          <label>{say('account.brandFont')}<select value={brand.font ?? ''} onChange={(event) => change({ font: event.target.value || null })}>
            <option value="">{say('account.anyFont')}</option>
            {brand.fonts.map((font) => <option key={font} value={font}>{nameOf(font)}</option>)}
          </select></label>
          <p className="quiet">{say('account.brandLogo')}</p>
          <div className="brand-logo">
            {brand.logo && <img src={brand.logo.cdn_url} alt={brand.logo.filename} />}
            <button type="button" className="plain small" disabled={isBusy} onClick={() => picker.current?.click()}>
              <Icon name="image" size={16} />{say(brand.logo ? 'account.otherLogo' : 'account.addLogo')}</button>
            {brand.logo && <button type="button" className="plain small" disabled={isBusy} onClick={() => void dropLogo()}>{say('account.removeLogo')}</button>}
            <input ref={picker} type="file" hidden accept="image/png,image/jpeg,image/webp,image/gif" aria-label={say('account.brandLogo')} tabIndex={-1}
              onChange={(event) => {
                void takeLogo(event.target.files?.[0]);
                event.target.value = '';
              }} />
          </div>
          <p className="quiet small-note">{say('account.logoNote')}</p>
          <Problem error={error} />
          <button type="submit" className="primary" disabled={isBusy}>{say('account.save')}</button>
        </form>
      )}
    </section>
  );
}
