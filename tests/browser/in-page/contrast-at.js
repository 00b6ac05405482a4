// How far two photographs of one page differ at points of it: the contrast (WCAG 2.2) between what
// is there and what is behind it. Contrast counts lightness alone, so that it is the same in grey.
async ({ shown, hidden, points }) => {
  const pixelsOf = async (photograph) => {
    const image = new Image();
    image.src = `data:image/png;base64,${photograph}`;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext("2d");
    context.drawImage(image, 0, 0);
    return (x, y) => context.getImageData(Math.floor(x), Math.floor(y), 1, 1).data;
  };
  const luminance = ([red, green, blue]) => {
    const [r, g, b] = [red, green, blue]
      .map((part) => part / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const [there, behind] = [await pixelsOf(shown), await pixelsOf(hidden)];
  return points.map(([x, y]) => {
    const both = [luminance(there(x, y)), luminance(behind(x, y))];
    return (Math.max(...both) + 0.05) / (Math.min(...both) + 0.05);
  });
};
