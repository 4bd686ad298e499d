// Every form of the examples, in the viewer that Tasklist has: shown, refused when it is empty, sent.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch } from '../src/browser.js';
import { examples } from '../src/files.js';
import { FormPage } from '../src/form.js';
import { AGENT } from '../scenarios/values.js';

/** What a person fills in: by the key of a field, else by its type. */
const VALUES = {
  agentId: AGENT,
  campaignName: 'payments-june',
  phoneNumber: '+919876543200',
  fromPhoneNumber: '+918035739222',
  knowledgeUrl: 'https://example.com/faq',
  areaCode: '415',
  ownNumberId: '133b9a7d-59b1-49c4-b62a-c4924503e38b',
  webhookUrl: 'https://camunda.example.com/inbound/bolna',
  number: '10',
  textfield: 'Asha',
  textarea: 'Talked with her',
  date: '01/15/2027',
  time: '10:30',
  datetime: ['01/15/2027', '10:30'],
  filepicker: { name: 'people.csv', mimeType: 'text/csv', buffer: Buffer.from('contact_number\n+919876543200\n') },
};
const value = ({ key, type, subtype, values }) =>
  VALUES[key] ?? VALUES[subtype] ?? VALUES[type] ?? values?.[0].label;

/** What the process hands over to the forms that show something. */
const DATA = { call: { outcome: 'busy' }, campaign: {} };

let browser;
let form;
before(async () => { form = await FormPage.open(browser = await launch()); });
after(() => browser.close());

/** The fields of a form, those in lists too. */
const fields = (components) => components.flatMap((each) => [each, ...fields(each.components ?? [])]);

for (const { file, text } of examples('.form')) {
  const schema = JSON.parse(text);
  const inputs = fields(schema.components).filter(({ key }) => key);
  const required = inputs.filter(({ validate, defaultValue }) => validate?.required && defaultValue === undefined);

  test(`${file}: is shown whole, refused when it is empty, and sent when it is filled in`, async (t) => {
    assert.deepEqual(await form.show(schema, DATA), []);
    for (const component of inputs) assert.equal(await form.field(component).isVisible(), true, component.id);

    const { errors } = await form.submit();
    assert.equal(flat(errors).length, required.length, JSON.stringify(errors));
    assert.equal((await form.complaints()).length, required.length);

    for (const component of inputs) await form.fill(component, value(component));
    const sent = await form.submit();
    assert.deepEqual(sent.errors, {});
    const written = JSON.stringify(sent.data);
    for (const { key } of inputs) assert.match(written, new RegExp(`"${key}":("[^"]|true|\\d)`));
    t.diagnostic('count: forms = 1');
  });

  for (const component of inputs.filter(({ validate }) => validate?.pattern)) {
    test(`${file}: ${component.key} that is wrong is refused with the right form`, async () => {
      await form.show(schema, DATA);
      await form.fill(component, 'not / right');
      await form.submit();
      assert.ok((await form.complaints()).includes(component.validate.patternErrorMessage));
    });
  }
}

test('the page with the forms has no errors of its own', () => assert.deepEqual(form.errors, []));

/** Errors of fields in lists are one level deeper. */
function flat(errors) {
  return Object.values(errors).flatMap((each) =>
    Array.isArray(each) && each.every((one) => typeof one === 'string') ? [each] : flat(each));
}
