/**
 * A strict Content-Security-Policy has no 'unsafe-inline': a page may not write <style> with a text, nor style
 * attributes as text. Some packages do. In the build their few lines that do so are put in other words, which say the
 * same through the CSSOM (client/playground/strictStyles.ts). A package that changes stops the build here, not the page.
 */
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

interface Patch {
  /** End of the path of the file. */
  file: string;
  from: string;
  to: string;
  /** What `to` needs of the helpers. */
  uses: string[];
}

const HELPERS = fileURLToPath(new URL('../../client/playground/strictStyles.ts', import.meta.url));
const MONACO = 'monaco-editor/esm/vs/';

const PATCHES: readonly Patch[] = [
  {
    file: 'cytoscape/dist/cytoscape.esm.mjs',
    from: `stylesheet.textContent = '.' + className + ' { position: relative; }';
      head.insertBefore(stylesheet, head.children[0]);`,
    to: `head.insertBefore(stylesheet, head.children[0]);
      stylesheet.sheet.insertRule('.' + className + ' { position: relative; }');`,
    uses: [],
  },
  {
    file: 'react-style-singleton/dist/es2015/singleton.js',
    from: `injectStyles(stylesheet, style);
                    insertStyleTag(stylesheet);`,
    to: `insertStyleTag(stylesheet);
                    fillSheet(stylesheet.sheet, style);`,
    uses: ['fillSheet'],
  },
  {
    file: `${MONACO}base/browser/dom.js`,
    from: `const style = document.createElement('style');
    style.type = 'text/css';
    style.media = 'screen';
    beforeAppend?.(style);
    container.appendChild(style);`,
    to: `const style = styleOfRules();
    style.media = 'screen';
    beforeAppend?.(style);
    container.appendChild(style);
    style.textContent = style.textContent;`,
    uses: ['styleOfRules'],
  },
  {
    file: `${MONACO}base/browser/ui/contextview/contextview.js`,
    from: `style.textContent = SHADOW_ROOT_CSS;
                this.shadowRoot.appendChild(style);`,
    to: `this.shadowRoot.appendChild(style);
                fillSheet(style.sheet, SHADOW_ROOT_CSS);`,
    uses: ['fillSheet'],
  },
  html('editor/browser/view/viewLayer.js', 'this._domNode', 'newLinesHTML'),
  html('editor/browser/view/viewLayer.js', 'hugeDomNode', 'invalidLinesHTML'),
  {
    file: `${MONACO}editor/browser/view/viewLayer.js`,
    from: `lastChild.insertAdjacentHTML('afterend', newLinesHTML);`,
    to: 'insertHtmlAfter(lastChild, newLinesHTML);',
    uses: ['insertHtmlAfter'],
  },
  html('editor/browser/view/domLineBreaksComputer.js', 'containerDomNode', 'trustedhtml'),
  html('editor/standalone/browser/colorizer.js', 'domNode', 'trustedhtml'),
];

function html(file: string, element: string, text: string): Patch {
  return {
    file: MONACO + file,
    from: `${element}.innerHTML = ${text};`,
    to: `setHtml(${element}, ${text});`,
    uses: ['setHtml'],
  };
}

export function strictStyles(): Plugin {
  return {
    name: 'strict-styles',
    apply: 'build',
    transform(code, id) {
      const path = id.split('?')[0]?.replaceAll('\\', '/') ?? '';
      const patches = PATCHES.filter(({ file }) => path.endsWith(`/node_modules/${file}`));
      if (patches.length === 0) return null;
      let changed = code;
      for (const { from, to, file } of patches) {
        if (changed.split(from).length !== 2)
          this.error(
            `${file} does not write its styles as scripts/vite/strict-styles.ts knows it; look anew`,
          );
        changed = changed.replace(from, () => to);
      }
      const used = [...new Set(patches.flatMap(({ uses }) => uses))];
      const imports =
        used.length > 0 ? `import { ${used.join(', ')} } from ${JSON.stringify(HELPERS)};\n` : '';
      return { code: imports + changed, map: null };
    },
  };
}
