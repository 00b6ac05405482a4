// Leaves the arrows of the pictures out, so that what is behind them is seen.
() => {
  const arrows = "path[fill=none], path[stroke-width='0.8']";
  for (const path of document.querySelectorAll(`svg[class^=picture] > :is(${arrows})`)) {
    path.setAttribute("visibility", "hidden");
  }
};
