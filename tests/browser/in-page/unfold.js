// Opens everything that is folded, so that nothing is left unseen.
() => {
  for (const folded of document.querySelectorAll("details")) folded.open = true;
};
