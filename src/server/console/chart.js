// Bar chart over time, drawn for the available width.

import { svg } from "./dom.js";
import { count } from "./words.js";

const HEIGHT = 180;
const EDGE = { top: 10, right: 4, bottom: 26 };
const LABEL = 64;

/** The first of 1, 2, 4, 6, 10, 20, 40, … that is not below `most`. Except for 1, half of it is an integer too. */
function ceiling(most) {
  let unit = 1;
  while (unit * 10 < most) unit *= 10;
  return [1, 2, 4, 6, 10].map((step) => step * unit).find((step) => step >= most) ?? 1;
}

function axis(top, width, left) {
  const values = top > 1 ? [0, top / 2, top] : [0, top];
  return values.map((value) => {
    const y = EDGE.top + (HEIGHT - EDGE.top - EDGE.bottom) * (1 - value / top);
    return [
      svg("line", { class: value ? "grid" : "base", x1: left, x2: width - EDGE.right, y1: y, y2: y }),
      svg("text", { class: "tick", x: left - 6, y: y + 4, "text-anchor": "end" }, count(value)),
    ];
  });
}

function bar(point, x, width, top) {
  const room = HEIGHT - EDGE.top - EDGE.bottom;
  const height = point.value ? Math.max(2, (room * point.value) / top) : 0;
  const gap = Math.min(3, width / 4);
  return svg("g", { class: "bar" },
    svg("title", {}, `${point.name}: ${count(point.value)}`),
    svg("rect", { class: "reach", x, y: EDGE.top, width, height: room }),
    svg("rect", {
      class: "value", x: x + gap / 2, y: HEIGHT - EDGE.bottom - height,
      width: Math.max(1, width - gap), height, rx: Math.min(2, height / 2),
    }));
}

/** A chart of `points` ({name, label, value}), `width` pixels wide. `says` describes it in words. */
export function chart(points, width, says) {
  const top = ceiling(Math.max(1, ...points.map((point) => point.value)));
  const left = 14 + 7.5 * count(top).length;
  const step = (width - left - EDGE.right) / points.length;
  const every = Math.ceil(LABEL / step);
  const drawing = svg("svg", {
    class: "chart", role: "img", "aria-label": says, width, height: HEIGHT, viewBox: `0 0 ${width} ${HEIGHT}`,
  });
  drawing.append(...axis(top, width, left).flat());
  points.forEach((point, index) => {
    const x = left + index * step;
    drawing.append(bar(point, x, step, top));
    // Labels are placed from the newest bar on, which always has one.
    if ((points.length - 1 - index) % every === 0 && x + step / 2 - left > 20) {
      drawing.append(svg("text", {
        class: "tick", x: Math.min(x + step / 2, width - 26), y: HEIGHT - 8, "text-anchor": "middle",
      }, point.label));
    }
  });
  return drawing;
}
