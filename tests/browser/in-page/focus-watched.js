// What was noted of the focus; and how many stops there should have been.
() => {
  window.focusWatched.look();
  const focusable = "a[href], button, input:not([type=hidden]), select, summary";
  const all = [...document.querySelectorAll(focusable)].filter((one) =>
    one.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }),
  );
  return { ...window.focusWatched, look: undefined, all: all.length };
};
