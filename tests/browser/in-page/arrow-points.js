// Points of the window on each arrow of the pictures, so that a photograph can be looked at there:
// along its line, and in its head. An arrow is the lines that share one path (its white edge, its
// colour, and of a departure the white between its two lines), and the head that follows them.
() => {
  const placed = (path, x, y) => {
    const point = new DOMPoint(x, y).matrixTransform(path.getScreenCTM());
    return [point.x + scrollX, point.y + scrollY];
  };
  const along = (path, aside) => {
    const length = path.getTotalLength();
    return Array.from({ length: 25 }, (_, at) => {
      const { x, y } = path.getPointAtLength((length * (at + 1)) / 26);
      const before = path.getPointAtLength((length * (at + 0.9)) / 26);
      const isAcross = Math.abs(before.y - y) < 0.01;
      return placed(path, x + (isAcross ? 0 : aside), y + (isAcross ? aside : 0));
    });
  };
  const inHead = (path) => {
    const { x, y, width, height } = path.getBBox();
    return [placed(path, x + width / 2, y + height / 2)];
  };
  const seen = [];
  for (const head of document.querySelectorAll("svg[class^=picture] > path[stroke-width='0.8']")) {
    let line = head.previousElementSibling;
    const isDeparture = line.getAttribute("stroke") === "#FFFFFF";
    if (isDeparture) line = line.previousElementSibling;
    // The colour of a departure runs on either side of its middle.
    seen.push({ part: "line", isDeparture, points: along(line, isDeparture ? 1.9 : 0) });
    // A line shorter than the number that stands on it is all head.
    if (line.getTotalLength() < 20) seen.pop();
    seen.push({ part: "head", isDeparture, points: inHead(head) });
  }
  return seen;
};
