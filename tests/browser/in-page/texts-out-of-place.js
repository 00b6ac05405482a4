// Words of a picture that lie over others, outside the picture, or beyond the box they belong to.
() => {
  const found = [];
  for (const svg of document.querySelectorAll("svg")) {
    if (svg.getClientRects().length === 0) continue;
    const texts = [...svg.querySelectorAll("text")].map((text) => ({
      says: text.textContent,
      box: text.getBBox(),
    }));
    const { width, height } = svg.viewBox.baseVal;
    texts.forEach(({ says, box: a }, at) => {
      const isOutside = a.x < 0 || a.y < 0 || a.x + a.width > width || a.y + a.height > height;
      if (isOutside) found.push(`outside: ${says}`);
      for (const { says: other, box: b } of texts.slice(at + 1)) {
        const across = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
        const down = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
        // The box of a line of text is taller than its letters.
        if (across > 0.5 && down > 3.5) found.push(`${says} | ${other}`);
      }
    });
    for (const place of svg.querySelectorAll("g.place")) {
      const box = place.querySelector("rect").getBBox();
      const own = place.querySelectorAll(":scope > rect:first-child ~ text");
      for (const text of own) {
        const { x, width: wide } = text.getBBox();
        const isInside = x >= box.x && x + wide <= box.x + box.width;
        if (!isInside && !/^[\d?]/.test(text.textContent)) {
          found.push(`beyond: ${text.textContent}`);
        }
      }
    }
  }
  return found;
};
