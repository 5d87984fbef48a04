/** An SVG of ours as a PNG, drawn by the browser: fonts and patterns as on screen, nothing fetched. */

/** Finer than any screen, for print. */
const SCALE = 2;
/** Browsers refuse or blank a canvas beyond about this many pixels a side, and in all. */
const LONGEST = 16_000;
const MOST_PIXELS = 160_000_000;

/** Throws where the browser gives no canvas or cannot hold the picture. */
export async function pngOf(svg: string): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const scale = scaleFor(image.naturalWidth, image.naturalHeight);
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(image.naturalWidth * scale);
  canvas.height = Math.round(image.naturalHeight * scale);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('this browser gives no canvas to draw the picture on');
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) =>
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('the picture is too large to save'))),
      'image/png',
    ),
  );
}

/** Twice its size, or what a canvas can hold. */
export function scaleFor(width: number, height: number): number {
  return Math.min(SCALE, LONGEST / Math.max(width, height), Math.sqrt(MOST_PIXELS / (width * height)));
}
