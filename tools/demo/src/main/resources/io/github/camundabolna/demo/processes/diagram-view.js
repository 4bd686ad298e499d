// A diagram with tokens and incidents, and the same in words.
import { element } from '/simulator/page/dom.js';
import { addStyle, replace } from './server.js';

/** Leaves room for badges at the edge. */
const MARGIN = 0.94;
const MARKERS = ['has-token', 'has-incident', 'was-passed'];

export class DiagramView {
  #marked = [];

  constructor(picture, places, viewers) {
    this.picture = picture;
    this.places = places;
    this.viewers = viewers;
  }

  /** Draws another diagram; the model is what it says in words. */
  async load(xml, model) {
    this.state = undefined;
    this.model = model;
    if (!this.viewers) return;
    addStyle('diagram.css');
    const { Diagram } = await import('./diagram.js');
    this.viewer ??= this.#create(Diagram);
    await this.viewer.importXML(xml);
    // What was shown meanwhile was drawn on the diagram before.
    this.#marked = [];
    this.state = undefined;
    this.#fit();
  }

  /** A hidden tab has no size, in which nothing can be fitted. */
  #create(Diagram) {
    new ResizeObserver(() => this.picture.clientWidth && this.#fit()).observe(this.picture);
    return new Diagram({ container: this.picture });
  }

  #fit() {
    const canvas = this.viewer.get('canvas');
    canvas.resized();
    canvas.zoom('fit-viewport', 'auto');
    canvas.zoom(canvas.zoom() * MARGIN, 'auto');
  }

  /** Shows where tokens and incidents are, and what an instance has passed. */
  show(tokens, path = []) {
    const state = JSON.stringify([tokens, path]);
    if (state === this.state) return;
    this.state = state;
    const ended = tokens.length ? [] : path.filter((id) => this.model.ends.has(id));
    replace(this.places, ...tokens.map((token) => element('li', { class: token.incidents ? 'error' : '' }, this.#words(token))),
      ...ended.map((id) => element('li', {}, `Ended at “${this.#name(id)}”`)));
    if (!this.viewer) return;
    this.viewer.get('overlays').remove({ type: 'token' });
    for (const id of this.#marked) for (const marker of MARKERS) this.viewer.get('canvas').removeMarker(id, marker);
    const known = (id) => this.viewer.get('elementRegistry').get(id);
    const passed = path.filter(known);
    const marked = tokens.filter((token) => known(token.element));
    for (const id of passed) this.#mark(id, 'was-passed');
    for (const token of marked) this.#draw(token);
    this.#marked = [...passed, ...marked.map((token) => token.element)];
  }

  #draw({ element: id, count, incidents }) {
    const overlays = this.viewer.get('overlays');
    this.#mark(id, incidents ? 'has-incident' : 'has-token');
    const badge = (kind, value, title) => element('span', { class: `badge ${kind}`, title }, String(value));
    if (count) overlays.add(id, 'token', { position: { top: -14, left: -14 }, html: badge('token', count, `${count} waiting here`) });
    if (incidents) overlays.add(id, 'token', { position: { top: -14, right: 14 }, html: badge('incident', incidents, `${incidents} with an incident`) });
  }

  #mark(id, marker) {
    this.viewer.get('canvas').addMarker(id, marker);
  }

  #words({ element: id, count, incidents }) {
    return `${count} at “${this.#name(id)}”${incidents ? `, ${incidents} with an incident` : ''}`;
  }

  #name(id) {
    return this.model?.names.get(id) ?? id;
  }
}
