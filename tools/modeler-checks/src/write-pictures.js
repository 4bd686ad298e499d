// Draws the diagrams of the examples anew, and takes the pictures of the panel:
// node src/write-pictures.js [width of the panel in pixels] [folder of the pictures]
import fs from 'node:fs';
import path from 'node:path';
import { launch } from './browser.js';
import { all, contents, examples, name, PICTURES, ROOT } from './files.js';
import { Modeler } from './modeler.js';
import { drawn } from './picture.js';
import { pictures } from '../scenarios/pictures.js';

const [width = '380', folder = PICTURES] = process.argv.slice(2);
const browser = await launch();

const drawing = await Modeler.open(browser);
for (const { file, text } of examples('.bpmn')) {
  await drawing.start(text, contents(all));
  const svg = file.replace(/bpmn$/, 'svg');
  fs.writeFileSync(path.join(ROOT, svg), drawn(await drawing.svg()));
  console.log(svg);
}

fs.mkdirSync(folder, { recursive: true });
for (const picture of pictures) {
  const file = path.join(folder, `${picture.name}.png`);
  const modeler = await Modeler.open(browser);
  await picture.take(modeler, picture, { path: file, width: Number(width) });
  await modeler.page.close();
  console.log(name(file));
}
await browser.close();
