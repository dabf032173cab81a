import type { HighlighterCore } from 'shiki/core';
import { addPiece, type CodePiece } from '../codePiece';
import { CLASS_OF_COLOR } from './theme';

type Grammar = ReturnType<HighlighterCore['getLanguage']>;
type State = ReturnType<Grammar['tokenizeLine2']>['ruleStack'];

interface Coloured {
  pieces: readonly CodePiece[];
  next: State;
}

/** Characters of lines that are remembered for each language. */
const MAX_REMEMBERED = 2_000_000;
/** States that are compared with each other; a grammar rarely ends lines in more. */
const MAX_STATES = 64;

/** Where the grammar's metadata keeps the number of the colour. */
const COLOUR_SHIFT = 15;
const COLOUR_MASK = 0x1ff;

/**
 * Colours code of one language line by line. What a line looks like depends on
 * its text and on the state in which the line above left the grammar, nothing
 * else; and docs hold the same lines again and again (`metadata:`, `});`, a
 * blank). So a line is remembered with its state.
 */
export class LineColours {
  readonly #grammar: Grammar;
  readonly #colours: string[];
  readonly #states: State[] = [];
  readonly #known = new Map<State | null, Map<string, Coloured>>();
  #remembered = 0;

  constructor(grammar: Grammar, colours: string[]) {
    this.#grammar = grammar;
    this.#colours = colours;
  }

  /** @param state - undefined for the first line */
  colour(line: string, state: State | null, timeLimitMs: number): Coloured {
    const known = this.#known.get(state)?.get(line);
    if (known) return known;
    const { tokens, ruleStack, stoppedEarly } = this.#grammar.tokenizeLine2(
      line,
      state,
      timeLimitMs,
    );
    const coloured = {
      pieces: this.#pieces(line, tokens),
      next: this.#intern(ruleStack),
    };
    // One that was cut short may come out better another time.
    if (!stoppedEarly) this.#remember(line, state, coloured);
    return coloured;
  }

  #pieces(line: string, tokens: Uint32Array): CodePiece[] {
    const pieces: CodePiece[] = [];
    for (let i = 0; i < tokens.length; i += 2) {
      const text = line.slice(tokens[i], tokens[i + 2] ?? line.length);
      const colour =
        this.#colours[(tokens[i + 1] >>> COLOUR_SHIFT) & COLOUR_MASK];
      const className = CLASS_OF_COLOR.get(colour?.toUpperCase() ?? '');
      addPiece(pieces, text, className);
    }
    return pieces;
  }

  /** The state that was seen before and is the same, so that lines below it are found again. */
  #intern(state: State): State {
    const same = this.#states.find(known => known.equals(state));
    if (same) return same;
    if (this.#states.length < MAX_STATES) this.#states.push(state);
    return state;
  }

  #remember(line: string, state: State | null, coloured: Coloured): void {
    this.#remembered += line.length + 50;
    if (this.#remembered > MAX_REMEMBERED) {
      this.#known.clear();
      this.#remembered = 0;
    }
    const lines = this.#known.get(state) ?? new Map<string, Coloured>();
    this.#known.set(state, lines.set(line, coloured));
  }
}
