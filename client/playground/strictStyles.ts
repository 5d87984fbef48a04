/**
 * Styles by way of the CSSOM. The page's Content-Security-Policy forbids styles in the text of the page, which is how
 * Monaco and GraphiQL's dialogs write theirs: scripts/vite/strict-styles.ts makes them call these in place of it.
 */

/** HTML of a package's own making goes into the element; its style attributes are set one by one. */
export function setHtml(element: Element, html: unknown): void {
  element.innerHTML = withoutStyles(html);
  applyStyles(element);
}

/** As insertAdjacentHTML('afterend', ...). */
export function insertHtmlAfter(element: Element, html: unknown): void {
  element.insertAdjacentHTML('afterend', withoutStyles(html));
  if (element.parentElement) applyStyles(element.parentElement);
}

const HELD = 'data-held-style';

/** In tags alone: what is between them is somebody's text. */
const withoutStyles = (html: unknown) =>
  String(html).replace(/<[a-z][^>]*>/gi, (tag) => tag.replace(/ style="/g, ` ${HELD}="`));

function applyStyles(root: Element): void {
  for (const element of root.querySelectorAll<HTMLElement | SVGElement>(`[${HELD}]`)) {
    element.style.cssText = element.getAttribute(HELD) ?? '';
    element.removeAttribute(HELD);
  }
}

/** A <style> whose text, when it is set, becomes rules; in the page the element stays empty, which the policy allows. */
export function styleOfRules(): HTMLStyleElement {
  const style = document.createElement('style');
  let css = '';
  const fill = () => {
    if (style.sheet) fillSheet(style.sheet, css);
  };
  const text = {
    get: () => css,
    set: (value: string) => {
      css = value;
      fill();
    },
  };
  Object.defineProperties(style, { textContent: text, innerText: text });
  // It has no sheet while it is outside the page, and another one whenever it comes back.
  style.addEventListener('load', () => {
    if (css !== '' && style.sheet?.cssRules.length === 0) fill();
  });
  return style;
}

/** The rules of `css` in place of those that the sheet had. */
export function fillSheet(sheet: CSSStyleSheet, css: string): void {
  while (sheet.cssRules.length > 0) sheet.deleteRule(0);
  const read = new CSSStyleSheet();
  read.replaceSync(css);
  for (const rule of read.cssRules) sheet.insertRule(rule.cssText, sheet.cssRules.length);
}
