/* What the reader has chosen: one object, and who wants to know when it changes. */

export const state = {
  language: "ar",
  theme: null, /* "dark" or "light" where the reader has said so, else as the system is */
  view: "graph", /* or "timeline", "table" */
  node: null, /* id of the chosen node */
  edge: null, /* id of the chosen edge */
  path: null, /* ids of the edges of a path, in order */
  start: null, /* node from which a path is to be found */
  statement: null, /* the document that is read */
  span: null, /* number of the quote to be read there */
  names: false, /* whether all relations carry their names */
  shown: null, /* ids of the nodes to be drawn, null for all */
  focus: null, /* node whose neighbours alone are drawn */
  hits: null, /* ids that a search found, which alone are drawn */
  kinds: new Set(), /* classes, relations and statuses that are hidden */
  relations: new Set(),
  statuses: new Set(),
  country: null, /* node, document and days that what is drawn must have to do with */
  document: null,
  from: "",
  to: "",
};

const listeners = [];

/* Call `listener` after a change of one of `keys`, in the order of the calls of this function. */
export function on(keys, listener) {
  listeners.push([keys, listener]);
}

export function update(changes) {
  const changed = Object.keys(changes).filter((key) => changes[key] !== state[key]);
  Object.assign(state, changes);
  for (const [keys, listener] of listeners) if (keys.some((key) => changed.includes(key))) listener(changed);
}

/* Tell everyone, as if all had changed: the page is drawn for the first time. */
export const refresh = () => listeners.forEach(([keys, listener]) => listener(keys));

/* Keys that say which part of the graph is seen. */
export const FILTERS = ["shown", "focus", "hits", "kinds", "relations", "statuses", "country", "document", "from", "to"];
