// Pictures of what a person sees in the Modeler.
import { play } from './scenario.js';

const VIEW = /^(<svg [^>]*viewBox="(\S+) (\S+) (\S+) (\S+)"[^>]*>)/m;
const STILL = { animations: 'disabled', caret: 'hide' };
const BY_LOT = /\b(djs-grid-pattern|marker)-(?!end\b)[0-9a-z]+/g;

/** A diagram as the Modeler saves it, on white, with numbers for what it draws by lot. */
export function drawn(svg) {
  const given = new Map();
  const numbered = (id, kind) => {
    if (!given.has(id)) given.set(id, `${kind}-${given.size + 1}`);
    return given.get(id);
  };
  return svg
    .replace(VIEW, '$1<rect x="$2" y="$3" width="$4" height="$5" fill="white"/>')
    .replace(BY_LOT, numbered);
}

/** Plays a scenario in a Modeler whose panel is that wide, with these groups open at its end. */
async function prepared(modeler, { scenario, element, open = [] }, width) {
  const { page, panel } = modeler;
  await page.addStyleTag({ content: `#panel { width: ${width}px !important }` });
  await play(modeler, scenario);
  await panel.select(element);
  for (const group of open) await panel.open(group);
}

/** The panel of one element, from top to bottom. */
export async function ofPanel(modeler, picture, { path, width }) {
  const { page, panel } = modeler;
  await prepared(modeler, picture, width);
  await page.setViewportSize({ width: 1280, height: 3000 });
  await page.mouse.move(0, 0);
  await panel.settle();
  await page.screenshot({ path, ...STILL, clip: { x: 1280 - width, y: 0, width, height: await panel.bottom() } });
}

/** Canvas and panel, as tall as a small screen. */
export async function ofModeler(modeler, picture, { path, width }) {
  await prepared(modeler, picture, width);
  await show(modeler, { width: 780 + width, height: 930 });
  await modeler.page.screenshot({ path, ...STILL });
}

/** What the chooser offers to who types the words. */
export async function ofChooser(modeler, { scenario, element, words }, { path, width }) {
  await prepared(modeler, { scenario, element }, width);
  await show(modeler, { width: 780 + width, height: 620 });
  await modeler.panel.openChooser();
  await modeler.panel.search(words);
  await modeler.page.mouse.move(0, 0);
  await modeler.panel.settle();
  await modeler.page.screenshot({ path, ...STILL });
}

/** The whole diagram in a window of that size, without the tools that lie over it. */
async function show({ page, panel }, size) {
  await page.setViewportSize(size);
  await page.mouse.move(0, 0);
  await page.evaluate(() => {
    window.modeler.get('canvas').resized();
    window.modeler.get('canvas').zoom('fit-viewport', 'auto');
    window.modeler.get('contextPad').close();
    document.activeElement.blur();
  });
  await panel.settle();
}
