/** A desk, a phone, and a desk at which everything is four times as large (WCAG 1.4.10). */
export const widths = [1280, 375, 320] as const;

/** A window of one of these widths. */
export const windowOf = (width: number) => ({ viewport: { width, height: 900 } }) as const;
