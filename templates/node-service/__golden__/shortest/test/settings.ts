/** Environment of tests: what must be set, and any free port. */
export const environment: Record<string, string> = {
  LOG_LEVEL: 'silent',
  PORT: '0',
  OPS_PORT: '0',
};
