// By rule: what breaks it in the template "Bolna call" of the newest line, or in its files, and what is found.
const property = (template, id) => template.properties.find((each) => each.id === id);
const operation = (template) => property(template, 'operation.operationType');
const one = (files, name) => files.find(({ file }) => file.endsWith(`/${name}`));
const only = (name, change) => (files) => {
  change(one(files, name).template);
  return files;
};

const kept = (version) => (files) => {
  const { template } = one(files, 'bolna-call.json');
  return [...files, { file: `element-templates/8.10/versioned/bolna-call-${version}.json`, template: { ...template, version: 1001 } }];
};

export const broken = {
  'json-parse': { change: (text) => text.slice(0, -3), finds: /./ },
  'duplicate-keys': { change: (text) => text.replace('{', '{ "id": "x",'), finds: /key id twice/ },
  schema: { change: (text) => text.replace('"steps" : [', '"steps" : [ { "presetId" : "x" }, '), finds: /name/ },

  'condition-target-exists': {
    change: (template) => { property(template, 'operation.voiceId').condition.property = 'nobody'; },
    finds: /operation.voiceId: no field nobody/,
  },
  'condition-value-in-choices': {
    change: (template) => { property(template, 'operation.voiceId').condition.equals = 'sing'; },
    finds: /sing is no choice/,
  },
  'condition-property-order': {
    change: (template) => template.properties.push(template.properties.shift()),
    finds: /operation.operationType doesn't come before it/,
  },

  'group-target-exists': { change: (template) => { operation(template).group = 'none'; }, finds: /no group none/ },
  'empty-group': { change: (template) => template.groups.push({ id: 'none', label: 'None' }), finds: /no field in none/ },
  'unique-group-id': { change: (template) => template.groups.push(template.groups[0]), finds: /group operation twice/ },
  'default-value-in-choices': { change: (template) => { operation(template).value = 'sing'; }, finds: /default sing/ },
  'task-definition-binding-form': {
    change: (template) => { property(template, 'retryCount').binding = { type: 'zeebe:taskDefinition:type' }; },
    finds: /retryCount/,
  },
  'unique-property-id': {
    change: (template) => template.properties.push(property(template, 'operation.voiceId')),
    finds: /field operation.voiceId twice/,
  },

  'steps-presets-present': { change: (template) => { delete template.steps; template.presets = []; }, finds: /no steps,no presets/ },
  'step-group-shape': {
    change: (template) => template.steps.push({ name: 'More', keywords: ['more'], steps: [] }),
    finds: /More: no step in it,More: has keywords/,
  },
  'step-leaf-shape': {
    change: (template) => template.steps.push({ name: 'More', keywords: [], presetId: ' ' }),
    finds: /More: no presetId,More: no keywords/,
  },
  'preset-id-unique': { change: ({ presets }) => { presets[1].id = presets[0].id; }, finds: /operationType_makeCall twice/ },
  'preset-id-resolves': { change: ({ steps }) => { steps[0].presetId = 'none'; }, finds: /Make call: no preset none/ },
  'operation-description-connector-name': {
    change: ({ steps }) => { steps[0].description = 'Phone somebody'; },
    finds: /Make call: description doesn't name Bolna call/,
  },

  'preset-target-exists': {
    change: ({ presets }) => { presets[0].properties = { 'operation.operationType': 'sing', none: 'x' }; },
    finds: /sing is no choice of operation.operationType,.*no field none/,
  },
  'preset-conditions-satisfied': {
    change: ({ presets }) => { presets[0].properties['operation.callType'] = 'outbound'; },
    finds: /sets operation.callType, which its other values hide/,
  },
  'preset-operation-group-consistency': {
    change: (template) => { operation(template).group = 'agent'; template.groups.reverse(); },
    finds: /operationType is in agent,operation is not the first group/,
  },
  'preset-coverage': {
    change: (template) => {
      template.presets = template.presets.filter(({ id }) => id !== 'operationType_listCalls');
      template.steps[1].presetId = template.steps[0].presetId;
    },
    finds: /presets lack .*listCalls.*steps lack .*stopCall.*makeCall.* twice/,
  },

  'hybrid-parity': {
    files: only('bolna-call-hybrid.json', (template) => { template.properties.splice(3, 1); template.steps.pop(); }),
    finds: /is in one of the two only.*other steps/,
  },
  'versioned-template-consistency': { files: kept(7), finds: /bolna-call-7.json: version 1001/ },
  'element-template-version-consistency': {
    files: only('bolna-call.json', (template) => { template.version = 2000; }),
    finds: /version 2000, header 1002/,
  },
  'current-version-bump': {
    files: (files) => only('bolna-call.json', (template) => { template.version = 1004; })(files),
    finds: /version 1004 comes after 1001/,
  },
  'unique-id-version': {
    files: (files) => [...files, one(files, 'bolna-call.json')],
    finds: /call.v1 1002 twice/,
  },
};
