import fc from 'fast-check';

/** Loaded before the tests where one code is compared with another: every property draws the same values each time. */
fc.configureGlobal({ seed: 20_140_112 });
