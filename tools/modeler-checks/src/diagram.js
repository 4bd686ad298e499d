// Small diagrams to begin with, drawn from left to right: what a person has before the template.
const SIZES = { Event: [36, 36], Task: [100, 80] };
const size = (type) => SIZES[type.endsWith('Event') ? 'Event' : 'Task'];

const HEAD = `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" xmlns:modeler="http://camunda.org/schema/modeler/1.0" id="Definitions" targetNamespace="http://bpmn.io/schema/bpmn" modeler:executionPlatform="Camunda Cloud" modeler:executionPlatformVersion="8.8.0">`;

const node = ({ type, id, name, host, inside = '' }) => host
  ? `<bpmn:boundaryEvent id="${id}" name="${name}" attachedToRef="${host}" />`
  : `<bpmn:${type} id="${id}" name="${name}">${inside}</bpmn:${type}>`;

const shape = ({ type, id, x, y }) => {
  const [width, height] = size(type);
  return `<bpmndi:BPMNShape id="${id}_di" bpmnElement="${id}"><dc:Bounds x="${x}" y="${y}" width="${width}" height="${height}" /></bpmndi:BPMNShape>`;
};

const flow = ([from, to]) =>
  `<bpmn:sequenceFlow id="${from.id}_to_${to.id}" sourceRef="${from.id}" targetRef="${to.id}" />`;

const edge = ([from, to]) => {
  const [width, height] = size(from.type);
  const points = from.host
    ? [[from.x + 18, from.y + 36], [from.x + 18, to.y + 18], [to.x, to.y + 18]]
    : [[from.x + width, from.y + height / 2], [to.x, from.y + height / 2]];
  const way = points.map(([x, y]) => `<di:waypoint x="${x}" y="${y}" />`).join('');
  return `<bpmndi:BPMNEdge id="${from.id}_to_${to.id}_di" bpmnElement="${from.id}_to_${to.id}">${way}</bpmndi:BPMNEdge>`;
};

function write(processId, nodes, flows) {
  return `${HEAD}<bpmn:process id="${processId}" isExecutable="true">${nodes.map(node).join('')}${flows.map(flow).join('')}</bpmn:process><bpmndi:BPMNDiagram id="Diagram"><bpmndi:BPMNPlane id="Plane" bpmnElement="${processId}">${nodes.map(shape).join('')}${flows.map(edge).join('')}</bpmndi:BPMNPlane></bpmndi:BPMNDiagram></bpmn:definitions>`;
}

/** Start, the given elements ({ type, id, name }), end. */
export function line(processId, ...elements) {
  const nodes = [
    { type: 'startEvent', id: 'Start', name: 'Started' },
    ...elements,
    { type: 'endEvent', id: 'End', name: 'Ended' },
  ].map((each, i) => ({ ...each, x: 160 + 160 * i, y: each.type.endsWith('Event') ? 182 : 160 }));
  return write(processId, nodes, nodes.slice(1).map((each, i) => [nodes[i], each]));
}

/** A user task with a boundary event, which has a way of its own to an end. */
export function boundary(processId, event) {
  const start = { type: 'startEvent', id: 'Start', name: 'Started', x: 160, y: 182 };
  const task = { type: 'userTask', id: 'Host', name: 'Do something else', x: 320, y: 160, inside: '<bpmn:extensionElements><zeebe:userTask /><zeebe:formDefinition externalReference="something-else" /></bpmn:extensionElements>' };
  const end = { type: 'endEvent', id: 'End', name: 'Done', x: 480, y: 182 };
  const attached = { type: 'boundaryEvent', host: 'Host', x: 352, y: 222, ...event };
  const notified = { type: 'endEvent', id: 'Notified', name: 'Notified', x: 480, y: 292 };
  return write(processId, [start, task, end, attached, notified], [[start, task], [task, end], [attached, notified]]);
}

/** A process that begins with the given event. */
export function begin(processId, event) {
  const start = { type: 'startEvent', x: 160, y: 182, ...event };
  const end = { type: 'endEvent', id: 'End', name: 'Ended', x: 320, y: 182 };
  return write(processId, [start, end], [[start, end]]);
}
