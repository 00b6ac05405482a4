/** What the product calls itself at the head of every page. */
export const productName = "Intervention record";

/** The colour of the product, as `style/_settings.scss` has it. */
export const brandColour = "#0b5e63";

/** The mark in the tab of the browser: five rungs. */
export const favicon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="4" fill="${brandColour}"/><path d="M9 5v22M23 5v22M9 8h14M9 12h14M9 16h14M9 20h14M9 24h14" fill="none" stroke="#ffffff" stroke-width="2"/></svg>
`;
