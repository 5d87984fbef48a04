import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { FIRST_PICTURE } from '../../client/state/picture.ts';
import {
  fromFile,
  keep,
  merge,
  rename,
  type SavedView,
  toFile,
  without,
} from '../../client/state/savedViews.ts';
import { formatPicture } from '../../client/state/url.ts';
import { SavedViews } from '../../client/views/rail/SavedViews.tsx';
import { maps } from './map/states.ts';
import './server.tsx';

const at = '2026-01-02T03:04:05.000Z';
const view = (name: string, picture = '?view=table'): SavedView => ({ name, picture, saved: at });

describe('a file of saved views', () => {
  it('comes back as it was', () => {
    const pictures = maps.map((map) => formatPicture({ ...FIRST_PICTURE, map }));
    const names = fc.string({ minLength: 1, maxLength: 20 }).filter((name) => name.trim() === name);
    const views = fc.array(fc.record({ name: names, picture: pictures, saved: fc.constant(at) }), {
      maxLength: 5,
    });
    fc.assert(
      fc.property(views, (all) => {
        expect(fromFile(toFile(all))).toEqual({ views: all });
      }),
    );
  });
  it('drops of a picture what nobody can read', () => {
    const file = toFile([view('A', '?view=cube&sel=x&at=nowhere')]);
    expect(fromFile(file)).toEqual({ views: [view('A', '?sel=x')] });
  });
  it.each([
    ['{', /not JSON/],
    ['[]', /something else/],
    ['{"format":"evidence-atlas-views"}', /does not say in which version/],
    ['{"format":"evidence-atlas-views","version":2,"views":[]}', /newer version.*format 2; this one reads 1/],
    ['{"format":"evidence-atlas-views","version":1}', /no list of views/],
    [toFile([view('A'), view(' ')]), /View 2 of the file has no name/],
    [toFile([view('x'.repeat(121))]), /more than 120/],
    [toFile([view('A', 'https://elsewhere/?x')]), /no picture/],
    [toFile([{ ...view('A'), saved: 'yesterday' }]), /when it was saved/],
    ['{"format":"evidence-atlas-views","version":1,"views":[7]}', /is no view/],
  ])('says what is wrong with %s', (file, message) => {
    expect(fromFile(file)).toMatchObject({ problem: expect.stringMatching(message) });
  });
  it('is added to what is there, without loss and without doubles', () => {
    const mine = [view('A'), view('B', '?sel=b')];
    const merged = merge(mine, [view('A'), view('A', '?sel=other'), view('C')]);
    expect(merged).toEqual([...mine, view('A (2)', '?sel=other'), view('C')]);
  });
});

describe('saved views', () => {
  it('are replaced by name, renamed where the name is free, and deleted', () => {
    const views = keep(keep([], view('A')), view('B'));
    expect(keep(views, view('A', '?sel=x'))).toEqual([view('B'), view('A', '?sel=x')]);
    expect(rename(views, 'A', ' C ')).toEqual([view('C'), view('B')]);
    expect(rename(views, 'A', 'B')).toBe(views);
    expect(rename(views, 'A', ' ')).toBe(views);
    expect(without(views, 'A')).toEqual([view('B')]);
  });
});

describe('the list in the rail', () => {
  const picture = { ...FIRST_PICTURE, selected: 'nad:claim:C9' };
  const show = () => {
    render(<SavedViews picture={picture} />);
    fireEvent.click(screen.getByText('Saved views', { exact: false }));
  };
  const save = (name: string) => {
    fireEvent.change(screen.getByLabelText('Name of this view'), { target: { value: name } });
    fireEvent.click(screen.getByRole('button', { name: 'Save' }));
  };
  const links = () => screen.queryAllByRole('link').map((link) => link.textContent);
  afterEach(() => {
    vi.unstubAllGlobals();
    localStorage.clear();
  });

  it('saves, opens, renames and deletes', () => {
    show();
    save('  Infusions  ');
    const link = screen.getByRole('link', { name: 'Infusions' });
    expect(link.getAttribute('href')).toBe('/explore?sel=nad:claim:C9');
    fireEvent.click(screen.getByRole('button', { name: 'Rename Infusions' }));
    fireEvent.change(screen.getByLabelText('New name of Infusions'), { target: { value: 'Drips' } });
    fireEvent.click(screen.getByRole('button', { name: 'Rename' }));
    expect(links()).toEqual(['Drips']);
    fireEvent.click(screen.getByRole('button', { name: 'Delete Drips' }));
    expect(links()).toEqual([]);
  });
  it('is there again on the next visit', () => {
    show();
    save('Kept');
    expect(fromFile(localStorage.getItem('atlas.views') ?? '')).toMatchObject({ views: [{ name: 'Kept' }] });
  });
  it('says where the browser keeps nothing, and changes nothing', () => {
    show();
    vi.stubGlobal('localStorage', {
      getItem: () => null,
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
    });
    save('Lost');
    expect(screen.getByRole('alert').textContent).toMatch(
      /storage is full or switched off.*Nothing was changed/,
    );
    expect(links()).toEqual([]);
  });
  it('does not overwrite what a newer atlas kept', () => {
    const newer = '{"format":"evidence-atlas-views","version":9,"views":[]}';
    localStorage.setItem('atlas.views', newer);
    show();
    save('Mine');
    expect(screen.getByRole('alert').textContent).toMatch(/newer version/);
    expect(localStorage.getItem('atlas.views')).toBe(newer);
  });
  it('takes in a file, or says why not', async () => {
    show();
    save('Mine');
    const field = screen.getByLabelText('File of saved views');
    const choose = (text: string) =>
      fireEvent.change(field, { target: { files: [new File([text], 'views.json')] } });
    choose('{"format":"evidence-atlas-views","version":2,"views":[]}');
    await waitFor(() =>
      expect(screen.getByRole('alert').textContent).toMatch(/newer version.*Nothing was changed/),
    );
    expect(links()).toEqual(['Mine']);
    choose(toFile([view('Theirs')]));
    await waitFor(() => expect(links()).toEqual(['Mine', 'Theirs']));
    expect(screen.queryByRole('alert')).toBeNull();
  });
});
