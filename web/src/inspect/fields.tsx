import { useEffect, useState, type ReactNode } from 'react';

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
export function SliderField({ label, value, max, unit, onDone }: { label: string; value: number; max: number; unit: string; onDone: (value: number) => void }) {
  const [now, setNow] = useState(value);
  useEffect(() => setNow(value), [value]);
  const done = () => {
    if (now !== value) onDone(now);
  };
  return (
    <label className="slider-field">
      <span>{label}</span><output>{now}{unit}</output>
      <input type="range" min={0} max={max} value={now} onChange={(event) => setNow(Number(event.target.value))} onPointerUp={done} onKeyUp={done} onBlur={done} />
    </label>
  );
}

export function Chips({ items }: { items: readonly { name: string; run: () => void; isChosen?: boolean }[] }) {
  return (
    <div className="chip-row">
      {items.map((item) => <button key={item.name} type="button" className="chip" aria-pressed={item.isChosen} onClick={item.run}>{item.name}</button>)}
    </div>
  );
}
