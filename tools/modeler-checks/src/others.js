// What else is in a chooser: without it, the chooser is so short that it shows no search box.
const NAMES = [
  'REST outbound connector', 'GraphQL', 'Send e-mail', 'SOAP', 'Kafka producer', 'Slack', 'SQL database',
];

export const others = NAMES.map((name, i) => ({
  $schema: 'https://unpkg.com/@camunda/zeebe-element-templates-json-schema/resources/schema.json',
  id: `other.${i}`,
  name,
  version: 1,
  appliesTo: ['bpmn:Task', 'bpmn:Event'],
  properties: [],
}));
