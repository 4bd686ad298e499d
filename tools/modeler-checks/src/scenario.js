// Plays a scenario in the Modeler, and gives the diagram back as the Modeler saves it.
import { forCamunda } from './camunda.js';
import { contents, oldest } from './files.js';
import { others } from './others.js';

export async function play(modeler, { xml, parts, line = oldest }) {
  const problems = await modeler.start(forCamunda(xml, line.folder), [...contents(line.normal), ...others]);
  const { panel } = modeler;
  for (const { element, search, template, fill } of parts) {
    await panel.select(element);
    await panel.openChooser();
    await panel.search(search);
    await panel.choose(...[template].flat());
    await fill(panel);
    problems.push(...(await panel.complaints()).map((each) => `${element}, ${each}`));
  }
  return { xml: steady(await modeler.xml()), problems };
}

const UUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const DRAWN = new RegExp(`\\b([A-Z][A-Za-z]*)_[0-9a-z]{7}(?![0-9a-z])|(?<=<bpmn:message [^>]*name=")${UUID}`, 'g');
const LABEL = /\s*<bpmndi:BPMNLabel>.*?<\/bpmndi:BPMNLabel>/gs;

/**
 * The Modeler draws ids by lot, and places labels by the fonts of the machine: here ids are numbered
 * in their order, and labels are left to whoever opens the file, so that two runs agree.
 */
function steady(xml) {
  const given = new Map();
  const number = (id, kind) => {
    if (!given.has(id)) given.set(id, `${kind ?? 'drawn-message'}_${given.size + 1}`);
    return given.get(id);
  };
  return xml.replace(LABEL, '').replace(DRAWN, number);
}
