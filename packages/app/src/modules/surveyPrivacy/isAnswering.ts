/** A survey's address has a UUID where the other pages below it have a word. */
const ANSWERING =
  /^\/survey\/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?=$|[/?#])/i;

/** Whether an address is that of the page on which somebody answers a survey. */
export const isAnswering = (address: string): boolean =>
  ANSWERING.test(address);
