import qrcode from 'qrcode-generator';
import { useMemo } from 'react';
import { useSay } from '../base/language';

// The quiet zone that ISO/IEC 18004 asks for, in modules.
const Border = 4;

/** An address as a picture for the phone's camera. */
export default function QrCode({ text }: { text: string }) {
  const say = useSay();
  const { path, size } = useMemo(() => {
    const code = qrcode(0, 'M');
    code.addData(text);
    code.make();
    const count = code.getModuleCount();
    let drawn = '';
    for (let row = 0; row < count; row++)
      for (let column = 0; column < count; column++) if (code.isDark(row, column)) drawn += `M${column + Border} ${row + Border}h1v1h-1z`;
    return { path: drawn, size: count + 2 * Border };
  }, [text]);
  return (
    <figure className="qr">
      <svg viewBox={`0 0 ${size} ${size}`} role="img" aria-label={say('export.phone')} shapeRendering="crispEdges"><rect width={size} height={size} fill="#fff" /><path d={path} fill="#000" /></svg>
      <figcaption>{say('export.scan')}</figcaption>
    </figure>
  );
}
