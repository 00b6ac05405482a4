/** Why a page is not shown, in words for whoever asked. */
export interface WebFault {
  readonly status: 400 | 403 | 404 | 405 | 413 | 414 | 421 | 429 | 500 | 503;
  readonly title: string;
  readonly says: string;
  /** What is wrong in the address, field by field. */
  readonly fields?: readonly FieldFault[];
}

/** A parameter of the address that cannot be used: what was expected, and how to put it right. */
export interface FieldFault {
  readonly field: string;
  readonly says: string;
}
