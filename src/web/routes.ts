import type { PageEntry } from "./asked/asked.ts";
import { accessibilityPage } from "./pages/accessibility.ts";
import { checkPage } from "./pages/check.ts";
import { compareCsv, comparePage } from "./pages/compare.ts";
import { council } from "./pages/council.ts";
import { councilChanges } from "./pages/council-changes.ts";
import { councilWhy } from "./pages/council-why.ts";
import { councils, councilsCsv } from "./pages/councils.ts";
import { glossaryPage } from "./pages/glossary.ts";
import { home } from "./pages/home.ts";
import { proofPage } from "./pages/proof.ts";
import { rulePage } from "./pages/rule.ts";
import { rulesPage } from "./pages/rules.ts";
import { scenario } from "./pages/scenario.ts";
import { scenarios } from "./pages/scenarios.ts";
import { searchPage } from "./pages/search.ts";

/**
 * Every page, once. A page is one entry: its path, its title, what it answers. It appears in the
 * navigation when its path is one of `frame/addresses.ts`.
 */
export const routes: readonly PageEntry[] = [
  home,
  councils,
  councilsCsv,
  council,
  councilChanges,
  councilWhy,
  scenarios,
  scenario,
  comparePage,
  compareCsv,
  rulesPage,
  rulePage,
  proofPage,
  checkPage,
  searchPage,
  glossaryPage,
  accessibilityPage,
];
