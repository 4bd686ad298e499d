// Connects the parts of the page.
import { CallList } from './calls.js';
import { CallDetails } from './details.js';
import { element, request } from './dom.js';
import { Faults } from './faults.js';
import { follow } from './feed.js';
import { Phone } from './phone.js';
import { connectTabs } from './tabs.js';
import { Webhooks } from './webhooks.js';

const byId = (id) => document.getElementById(id);

const about = await request('/simulator/about');
byId('vendor').textContent = `${about.vendor} simulator`;
byId('numbers').querySelector('tbody').append(...about.numbers.map(({ digits, description }) =>
  element('tr', {}, element('td', {}, digits), element('td', {}, description))));
byId('numbers-open').addEventListener('click', () => byId('numbers').showModal());

connectTabs(document.querySelector('[role=tablist]'));

const details = new CallDetails(byId('details-body'), (id) => webhooks.showCall(id));
const phone = new Phone(byId('phone'), about.actions);
const calls = new CallList({
  list: byId('list'), rows: byId('rows'), count: byId('calls-count'), empty: byId('empty'),
  search: byId('search'), filter: byId('filter'), onSelect: (id) => details.show(id),
});
const webhooks = new Webhooks((id) => {
  location.hash = 'calls';
  calls.select(id);
});

const faults = new Faults({ panel: byId('faults-body'), banner: byId('banner') });
await faults.load();

follow(
  ({ call, webhook, faults: changed }) => {
    calls.update(call);
    details.update(call);
    phone.update(call);
    webhooks.update(webhook, call);
    if (changed.length) faults.refresh();
  },
  (connected) => { byId('connection').textContent = connected ? 'live' : 'The simulator doesn’t answer.'; },
);
