const USUAL = /^component:default\/(?=.)/i;

/**
 * A service as people call it: a component of the usual namespace by its name,
 * all else by its whole reference.
 */
export const serviceName = (ref: string): string => ref.replace(USUAL, '');
