/** Said where the second half of a page about the record cannot be fetched. */
export const NOT_LOADED =
  'A part of this page could not be loaded. Your record on this device is as it was. Check your connection, then reload this page.';
