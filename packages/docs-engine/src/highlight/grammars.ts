import type { CodeLines } from './codePiece';

/** Colours code of one language. */
export type Colour = (code: string) => CodeLines;

/** A library of grammars. */
export interface Grammars {
  /** Loads a grammar by the name of its language; undefined when there is none. */
  load(language: string): Promise<Colour | undefined>;
}
