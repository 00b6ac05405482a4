// What has the focus, as a reader would call it; empty where nothing has.
() => {
  const { activeElement: element } = document;
  if (element === document.body) return "";
  const group = element.closest("fieldset")?.querySelector("legend").textContent ?? "";
  const own = element.labels?.[0]?.textContent ?? element.textContent;
  return `${element.localName}: ${group} ${own}`.replaceAll(/\s+/g, " ").trim();
};
