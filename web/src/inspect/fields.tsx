import { useEffect, useId, useRef, useState, type ReactNode } from 'react';

export function Field({ label, children }: { label: string; children: ReactNode }) {
  return <fieldset className="inspect-field"><legend>{label}</legend>{children}</fieldset>;
}

/** A number that is said when it is done: with Enter, or by leaving the field. */
export function NumberField({ label, unit, value, min, max, step, onDone }: {
  label: string; unit: string; value: number; min: number; max: number; step: number; onDone: (value: number) => void;
}) {
  const [text, setText] = useState(String(value));
  useEffect(() => setText(String(value)), [value]);
  const done = () => {
    const next = Number(text);
    if (Number.isFinite(next) && next >= min && next <= max && next !== value) onDone(next);
    else setText(String(value));
  };
  return (
    <label className="number-field">
      <span>{label}</span>
      <input type="number" inputMode="decimal" value={text} min={min} max={max} step={step} onChange={(event) => setText(event.target.value)}
        onBlur={done} onKeyDown={(event) => { if (event.key === 'Enter') done(); }} />
      <small>{unit}</small>
    </label>
  );
}

/** A slider that is said when it is let go. */
export function SliderField({ label, value, max, step = 1, unit, onDone }: {
  label: string; value: number; max: number; step?: number; unit: string; onDone: (value: number) => void;
}) {
  const [now, setNow] = useState(value);
  const id = useId();
  useEffect(() => setNow(value), [value]);
  const done = () => {
    if (now !== value) onDone(now);
  };
  return (
    <div className="slider-field">
      <label htmlFor={id}>{label}</label><output htmlFor={id}>{now}{unit}</output>
      <input id={id} type="range" min={0} max={max} step={step} value={now} onChange={(event) => setNow(Number(event.target.value))} onPointerUp={done} onKeyUp={done} onBlur={done} />
    </div>
  );
}

export interface Tile {
  name: string;
  isChosen?: boolean;
  icon?: ReactNode;
  run: () => void;
}

/** Alternatives, each a click away. Those that lie in a grid are of one width, so that many can be read at a glance. */
export function Tiles({ items, columns }: { items: readonly Tile[]; columns: 2 | 3 }) {
  return (
    <div className={`tiles of-${columns}`}>
      {items.map((item) => (
        <button key={item.name} type="button" className="tile" aria-pressed={item.isChosen} onClick={item.run}>{item.icon}<span>{item.name}</span></button>
      ))}
    </div>
  );
}

/** Any colour at all; said when the choice is made, not while it is being made. */
export function ColorField({ label, value, onDone }: { label: string; value: string; onDone: (color: string) => void }) {
  const input = useRef<HTMLInputElement>(null);
  const tell = useRef(onDone);
  tell.current = onDone;
  useEffect(() => {
    const element = input.current!;
    element.value = value;
    // React's own event comes with every step through the colours.
    const done = () => tell.current(element.value);
    element.addEventListener('change', done);
    return () => element.removeEventListener('change', done);
  }, [value]);
  return <input ref={input} type="color" className="swatch own" aria-label={label} title={label} />;
}
