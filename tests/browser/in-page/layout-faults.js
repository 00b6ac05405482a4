// What a reader could not use as it is laid out: sideways scrolling, things too small to hit, words
// cut off, headings out of order, and a form field or table without its words.
() => {
  const faults = [];
  const { scrollWidth } = document.documentElement;
  if (scrollWidth > innerWidth) faults.push(`scrolls sideways: ${scrollWidth} of ${innerWidth}`);
  const isSeen = (element) => element.checkVisibility({ visibilityProperty: true });
  const nameOf = (element) => `${element.localName} ${element.textContent.trim().slice(0, 40)}`;

  for (const target of document.querySelectorAll("a[href], button, input, select, summary")) {
    if (target.type === "hidden" || !isSeen(target)) continue;
    const { display } = getComputedStyle(target);
    // What stands in a sentence is as high as its line (WCAG 2.5.8).
    if (display === "inline") continue;
    const { width, height } = target.getBoundingClientRect();
    const isBeforeFocus = target.classList.contains("govuk-skip-link");
    if (!isBeforeFocus && (width < 24 || height < 24)) {
      faults.push(`too small: ${nameOf(target)}, ${width} by ${height}`);
    }
  }

  for (const element of document.querySelectorAll("main *")) {
    const { overflowX, clipPath } = getComputedStyle(element);
    const isHidden = overflowX === "hidden" && clipPath === "none";
    if (isHidden && element.scrollWidth > element.clientWidth + 1 && isSeen(element)) {
      faults.push(`cut off: ${nameOf(element)}`);
    }
  }

  let before = 0;
  for (const heading of document.querySelectorAll("h1, h2, h3, h4, h5, h6")) {
    // What is wrong with a form stands above the heading of its page, as on GOV.UK.
    if (heading.classList.contains("govuk-error-summary__title")) continue;
    const level = Number(heading.localName.slice(1));
    if (level > before + 1) faults.push(`h${level} after h${before}: ${nameOf(heading)}`);
    before = level;
  }
  const mains = document.querySelectorAll("h1").length;
  if (mains !== 1) faults.push(`${mains} main headings`);

  for (const table of document.querySelectorAll("table")) {
    if (!table.caption?.textContent.trim()) faults.push(`no caption: ${nameOf(table)}`);
  }
  for (const field of document.querySelectorAll("input:not([type=hidden]), select")) {
    if (field.labels.length !== 1) faults.push(`${field.labels.length} labels: ${field.name}`);
  }
  return faults;
};
