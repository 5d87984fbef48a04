// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { isFilled, isTyping } from '../../client/ui/Keys.tsx';

function pressIn(html: string): KeyboardEvent {
  document.body.innerHTML = html;
  const event = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true });
  document.body.firstElementChild?.dispatchEvent(event);
  return event;
}

describe('keys in fields', () => {
  it.each([
    ['<input type="checkbox">', false, false],
    ['<input type="range">', false, false],
    ['<button>x</button>', false, false],
    ['<input type="search">', true, false],
    ['<input type="search" value="sirt">', true, true],
    ['<textarea>text</textarea>', true, true],
  ])('%s: typing %s, wants Escape %s', (html, typing, filled) => {
    const event = pressIn(html);
    expect(isTyping(event)).toBe(typing);
    expect(isFilled(event)).toBe(filled);
  });
});
