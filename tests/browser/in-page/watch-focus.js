// Notes at each press of Tab how the element looked that had the focus until then. Tab is pressed
// only when the browser has scrolled to it, so that it is then where a reader finds it.
() => {
  const watched = { stops: [], faults: [] };
  window.focusWatched = watched;
  const looks = ["outlineStyle", "outlineColor", "boxShadow", "backgroundColor", "borderColor"];
  const lookOf = (element) => {
    const style = getComputedStyle(element);
    return looks.map((name) => style[name]).join(" / ");
  };
  const nameOf = (element) =>
    `${element.localName} ${(element.textContent.trim() || element.name || "").slice(0, 40)}`;
  let before = null;
  watched.look = () => {
    const element = document.activeElement;
    if (before !== null && before.element !== element && lookOf(before.element) === before.look) {
      watched.faults.push(`looks the same with the focus: ${nameOf(before.element)}`);
    }
    if (element === document.body) {
      before = null;
      return;
    }
    if (before !== null) {
      const { DOCUMENT_POSITION_FOLLOWING: follows } = Node;
      const isLater = (before.element.compareDocumentPosition(element) & follows) !== 0;
      if (!isLater) watched.faults.push(`out of order: ${nameOf(element)}`);
    }
    // The first line of what may be broken over several.
    const [box] = element.getClientRects();
    const isAcross = box && box.right > 0 && box.left < innerWidth;
    const isInView = isAcross && box.bottom > 0 && box.top < innerHeight;
    if (!isInView) watched.faults.push(`out of view: ${nameOf(element)}`);
    else {
      const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
      const seen = document.elementFromPoint(
        Math.max(x, 0),
        Math.min(Math.max(y, 0), innerHeight - 1),
      );
      if (seen !== element && !element.contains(seen)) {
        watched.faults.push(`hidden behind ${seen && nameOf(seen)}: ${nameOf(element)}`);
      }
    }
    watched.stops.push(nameOf(element));
    before = { element, look: lookOf(element) };
  };
  addEventListener("keydown", ({ key }) => key === "Tab" && watched.look(), true);
};
