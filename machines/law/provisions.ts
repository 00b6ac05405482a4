/** Every provision, policy and practice that a rule relies on, once: key, title and how it was read. */
export interface Provision {
  readonly title: string;
  /** Where the text can be read; null for practice and for the terms of a document. */
  readonly address: string | null;
  /** False where the text was not read in full for this project, or the reading is our own. */
  readonly verified: boolean;
}

const legislation = (path: string): string => `https://www.legislation.gov.uk/${path}`;
const s497a = legislation("ukpga/1996/56/section/497A");

const section497a = (subsection: string): Provision => ({
  title: `Education Act 1996 s.497A(${subsection})`,
  address: s497a,
  verified: true,
});

export const provisions = {
  "EA1996/s497A(2)": section497a("2"),
  "EA1996/s497A(2A)": section497a("2A"),
  "EA1996/s497A(4)": section497a("4"),
  "EA1996/s497A(4A)": section497a("4A"),
  "EA1996/s497A(4AC)": section497a("4AC"),
  "EA1996/s497A(4B)": section497a("4B"),
  "EA1996/s497A(5)": section497a("5"),
  "EA1996/s497A(6)": section497a("6"),
  "EA1996/s497A(7)": section497a("7"),
  "EA1996/s497A": { title: "Education Act 1996 s.497A", address: s497a, verified: true },
  "EA1996/s497AA": {
    title: "Education Act 1996 s.497AA",
    address: legislation("ukpga/1996/56/section/497AA"),
    verified: true,
  },
  "EA1996/s497B": {
    title: "Education Act 1996 s.497B",
    address: legislation("ukpga/1996/56/section/497B"),
    verified: true,
  },
  "EA1996/s570": {
    title: "Education Act 1996 s.570",
    address: legislation("ukpga/1996/56/section/570"),
    verified: true,
  },
  "EA1996/s572": {
    title: "Education Act 1996 s.572",
    address: legislation("ukpga/1996/56/section/572"),
    verified: true,
  },
  "CA2004/s20": {
    title: "Children Act 2004 s.20",
    address: legislation("ukpga/2004/31/section/20"),
    verified: false,
  },
  "CA2004/s50": {
    title: "Children Act 2004 s.50",
    address: legislation("ukpga/2004/31/section/50"),
    verified: true,
  },
  "CA2004/ss18-19": {
    title: "Children Act 2004 ss.18-19",
    address: legislation("ukpga/2004/31/section/18"),
    verified: false,
  },
  "CYPA2008/s1": {
    title: "Children and Young Persons Act 2008 s.1",
    address: legislation("ukpga/2008/23/section/1"),
    verified: false,
  },
  "LGA1999/s15": {
    title: "Local Government Act 1999 s.15",
    address: legislation("ukpga/1999/27/section/15"),
    verified: true,
  },
  "EIA2006/ss136-137": {
    title: "Education and Inspections Act 2006 ss.136-137",
    address: legislation("ukpga/2006/40/section/137"),
    verified: false,
  },
  "SI2007/462": {
    title: "SI 2007/462 (inspection of children’s services)",
    address: legislation("uksi/2007/462"),
    verified: false,
  },
  fairness: {
    title: "Fairness at common law (the chance to answer, an open mind, reasons)",
    address: null,
    verified: true,
  },
  shoesmith: {
    title: "R (Shoesmith) v Ofsted and others [2011] EWCA Civ 642",
    address: null,
    verified: false,
  },
  rationality: { title: "Rationality at common law", address: null, verified: true },
  judicialReviewTime: {
    title: "Time for a claim for judicial review",
    address: null,
    verified: false,
  },
  policyAdviser2022: {
    title: "DfE policy on advisers, notices and directions (ministerial answer, 27 May 2022)",
    address: null,
    verified: false,
  },
  policyPersistentFailure2016: {
    title: "DfE policy on persistent and systemic failure (ministerial answer, April 2016)",
    address: null,
    verified: false,
  },
  policyAfterMarch2026: {
    title: "DfE policy on Inadequate judgements after March 2026 (not found)",
    address: null,
    verified: false,
  },
  termsOfInstrument: {
    title: "The terms of the document itself",
    address: null,
    verified: true,
  },
  practice: { title: "Usual practice", address: null, verified: true },
  logic: { title: "Logic: a decision on a report needs the report", address: null, verified: true },
  ofstedFramework: {
    title: "Ofsted’s inspection framework from September 2018",
    address: null,
    verified: false,
  },
} satisfies Record<string, Provision>;

export type ProvisionKey = keyof typeof provisions;
