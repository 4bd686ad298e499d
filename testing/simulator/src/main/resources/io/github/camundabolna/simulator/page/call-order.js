// Calls in the order of the list, newest first. A change costs what has changed.
const FEW = 50;

export class CallOrder {
  #entries = new Map();
  #all = [];
  #accepts = () => true;

  constructor() {
    this.shown = [];
  }

  /** How many calls there are, shown or not. */
  get size() {
    return this.#all.length;
  }

  has(id) {
    return this.#entries.has(id);
  }

  /** Takes new and changed calls. */
  put(calls) {
    const fresh = [];
    for (const call of calls) {
      const entry = this.#entries.get(call.id);
      if (entry) this.#change(entry, call);
      else fresh.push(this.#entry(call));
    }
    if (!fresh.length) return;
    insert(this.#all, fresh);
    insert(this.shown, fresh.filter((entry) => entry.accepted));
  }

  /** Shows only calls that a function accepts; it gets the call and its words in lower case. */
  filter(accepts) {
    this.#accepts = accepts;
    for (const entry of this.#all) entry.accepted = accepts(entry.call, entry.words);
    this.shown = this.#all.filter((entry) => entry.accepted);
  }

  #entry(call) {
    const entry = { id: call.id, time: sortable(call.createdAt), call, words: words(call) };
    entry.accepted = this.#accepts(call, entry.words);
    this.#entries.set(call.id, entry);
    return entry;
  }

  #change(entry, call) {
    entry.call = call;
    entry.words = words(call);
    const accepted = this.#accepts(call, entry.words);
    if (accepted === entry.accepted) return;
    entry.accepted = accepted;
    this.shown.splice(place(this.shown, entry), accepted ? 0 : 1, ...(accepted ? [entry] : []));
  }
}

/** Many entries are faster sorted at once. */
function insert(list, entries) {
  if (entries.length > FEW) {
    list.push(...entries);
    list.sort(newestFirst);
  } else {
    for (const entry of entries) list.splice(place(list, entry), 0, entry);
  }
}

function place(list, entry) {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (newestFirst(list[middle], entry) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

const words = ({ name = '', number, id, status }) => `${name} ${number} ${id} ${status}`.toLowerCase();

/** Instants have fractions of any length, which must not decide. */
function sortable(instant) {
  const [seconds, fraction = ''] = instant.replace('Z', '').split('.');
  return `${seconds}.${fraction.padEnd(9, '0')}`;
}

function newestFirst(a, b) {
  if (a.time !== b.time) return a.time < b.time ? 1 : -1;
  return a.id < b.id ? -1 : Number(a.id > b.id);
}
