// Chromium on this machine, headless, with an empty profile and no network.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { CHECK } from './files.js';
import { findChromium, missing } from './machine.js';

const FLAGS = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync',
  '--host-resolver-rules=MAP * ~NOTFOUND',
];

/** @param flags more of Chromium's own, which replace equal ones */
export function launch(...flags) {
  const executablePath = findChromium();
  if (!executablePath) throw new Error(`this machine lacks ${missing().join(', ')}`);
  return chromium.launch({ executablePath, args: [...FLAGS, ...flags] });
}

/** A page of this folder, and what went wrong on it. */
export async function openPage(browser, file, viewport = { width: 1280, height: 1000 }) {
  const page = await browser.newPage({ viewport });
  const errors = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.setDefaultTimeout(20_000);
  await page.goto(pathToFileURL(path.join(CHECK, file)).href);
  return { page, errors };
}
