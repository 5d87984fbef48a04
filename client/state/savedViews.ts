/** Pictures that the reader gave a name and kept: as a list, and as a file to carry elsewhere. */
import { formatPicture, parsePicture } from './url.ts';

export interface SavedView {
  readonly name: string;
  /** The search part of its address. */
  readonly picture: string;
  /** ISO date and time. */
  readonly saved: string;
}

const FORMAT = 'evidence-atlas-views';
const VERSION = 1;
export const LONGEST_NAME = 120;

/** Keeps the picture under the name; one of the same name is replaced. */
export function keep(views: readonly SavedView[], view: SavedView): SavedView[] {
  return [...without(views, view.name), view];
}

export function without(views: readonly SavedView[], name: string): SavedView[] {
  return views.filter((view) => view.name !== name);
}

/** The same where the new name is taken or empty. */
export function rename(views: readonly SavedView[], name: string, wanted: string): readonly SavedView[] {
  const to = wanted.trim();
  if (to === '' || views.some((view) => view.name === to)) return views;
  return views.map((view) => (view.name === name ? { ...view, name: to } : view));
}

/** Adds what is not there yet; another picture under a name that is taken gets a number. */
export function merge(views: readonly SavedView[], others: readonly SavedView[]): SavedView[] {
  const all = [...views];
  for (const other of others) {
    if (all.some((view) => view.name === other.name && view.picture === other.picture)) continue;
    all.push({ ...other, name: freeName(all, other.name) });
  }
  return all;
}

function freeName(views: readonly SavedView[], name: string): string {
  const taken = new Set(views.map((view) => view.name));
  let free = name;
  for (let n = 2; taken.has(free); n++) free = `${name} (${n})`;
  return free;
}

export function toFile(views: readonly SavedView[]): string {
  return `${JSON.stringify({ format: FORMAT, version: VERSION, views }, null, 2)}\n`;
}

export type Read = { readonly views: readonly SavedView[] } | { readonly problem: string };

/** All of the file or nothing: where anything is wrong, a sentence that says what. */
export function fromFile(text: string): Read {
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    return { problem: 'This is not a file of saved views: it is not JSON.' };
  }
  if (!isRecord(file) || file.format !== FORMAT)
    return { problem: 'This file holds something else than saved views of Evidence Atlas.' };
  const { version, views } = file;
  if (typeof version !== 'number' || version < 1)
    return { problem: `This file does not say in which version it is written: it has ${show(version)}.` };
  if (version > VERSION)
    return {
      problem: `This file was written by a newer version of the atlas (format ${version}; this one reads ${VERSION}).`,
    };
  if (!Array.isArray(views)) return { problem: 'This file has no list of views.' };
  const read: SavedView[] = [];
  for (const [i, view] of views.entries()) {
    const one = readView(view);
    if (typeof one === 'string') return { problem: `View ${i + 1} of the file ${one}.` };
    read.push(one);
  }
  return { views: read };
}

/** The view, or what is wrong with it. */
function readView(view: unknown): SavedView | string {
  if (!isRecord(view)) return 'is no view';
  const { name, picture, saved } = view;
  if (typeof name !== 'string' || name.trim() === '') return 'has no name';
  if (name.length > LONGEST_NAME) return `has a name of more than ${LONGEST_NAME} characters`;
  if (typeof picture !== 'string' || !/^(\?|$)/.test(picture))
    return 'has no picture: an address from "?" on';
  if (typeof saved !== 'string' || Number.isNaN(Date.parse(saved))) return 'does not say when it was saved';
  return { name: name.trim(), picture: formatPicture(parsePicture(picture)), saved };
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const show = (value: unknown): string => JSON.stringify(value) ?? 'nothing';
