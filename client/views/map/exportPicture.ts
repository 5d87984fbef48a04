import { markSvg } from '../../graph/marks.ts';
import { palettes } from '../../graph/palettes.ts';
import { edgeLooks, fontFamily, strokeWidths } from '../../graph/style.ts';
import type { DrawnGraph, EdgeLook, Mark, NodeLook, Theme } from '../../graph/types.ts';
import { countLooks, edgeWords, markWords, nodeWords } from './Legend.tsx';

export interface PictureWords {
  title: string;
  /** Date, data version, licence: what a reader of the figure must know. */
  credit: string;
}

/** The map as a figure: title above, legend, date and source below. */
export async function exportPicture(
  picture: Blob,
  drawn: DrawnGraph,
  theme: Theme,
  words: PictureWords,
  scale: number,
): Promise<Blob> {
  const image = await createImageBitmap(picture);
  const p = palettes[theme];
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  if (!context) throw new Error('this browser gives no canvas to draw the picture on');
  const margin = 24;
  const width = Math.max(image.width / scale + 2 * margin, 900);
  const font = (size: number, bold = false) => `${bold ? 'bold ' : ''}${size}px ${fontFamily}`;
  const items = legendItems(drawn);
  context.font = font(13);
  const rows = flow(items, width - 2 * margin, (text) => context.measureText(text).width);
  const top = 64;
  const bodyHeight = image.height / scale;
  const height = top + bodyHeight + 24 + rows.length * 24 + 40;
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  context.scale(scale, scale);
  context.fillStyle = p.page;
  context.fillRect(0, 0, width, height);
  context.fillStyle = p.text;
  context.font = font(20, true);
  context.textBaseline = 'middle';
  context.fillText(words.title, margin, 34, width - 2 * margin);
  context.drawImage(image, (width - image.width / scale) / 2, top, image.width / scale, bodyHeight);
  let y = top + bodyHeight + 28;
  const marks = await loadMarks(drawn, theme);
  for (const row of rows) {
    for (const item of row) {
      const x = margin + item.x;
      if (item.edge) drawLine(context, item.edge, theme, x, y);
      if (item.node) drawCard(context, item.node, theme, x, y);
      const mark = item.mark ? marks.get(item.mark) : undefined;
      if (mark) context.drawImage(mark, x, y - 9, 18, 18);
      context.fillStyle = p.text;
      context.font = font(13);
      context.fillText(item.text, x + sampleOf(item), y);
    }
    y += 24;
  }
  context.fillStyle = p.laneTitle;
  context.font = font(12);
  context.fillText(words.credit, margin, y + 8, width - 2 * margin);
  return new Promise((resolve, reject) =>
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('the picture is too large to save'))),
      'image/png',
    ),
  );
}

const sampleOf = (item: Item): number => (item.mark ? 26 : item.edge || item.node ? 42 : 0);

interface Item {
  text: string;
  x: number;
  edge?: EdgeLook;
  node?: NodeLook;
  mark?: Mark;
}

function legendItems(drawn: DrawnGraph): Item[] {
  const counts = countLooks(drawn);
  const items: Item[] = [];
  for (const look of Object.keys(edgeWords) as EdgeLook[])
    if (counts.edges.has(look)) items.push({ text: edgeWords[look], x: 0, edge: look });
  items.push({ text: 'width = weight of the study', x: 0 });
  for (const look of Object.keys(nodeWords) as NodeLook[])
    if (counts.nodes.has(look)) items.push({ text: nodeWords[look], x: 0, node: look });
  for (const mark of Object.keys(markWords) as Mark[])
    if (drawn.nodes.some((node) => node.mark === mark)) items.push({ text: markWords[mark], x: 0, mark });
  if (drawn.nodes.some((node) => node.mark && node.circles == null))
    items.push({ text: 'certainty: not graded yet', x: 0 });
  return items;
}

function flow(items: readonly Item[], width: number, of: (text: string) => number): Item[][] {
  const rows: Item[][] = [[]];
  let x = 0;
  for (const item of items) {
    const wide = sampleOf(item) + of(item.text) + 24;
    if (x > 0 && x + wide > width) {
      rows.push([]);
      x = 0;
    }
    rows.at(-1)?.push({ ...item, x });
    x += wide;
  }
  return rows;
}

async function loadMarks(drawn: DrawnGraph, theme: Theme): Promise<Map<Mark, HTMLImageElement>> {
  const wanted = [...new Set(drawn.nodes.map((node) => node.mark).filter((mark) => mark != null))];
  const loaded = await Promise.all(
    wanted.map(async (mark) => {
      const image = new Image();
      image.src = `data:image/svg+xml;utf8,${encodeURIComponent(markSvg(mark, theme))}`;
      await image.decode();
      return [mark, image] as const;
    }),
  );
  return new Map(loaded);
}

function drawLine(
  context: CanvasRenderingContext2D,
  look: EdgeLook,
  theme: Theme,
  x: number,
  y: number,
): void {
  const style = edgeLooks[look];
  const colour = palettes[theme].edges[look];
  context.save();
  context.strokeStyle = colour;
  context.fillStyle = colour;
  context.lineWidth = strokeWidths[look === 'about' ? 1 : 2];
  context.lineCap = style.cap;
  context.setLineDash(style.dash ?? []);
  context.beginPath();
  context.moveTo(x, y);
  context.lineTo(x + (style.end === 'none' ? 34 : 26), y);
  context.stroke();
  context.setLineDash([]);
  context.beginPath();
  if (style.end === 'triangle') {
    context.moveTo(x + 25, y - 5);
    context.lineTo(x + 34, y);
    context.lineTo(x + 25, y + 5);
    context.fill();
  } else if (style.end === 'tee') context.fillRect(x + 28, y - 6, 3, 12);
  else if (style.end === 'circle') {
    context.lineWidth = 1.5;
    context.arc(x + 30, y, 4, 0, 2 * Math.PI);
    context.stroke();
  }
  context.restore();
}

function drawCard(
  context: CanvasRenderingContext2D,
  look: NodeLook,
  theme: Theme,
  x: number,
  y: number,
): void {
  const { fill, border } = palettes[theme].nodes[look];
  context.save();
  context.fillStyle = fill;
  context.strokeStyle = border;
  context.lineWidth = look === 'claim' ? 2.2 : 1.4;
  if (look === 'open') context.setLineDash([4, 3]);
  context.beginPath();
  if (look === 'mechanism') {
    context.moveTo(x + 2, y);
    for (const [dx, dy] of [
      [5, -7],
      [29, -7],
      [32, 0],
      [29, 7],
      [5, 7],
    ] as const)
      context.lineTo(x + dx, y + dy);
    context.closePath();
  } else context.roundRect(x + 2, y - 7, 30, 14, look === 'concept' ? 7 : look === 'claim' ? 3 : 0);
  context.fill();
  context.stroke();
  context.restore();
}
