// How the panel speaks: rules for labels, descriptions, tooltips and examples.

import { conditionsOf } from './references.js';

/** Group ids in the order of thought; a template has some of them. */
const FIRST = ['operation', 'authentication'];
const MIDDLE = [
  'agent', 'configuration', 'number', 'menu', 'call', 'whichCall', 'period', 'webhook',
  'whichBatch', 'contacts', 'knowledge', 'time', 'retry', 'details', 'database', 'filter',
  'batch', 'wait', 'endpoint', 'security',
];
const LAST = [
  'output', 'error', 'retries',
  'polling', 'sweep', 'addresses', 'activation', 'correlation', 'deduplication',
  'connectorType', 'taskDefinitionType',
];

/** Sorts group ids by the order of thought; a group of one connector alone may stand anywhere in the middle. */
export function inOrderOfThought(groups) {
  const own = groups.filter((id) => ![...FIRST, ...MIDDLE, ...LAST].includes(id));
  const middle = groups.filter((id) => MIDDLE.includes(id) || own.includes(id));
  const known = MIDDLE.filter((id) => groups.includes(id));
  return [
    ...FIRST.filter((id) => groups.includes(id)),
    ...middle.map((id) => (own.includes(id) ? id : known.shift())),
    ...LAST.filter((id) => groups.includes(id)),
  ];
}

/** Pages of others that a text may lead to; each was looked at. */
export const PAGES = [
  'https://www.bolna.ai/docs/quickstarts/api',
  'https://www.bolna.ai/docs/making-outgoing-calls',
  'https://www.bolna.ai/docs/prompting/introduction',
  'https://www.bolna.ai/docs/calling-guardrails',
  'https://www.bolna.ai/docs/auto-retry',
  'https://www.bolna.ai/docs/quickstarts/batch',
  'https://www.bolna.ai/docs/providers',
  'https://docs.camunda.io/docs/components/connectors/use-connectors/',
  'https://docs.camunda.io/docs/components/concepts/messages/#message-correlation-overview',
];

/** What the panel has room for: a line or two at its usual width. */
const DESCRIPTION = 100;
const TOOLTIP = 260;

const WORDS = ['API', 'ID', 'IDs', 'MB', 'URL', 'TTL', 'CSV', 'Bolna', 'CallingBox'];

/** Begins with a capital, and has no other but those of names. */
export const isInSentenceCase = (label) => /^[A-Z]/.test(label)
  && label.split(/[ :()]+/).slice(1).every((word) => WORDS.includes(word) || word === word.toLowerCase());

const isTyped = ({ type }) => ['String', 'Text'].includes(type);
const isSentence = (text) => /[.?]$/.test(text);
/** The panel reads texts as HTML: what looks like a tag is not shown. */
const hasLostTag = (text = '') => /<(?!\/?a\b)/.test(text);

/** Whether the panel shows a field as soon as the template is applied. */
export const isShownAtFirst = ({ type, condition }, properties) => type !== 'Hidden'
  && conditionsOf({ condition }).every(({ property: id, equals, oneOf, isActive }) =>
    isActive === undefined
      && (oneOf ?? [equals]).includes(properties.find((each) => each.id === id).value));

/** @returns sentences, none if a person is told all that is needed to fill in the field */
export function faultsOf(property) {
  const { id, label, description, tooltip, placeholder, value, type } = property;
  const faults = [
    [!label || !isInSentenceCase(label), 'label is missing or not in sentence case'],
    [!description, 'no description'],
    [description && !isSentence(description), 'description is no sentence'],
    [description?.length > DESCRIPTION, `description has ${description?.length} characters`],
    [tooltip && !isSentence(tooltip), 'tooltip is no sentence'],
    [shown(tooltip).length > TOOLTIP, `tooltip has ${shown(tooltip).length} characters`],
    [hasLostTag(description) || hasLostTag(tooltip), 'what stands in < > is not shown'],
    [isTyped(property) && value === undefined && !placeholder, 'neither value nor example'],
    [placeholder?.startsWith('=') && property.feel === 'required', 'the = is there already'],
    [['Dropdown', 'Boolean'].includes(type) && value === undefined, 'no default'],
  ];
  return faults.filter(([isFault]) => isFault).map(([, fault]) => `${id}: ${fault}`);
}

const shown = (html = '') => html.replace(/<[^>]*>/g, '');
