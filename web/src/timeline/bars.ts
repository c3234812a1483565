/** From the left edge of one bar to the next, in pixels. */
export const Bar = 3;

/** Draws how loud a stretch is, a bar every few pixels, each as tall as the loudest that falls on it. */
export function paintBars(canvas: HTMLCanvasElement, stretch: {
  peaks: ArrayLike<number>; from: number; width: number; wide: number; height: number; loud: number;
}): void {
  const { peaks, from, width, wide, height, loud } = stretch;
  const scale = devicePixelRatio || 1;
  canvas.width = Math.max(1, Math.round(width * scale));
  canvas.height = Math.round(height * scale);
  const pen = canvas.getContext('2d');
  if (!pen || peaks.length === 0) return;
  pen.fillStyle = getComputedStyle(canvas).color;
  for (let x = 0; x < width; x += Bar) {
    const first = Math.floor(((from + x) / wide) * peaks.length);
    const last = Math.max(first + 1, Math.floor(((from + x + Bar) / wide) * peaks.length));
    if (first >= peaks.length) break;
    let most = 0;
    for (let i = first; i < last && i < peaks.length; i++) most = Math.max(most, peaks[i]!);
    const tall = Math.max(1, most * loud * (height - 4));
    pen.fillRect(x * scale, ((height - tall) / 2) * scale, (Bar - 1) * scale, tall * scale);
  }
}
