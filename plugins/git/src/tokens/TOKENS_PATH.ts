/** Where people make tokens: a part of their settings. */
export const TOKENS_PATH = '/settings/git-tokens';
