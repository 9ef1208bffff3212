/** A page of any browser, as far as the fault rows need it: a page of Playwright is one. */
export interface DrivenPage {
  goto(address: string): Promise<unknown>;
  /** Runs a function inside the page; what it is given and what it gives travel as JSON. */
  evaluate<Result, Arg>(work: (arg: Arg) => Result | Promise<Result>, arg: Arg): Promise<Result>;
}

/** A browser with a profile of its own that a test may kill as a power cut of its own would. */
export interface DrivenBrowser {
  version: string;
  /** Its first page. */
  open: () => Promise<DrivenPage>;
  /** SIGKILL to the whole process group; resolves once the browser is dead. */
  kill: () => Promise<void>;
  /** Whether it said since it started that it found its own database damaged, and threw it away. */
  isTorn: () => boolean;
}
