// Element constructors that never parse text as markup: data becomes text or attribute values only.

const SVG = "http://www.w3.org/2000/svg";

function fill(node, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") node.addEventListener(name, value);
    else if (value === true) node.setAttribute(name, "");
    else if (value !== false && value !== null && value !== undefined) node.setAttribute(name, value);
  }
  node.append(...children.flat(2).filter((child) => child !== null && child !== undefined && child !== false));
  return node;
}

/** An element with attributes and children. A function as an attribute listens to the event of that name. */
export function el(tag, attributes = {}, ...children) {
  return fill(document.createElement(tag), attributes, children);
}

/** As `el`, for SVG. */
export function svg(tag, attributes = {}, ...children) {
  return fill(document.createElementNS(SVG, tag), attributes, children);
}

/** An icon beside a text that says the same, so screen readers skip it. */
export function icon(path) {
  return svg("svg", { class: "icon", viewBox: "0 0 24 24", "aria-hidden": "true", focusable: "false" },
    svg("path", { d: path }));
}

/** One of several choices of which one holds, as a button. */
export function choice(group, value, checked, text, change) {
  return el("label", {}, el("input", { type: "radio", name: group, value, checked, change }), el("span", {}, text));
}

export const ICONS = {
  bubble: "M6 4h12a4 4 0 0 1 4 4v6a4 4 0 0 1-4 4h-6l-5 4v-4H6a4 4 0 0 1-4-4V8a4 4 0 0 1 4-4z",
  user: "M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4 21c.6-4 3.600-6 8-6s7.400 2 8 6",
  device: "M8 3h8a2 2 0 0 1 2 2v14a2 2 0 0 1-2 2H8a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2zM11 18h2",
  list: "M4 6h16M4 12h16M4 18h10",
  back: "M14 6l-6 6 6 6",
  trash: "M4 7h16M9 7V4h6v3M6 7l1 13h10l1-13M10 11v6M14 11v6",
  pin: "M9 4h6l-1 6 3 3v2H7v-2l3-3zM12 15v6",
  search: "M11 18a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM20 20l-4-4",
  copy: "M9 9h10v11H9zM15 9V4H5v11h4",
  warn: "M12 4l9 16H3zM12 10v4M12 17v.5",
};

let titles = 0;

/**
 * A modal dialog. `build` receives a function that closes the dialog, and returns its content, whose first element is
 * the heading. Escape closes the dialog, and the focus returns to where it was.
 */
export function openDialog(build) {
  const back = document.activeElement;
  const dialog = el("dialog", {});
  const close = () => dialog.close();
  const content = build(close);
  const heading = content[0];
  heading.id = `dialog-${++titles}`;
  dialog.setAttribute("aria-labelledby", heading.id);
  dialog.append(...content);
  dialog.addEventListener("close", () => {
    dialog.remove();
    if (back instanceof HTMLElement && back.isConnected) back.focus();
  });
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}

let clearing = 0;

/** Shows a short status message, which screen readers announce. */
export function tell(text) {
  const status = document.getElementById("status");
  status.textContent = text;
  status.classList.add("shown");
  clearTimeout(clearing);
  clearing = setTimeout(() => status.classList.remove("shown"), 4000);
}
