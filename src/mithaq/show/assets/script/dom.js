/* Making elements. Text is only ever set as text: nothing from the graph is read as HTML. */

export const at = (id) => document.getElementById(id);

/* An element with attributes (`text` its words, `on` its listeners, undefined left out) and children. */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue;
    if (key === "text") made.textContent = value;
    else if (key === "on") for (const [event, listener] of Object.entries(value)) made.addEventListener(event, listener);
    else made.setAttribute(key, value === true ? "" : value);
  }
  made.append(...children.filter((child) => child !== null && child !== undefined));
  return made;
}

export const button = (text, pressed, attributes = {}) =>
  element("button", { type: "button", text, dir: "auto", ...attributes, on: { click: pressed } });

/* Spoken by screen readers, not seen. */
export function say(words) {
  at("spoken").textContent = words;
}

/* A drawing inside the page: an SVG element. */
export function svg(name, attributes = {}, ...children) {
  const made = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}
