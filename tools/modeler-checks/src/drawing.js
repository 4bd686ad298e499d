// What is drawn where, as the Modeler draws it: shapes, labels with the size of their text, edges.
export function drawing(modeler) {
  return modeler.page.evaluate(() => {
    const box = ({ x, y, width, height }) => ({ x, y, width, height });
    return window.modeler.get('elementRegistry').getAll()
      .filter((element) => element.parent)
      .map((element) => ({
        id: element.id,
        type: element.type,
        name: element.businessObject.name,
        label: Boolean(element.labelTarget),
        of: element.labelTarget?.id,
        host: element.host?.id,
        ends: element.waypoints && [element.source.id, element.target.id],
        parents: ancestors(element),
        points: element.waypoints?.map(({ x, y }) => ({ x, y })),
        box: element.waypoints ? undefined : box(element),
      }));
    function ancestors({ parent }) {
      return parent ? [parent.id, ...ancestors(parent)] : [];
    }
  });
}

const nested = (a, b) => a.parents.includes(b.id) || b.parents.includes(a.id);
const attached = (a, b) => a.host === b.id || b.host === a.id;
const own = (a, b) => a.of === b.id || b.of === a.id;
const meet = (a, b) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** @returns a sentence for each two shapes or labels that overlap */
export function overlaps(elements) {
  const boxes = elements.filter(({ box }) => box);
  return boxes.flatMap((a, i) => boxes.slice(0, i)
    .filter((b) => !nested(a, b) && !attached(a, b) && !own(a, b) && meet(a.box, b.box))
    .map((b) => `${a.id} overlaps ${b.id}`));
}

/** @returns a sentence for each edge that goes through a shape or a label of others */
export function crossings(elements) {
  const boxes = elements.filter(({ box }) => box);
  return elements.filter(({ points }) => points).flatMap((edge) => boxes
    .filter((shape) => !edge.ends.includes(shape.id) && !edge.parents.includes(shape.id))
    .filter((shape) => shape.of !== edge.id)
    .filter(({ box }) => edge.points.slice(1).some((to, i) => passes(edge.points[i], to, box)))
    .map((shape) => `${edge.id} goes through ${shape.id}`));
}

/** Whether a line goes through the inside of a box (Liang and Barsky's clipping). */
function passes(from, to, box) {
  let [enter, leave] = [0, 1];
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  for (const [step, room] of [
    [-dx, from.x - box.x], [dx, box.x + box.width - from.x],
    [-dy, from.y - box.y], [dy, box.y + box.height - from.y],
  ]) {
    if (step === 0 && room <= 0) return false;
    if (step < 0) enter = Math.max(enter, room / step);
    if (step > 0) leave = Math.min(leave, room / step);
  }
  return enter < leave;
}

/** @returns the names that are not in sentence case: one capital, and then only those of names */
export function notInSentenceCase(elements, properNames) {
  return [...new Set(elements.map(({ name }) => name).filter(Boolean))].filter((name) => {
    const [first, ...rest] = name.split(/\s+/);
    const bare = (word) => word.replace(/[^\p{L}\p{N}]/gu, '');
    const shouted = rest.some((word) => /^\p{Lu}/u.test(bare(word)) && !properNames.includes(bare(word)));
    return !/^[\p{Lu}\p{N}]/u.test(first) || shouted;
  });
}

/** @returns a sentence for each gateway that splits and asks nothing, or whose flows give no answer */
export function unclearGateways(elements) {
  return elements.filter(({ type, label }) => /Gateway$/.test(type) && !label).flatMap((gateway) => {
    const flows = elements.filter(({ ends, label }) => ends?.[0] === gateway.id && !label);
    if (flows.length < 2) return [];
    const silent = gateway.type === 'bpmn:EventBasedGateway' ? [] : flows.filter(({ name }) => !name);
    const question = /\?$/.test(gateway.name ?? '') ? [] : [`${gateway.id} is no question`];
    return [...question, ...silent.map(({ id }) => `${id} has no answer`)];
  });
}
