// The page of the simulators, as a person uses it. PageIT starts everything, and says where it is.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { launch } from '../src/browser.js';
import { enter } from '../src/form.js';
import { inEachTab, takeAll, takeDocumented } from './pictures.js';

const { BOLNA_PAGE, CALLINGBOX_PAGE, BOLNA_KEY, BOLNA_AGENT, PAGE_PICTURES } = process.env;
const LONG = 90_000;
const WIDE = { width: 1280, height: 900 };
const NARROW = { width: 400, height: 800 };
const TABS = ['processes', 'calls', 'batches', 'webhooks', 'faults'];

let browser;
let page;
const errors = [];

before(async () => {
  browser = await launch('--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost');
  page = await browser.newPage({ viewport: WIDE });
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await page.addInitScript({ path: fileURLToPath(new URL('../src/settle.js', import.meta.url)) });
  page.setDefaultTimeout(LONG);
  await open('processes');
});
after(() => browser?.close());

const open = (tab) => page.goto(`${BOLNA_PAGE}#${tab}`);
const button = (name) => page.getByRole('button', { name, exact: true });
const api = (path, options) => fetch(new URL(path, BOLNA_PAGE), { ...options, headers: { Authorization: `Bearer ${BOLNA_KEY}` } });

/** Starts a reminder from its form; its number rings on the page. */
async function startReminder(patient) {
  await open('processes');
  await button('Appointment reminder').click();
  await page.getByRole('heading', { name: 'Appointment reminder', exact: true }).waitFor();
  await page.locator('.work .bar').first().getByRole('button', { name: 'Start' }).click();
  const form = page.locator('.task-form');
  await enter(form.getByLabel('Patient name'), patient);
  await enter(form.locator('.fjs-form-field-datetime input[type=text]').first(), '12/24/2026');
  await enter(form.getByLabel('Appointment time').first(), '10:00');
  await form.locator('.bar button.yes').click();
  await page.locator('h2:focus', { hasText: /^Instance \d/ }).waitFor();
  await phone(patient).waitFor();
}

/** The phone that rings for a patient. */
const phone = (patient) => page.locator('#phone li', { hasText: patient });

async function talk(patient, words) {
  await phone(patient).getByRole('button', { name: 'Pick up' }).click();
  await page.getByLabel('You say').fill(words);
  await page.getByLabel('You say').press('Enter');
  await page.getByRole('log').getByText(words).waitFor();
}

async function confirmOnThePhone(patient) {
  await talk(patient, 'Yes, I will come.');
  await page.getByLabel('decision', { exact: true }).fill('confirmed');
  await button('Hang up').click();
}

/** The state of the instance that is shown. */
const state = (word) => page.locator('#processes h2 .count', { hasText: word }).waitFor();

test('a person starts a reminder, confirms on the phone, and sees the token reach the end', async () => {
  await startReminder('Asha Rao');
  await page.locator('.places', { hasText: 'What happens first?' }).waitFor();
  await page.getByRole('img').filter({ hasText: 'Reminder due' }).waitFor();

  await confirmOnThePhone('Asha Rao');

  await state('completed');
  await page.locator('.places', { hasText: 'Ended at “Appointment confirmed”' }).waitFor();
  await page.locator('#processes').getByText('"decision": "confirmed"').first().waitFor();
  await button('Show call').first().click();
  await page.locator('#details-body .said', { hasText: 'Yes, I will come.' }).waitFor();
});

test('a person declines with the keyboard, and the process pauses', async () => {
  await startReminder('Bela Iyer');

  await phone('Bela Iyer').getByRole('button', { name: 'Decline' }).focus();
  await page.keyboard.press('Enter');

  await page.locator('.places', { hasText: 'Pause elapsed' }).waitFor();
  await page.locator('#processes .notes').getByText(/^Pause elapsed at \d\d:\d\d:\d\d$/).waitFor();
});

test('a person completes a user task in its form', async () => {
  await startReminder('Deva Nair');
  await talk('Deva Nair', 'Who is this?');
  await button('Hang up').click();

  await page.getByRole('button', { name: /^Open form of/ }).click();
  const form = page.locator('.task-form');
  await form.locator('.fjs-form-field-select .fjs-input-group').click();
  await form.getByText('I wrote to the patient').click();
  await form.locator('.bar button.yes').click();

  await state('completed');
  await page.locator('#processes').getByText('"wrote"').first().waitFor();
});

test('an incident says what is wrong, and is retried', async () => {
  const start = '/simulator/extensions/processes/processes/call-and-wait/start';
  const { key } = await (await api(start, { method: 'POST', body: JSON.stringify({ variables: { phoneNumber: '12' } }) })).json();
  await open('processes');
  await button('Call and wait').click();
  await button(key).click();
  await page.getByText('must be in E.164 format, like +919876543210, but was "12"').waitFor();
  const retry = page.getByRole('button', { name: 'Retry Call person' });
  const first = await retry.getAttribute('data-key');

  await retry.click();

  await page.locator(`button[aria-label="Retry Call person"]:not([data-key="${first}"])`).waitFor();
  page.once('dialog', (question) => question.accept());
  await button('Cancel instance').click();
  await state('canceled');
});

test('a call whose webhooks are dropped is found by the sweep', async () => {
  await open('faults');
  await page.locator('#fault-webhook-dropped').check();
  await page.locator('#banner').getByText('webhook-dropped').waitFor();
  await startReminder('Chandra Das');

  await confirmOnThePhone('Chandra Das');

  await state('completed');
  await open('webhooks');
  await page.locator('.webhook-row', { hasText: 'completed' }).first().getByText('dropped').waitFor();
  await button('Switch all off').click();
  await page.locator('#banner').waitFor({ state: 'hidden' });
});

test('a webhook is shown without its secret, and sent again', async () => {
  await open('webhooks');
  await page.locator('#webhooks-filter').selectOption('delivered');
  await page.locator('.webhook-row', { hasText: 'completed' }).first().click();
  await page.locator('#webhook-body').getByText('token=').first().waitFor();
  assert.match(await page.locator('#webhook-body').innerText(), /•••/);

  await button('Send again').click();

  await page.getByText('Sent once more.').waitFor();
  await page.locator('#webhook-body ol.history li').nth(1).waitFor();
  const call = page.locator('#webhook-body dd').getByRole('button');
  const id = await call.innerText();
  await call.click();
  await page.locator(`#call-${id}[aria-selected=true]`).waitFor();
  await page.locator('#details-body dd', { hasText: id }).waitFor();
});

test('a fault with a rate fails requests until it is switched off', async () => {
  await open('faults');
  const row = page.locator('.fault', { has: page.locator('#fault-server-error') });
  await row.getByLabel('Rate').fill('50');
  await page.locator('#fault-server-error').check();
  await page.locator('#banner').getByText('server-error (50%)').waitFor();

  const statuses = new Set();
  for (let request = 0; request < 60; request++) statuses.add((await api('/user/me')).status);
  await row.getByText(/Struck since the start: [1-9]/).waitFor();
  await button('Switch all off').click();
  await page.locator('#banner').waitFor({ state: 'hidden' });

  assert.deepEqual([...statuses].sort(), [200, 500]);
  assert.equal((await api('/user/me')).status, 200);
});

test('a batch shows how far it is, and starts at once', async () => {
  const form = new FormData();
  form.set('agent_id', BOLNA_AGENT);
  form.set('file', new Blob(['contact_number\n+919876500300\n+919876500303\n+919876500304\n'], { type: 'text/csv' }), 'three.csv');
  const { batch_id: batch } = await (await api('/batches', { method: 'POST', body: form })).json();
  await open('batches');
  const card = page.locator('.batch', { hasText: batch });

  await card.getByRole('button', { name: 'Start now' }).click();

  await card.getByText('3 of 3 calls are done').waitFor();
  await card.getByRole('button', { name: 'Show its calls' }).click();
  await page.locator('.call-row', { hasText: '+919876500304' }).waitFor();
});

test('the tabs work with the keyboard', async () => {
  await open('processes');
  await page.getByRole('tab', { name: 'Processes' }).focus();
  for (const tab of TABS.slice(1)) {
    await page.keyboard.press('ArrowRight');
    await page.locator(`#${tab}`).waitFor();
  }
  assert.equal(await page.getByRole('tab', { selected: true }).innerText(), 'Faults');
});

test('CallingBox has a page of its own, without batches', async () => {
  await page.goto(CALLINGBOX_PAGE);
  await page.getByRole('heading', { name: 'CallingBox simulator' }).waitFor();
  assert.equal(await page.getByRole('tab', { name: 'Batches' }).count(), 0);
  await page.getByRole('tab', { name: 'Calls' }).click();
  await page.getByText('No calls yet.').waitFor();
});

test('nothing is wider than a narrow screen, in light and dark mode', async () => {
  await inEachTab(page, NARROW, TABS, open, async (name) => {
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), NARROW.width, name);
  });
});

test('pictures are taken', { skip: !PAGE_PICTURES && 'nobody asked for them' }, async () => {
  await startReminder('Asha Rao');
  await talk('Asha Rao', 'Yes, I will come.');
  await page.getByLabel('decision', { exact: true }).fill('confirmed');
  await takeDocumented(page, 'page-processes');
  await takeAll(page, PAGE_PICTURES, TABS, open);
  await open('processes');
  await button('Hang up').click();
  await state('completed');
  await open('calls');
  await page.locator('.call-row', { hasText: 'Asha Rao' }).first().click();
  await page.locator('#details-body', { hasText: 'Yes, I will come.' }).waitFor();
  await takeDocumented(page, 'page-calls');
});

test('the browser reports no error', () => assert.deepEqual(errors, []));
