// Connects the parts of the page.
import { Batches } from './batches.js';
import { CallList } from './calls.js';
import { CallDetails } from './details.js';
import { bringIntoSight, element, request } from './dom.js';
import { addExtensions } from './extensions.js';
import { Faults } from './faults.js';
import { follow } from './feed.js';
import { Phone } from './phone.js';
import { connectTabs } from './tabs.js';
import { Webhooks } from './webhooks.js';

const byId = (id) => document.getElementById(id);

const about = await request('/simulator/about');
byId('vendor').textContent = `${about.vendor} simulator`;
document.title = byId('vendor').textContent;
byId('others').hidden = !about.others.length;
byId('others').append(...about.others.map(({ vendor, url }) => element('a', { href: url }, `${vendor} simulator`)));
byId('numbers').querySelector('tbody').append(...about.numbers.map(({ digits, description }) =>
  element('tr', {}, element('td', {}, digits), element('td', {}, description))));
byId('numbers-open').addEventListener('click', () => byId('numbers').showModal());

if (!about.batches) for (const id of ['tab-batches', 'batches']) byId(id).remove();

const details = new CallDetails(byId('details-body'), (id) => webhooks.showCall(id));
const phone = new Phone(byId('phone'), about);
const calls = new CallList({
  list: byId('list'), rows: byId('rows'), count: byId('calls-count'), empty: byId('empty'),
  search: byId('search'), filter: byId('filter'), batch: byId('batch'),
  onSelect: async (id, clicked) => {
    await details.show(id);
    if (clicked) bringIntoSight(byId('details'));
  },
});
const tablist = document.querySelector('[role=tablist]');
addExtensions(about.extensions, { tablist, main: document.querySelector('main'), calls });
connectTabs(tablist);

const batches = about.batches && new Batches({
  list: byId('batch-list'), count: byId('batches-count'), empty: byId('batches-empty'),
  onChoose: (batch) => {
    location.hash = 'calls';
    calls.showBatch(batch);
  },
});
const webhooks = new Webhooks((id) => calls.select(id));

const faults = new Faults({ panel: byId('faults-body'), banner: byId('banner') });
await faults.load();

follow(
  ({ call, batch, webhook, faults: changed }) => {
    calls.update(call);
    details.update(call);
    phone.update(call);
    if (batches) batches.update(batch);
    webhooks.update(webhook, call);
    if (changed.length) faults.refresh();
  },
  (connected) => { byId('connection').textContent = connected ? 'Simulated: no real phone rings.' : 'The simulator doesn’t answer.'; },
);
