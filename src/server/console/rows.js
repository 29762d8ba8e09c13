// Rows of a long table. Only those in view are in the document, and a few above and below; the others are gaps of their
// height. All rows have the same height, which the style sheet gives.

import { el } from "./dom.js";

/** Rows beyond the window's edges, for the Tab key and for quick scrolling. */
const EXTRA = 8;

export class Rows {
  /** `body`: a tbody; `make`: a row for an item; `end`: called when the last row is near. */
  constructor(body, { make, end, signal }) {
    this.body = body;
    this.make = make;
    this.end = end;
    this.items = [];
    this.made = new Map();
    this.height = 0;
    let asked = 0;
    const draw = () => {
      cancelAnimationFrame(asked);
      asked = requestAnimationFrame(() => this.draw());
    };
    addEventListener("scroll", draw, { passive: true, signal });
    const watcher = new ResizeObserver(draw);
    watcher.observe(document.body);
    signal.addEventListener("abort", () => { watcher.disconnect(); cancelAnimationFrame(asked); });
  }

  /** Shows these items. Rows of items that stay are made anew only if `anew` says so. */
  show(items, anew = false) {
    this.items = items;
    if (anew) this.made.clear();
    this.draw();
  }

  /** The row of an item, if it is in the document. */
  row(item) {
    return this.made.get(item);
  }

  /** The items of the rows in the document: those in view, and the row that has the focus. */
  wanted() {
    const { items, height } = this;
    const top = this.body.getBoundingClientRect().top;
    const from = height ? Math.floor(-top / height) - EXTRA : 0;
    const to = height ? Math.ceil((innerHeight - top) / height) + EXTRA : 2 * EXTRA;
    const last = Math.min(items.length, Math.max(to, 2 * EXTRA));
    const first = Math.max(0, Math.min(from, last - 2 * EXTRA));
    const indexes = Array.from({ length: last - first }, (_, at) => first + at);
    const focused = this.body.contains(document.activeElement)
      ? items.findIndex((item) => this.made.get(item)?.contains(document.activeElement)) : -1;
    if (focused >= 0 && focused < first) indexes.unshift(focused);
    if (focused >= last) indexes.push(focused);
    return indexes;
  }

  draw() {
    if (!this.body.isConnected) return;
    this.lay(this.wanted());
    const measured = this.body.querySelector("tr:not(.gap)")?.getBoundingClientRect().height ?? 0;
    if (measured && measured !== this.height) {
      this.height = measured;
      this.lay(this.wanted());
    }
    const seen = this.height
      ? (innerHeight - this.body.getBoundingClientRect().top) / this.height + EXTRA : 0;
    if (seen >= this.items.length) this.end();
  }

  /** Puts the rows of these items into the document. Rows that stay are not moved, so that they keep the focus. */
  lay(indexes) {
    const nodes = [];
    const made = new Map();
    let next = 0;
    const gap = (count) => {
      if (!count) return;
      const row = el("tr", { class: "gap", "aria-hidden": "true" });
      row.style.height = `${count * this.height}px`;
      nodes.push(row);
    };
    for (const index of indexes) {
      const item = this.items[index];
      const row = this.made.get(item) ?? this.make(item);
      row.setAttribute("aria-rowindex", index + 2);
      gap(index - next);
      nodes.push(row);
      made.set(item, row);
      next = index + 1;
    }
    gap(this.items.length - next);
    this.made = made;
    const stay = new Set(nodes);
    for (const node of [...this.body.children]) if (!stay.has(node)) node.remove();
    let at = this.body.firstChild;
    for (const node of nodes) {
      if (node === at) at = at.nextSibling;
      else this.body.insertBefore(node, at);
    }
  }
}
