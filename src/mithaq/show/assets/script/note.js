/* A line over the picture that says what is going on and asks what to do. */

import { at, button, element } from "./dom.js";
import { word } from "./words.js";

/* Say `words`; with `undo` a cross takes it back, with `go` a button does it. No words, no line. */
export function note(words, undo = null, go = null) {
  const line = at("note");
  line.hidden = !words;
  line.replaceChildren();
  if (!words) return;
  line.append(element("span", { dir: "auto", text: words }));
  if (go) line.append(button(word("yes"), () => { note(""); go(); }, { class: "primary" }));
  line.append(button("×", undo || (() => note("")), { "aria-label": word("close") }));
}
