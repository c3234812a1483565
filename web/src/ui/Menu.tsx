import { useEffect, useRef, useState, type ReactNode } from 'react';

export interface MenuItem {
  name: string;
  icon?: ReactNode;
  isChosen?: boolean;
  isOff?: boolean;
  run: () => void;
}

/** A list of actions under a button, or at a place on the page. */
export function MenuList({ items, label, at, onClose }: { items: MenuItem[]; label: string; at?: { x: number; y: number }; onClose: () => void }) {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const list = element.current!;
    const before = document.activeElement as HTMLElement | null;
    if (at) {
      const { width, height } = list.getBoundingClientRect();
      list.style.left = `${Math.max(8, Math.min(at.x, innerWidth - width - 8))}px`;
      list.style.top = `${Math.max(8, Math.min(at.y, innerHeight - height - 8))}px`;
    }
    list.querySelector<HTMLElement>('[aria-checked="true"], [role^="menuitem"]:not(:disabled)')?.focus();
    const outside = (event: PointerEvent) => {
      if (!list.contains(event.target as Node) && !list.parentElement?.contains(event.target as Node)) onClose();
    };
    document.addEventListener('pointerdown', outside);
    return () => {
      document.removeEventListener('pointerdown', outside);
      if (list.contains(document.activeElement) || document.activeElement === document.body) before?.focus();
    };
  }, [at, onClose]);
  const move = (by: number) => {
    const all = [...element.current!.querySelectorAll<HTMLElement>('button:not(:disabled)')];
    const index = all.indexOf(document.activeElement as HTMLElement);
    all[(index + by + all.length) % all.length]?.focus();
  };
  return (
    <div ref={element} className={at ? 'menu at-place' : 'menu'} role="menu" aria-label={label}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Escape' || event.key === 'Tab') { event.preventDefault(); onClose(); }
        if (event.key === 'ArrowDown') { event.preventDefault(); move(1); }
        if (event.key === 'ArrowUp') { event.preventDefault(); move(-1); }
      }}>
      {items.map((item) => (
        <button key={item.name} type="button" role={item.isChosen === undefined ? 'menuitem' : 'menuitemradio'} aria-checked={item.isChosen}
          disabled={item.isOff} onClick={() => { onClose(); item.run(); }}>
          {item.icon}<span>{item.name}</span>
        </button>
      ))}
    </div>
  );
}

/** A button that opens a menu. */
export function MenuButton({ label, items, className = 'ghost', children }: { label: string; items: MenuItem[]; className?: string; children: ReactNode }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <div className="menu-place">
      <button type="button" className={className} aria-label={label} title={label} aria-haspopup="menu" aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}>{children}</button>
      {isOpen && <MenuList items={items} label={label} onClose={() => setOpen(false)} />}
    </div>
  );
}
