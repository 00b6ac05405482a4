// Points of the window along each arrow of the pictures that is seen, so that a photograph can be
// looked at there. An arrow is the lines that share one path: its white edge, its colour, its core.
() => {
  const arrows = new Map();
  for (const path of document.querySelectorAll("svg[class^=picture] > path[fill=none]")) {
    const width = Number(path.getAttribute("stroke-width"));
    const way = path.getAttribute("d");
    // A white edge below it is what tells an arrow from the lines of the ground.
    const isEdge = path.getAttribute("stroke") === "#FFFFFF" && width >= 5;
    if (isEdge) arrows.set(way, []);
    if (!arrows.has(way) || isEdge) continue;
    const isDeparture = width > 5;
    if (width === 2 && path.getAttribute("stroke") === "#FFFFFF") continue;
    const matrix = path.getScreenCTM();
    const length = path.getTotalLength();
    const aside = isDeparture ? 1.9 : 0;
    const points = Array.from({ length: 25 }, (_, at) => {
      const { x, y } = path.getPointAtLength((length * (at + 1)) / 26);
      const before = path.getPointAtLength((length * (at + 0.9)) / 26);
      // A departure is a double line: its colour runs on either side of the middle.
      const isAcross = Math.abs(before.y - y) < 0.01;
      const on = new DOMPoint(x + (isAcross ? 0 : aside), y + (isAcross ? aside : 0));
      const { x: left, y: top } = on.matrixTransform(matrix);
      return [left + scrollX, top + scrollY];
    });
    arrows.set(way, points);
  }
  return [...arrows.values()].filter((points) => points.length > 0);
};
