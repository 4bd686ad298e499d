// Pictures of the page: each tab in three widths, light and dark, and those of the documentation.
import fs from 'node:fs';
import path from 'node:path';
import { PICTURES } from '../src/files.js';

const SIZES = [{ width: 400, height: 800 }, { width: 800, height: 900 }, { width: 1600, height: 1000 }];
const DOCUMENTED = { width: 1440, height: 860 };

/** Opens each tab in each color scheme. @param look gets a name, such as calls-400-dark */
export async function inEachTab(page, size, tabs, open, look) {
  await page.setViewportSize(size);
  for (const colorScheme of ['light', 'dark']) {
    await page.emulateMedia({ colorScheme });
    for (const tab of tabs) {
      await open(tab);
      await page.locator(`#${tab}`).waitFor();
      await look(`${tab}-${size.width}-${colorScheme}`);
    }
  }
}

export async function takeAll(page, folder, tabs, open) {
  fs.mkdirSync(folder, { recursive: true });
  for (const size of SIZES) {
    await inEachTab(page, size, tabs, open, (name) => page.screenshot({ path: path.join(folder, `${name}.png`) }));
  }
}

/** Takes a picture that the documentation shows. */
export async function takeDocumented(page, name) {
  await page.setViewportSize(DOCUMENTED);
  await page.emulateMedia({ colorScheme: 'light' });
  await page.evaluate(() => scrollTo(0, 0));
  await page.screenshot({ path: path.join(PICTURES, `${name}.png`) });
}
