import type { Emitter } from 'highlight.js';
import { addPiece, type CodePiece } from '../codePiece';
import { classOfScope } from './classOfScope';

/** Takes what the scanner finds as pieces of lines, instead of as HTML to be read again. */
export class PieceEmitter implements Emitter {
  readonly lines: CodePiece[][] = [[]];
  readonly #around: Array<string | undefined> = [];
  #className: string | undefined;

  startScope(scope: string): void {
    this.#around.push(this.#className);
    const className = classOfScope(scope);
    if (className !== undefined) this.#className = className ?? undefined;
  }

  endScope(): void {
    this.#className = this.#around.pop();
  }

  addText(text: string): void {
    this.#add(text, this.#className);
  }

  openNode(scope: string): void {
    this.startScope(scope);
  }

  closeNode(): void {
    this.endScope();
  }

  /** Code of another language within this one. */
  __addSublanguage(inner: Emitter): void {
    (inner as PieceEmitter).lines.forEach((line, index) => {
      if (index) this.lines.push([]);
      for (const { text, className } of line)
        this.#add(text, className ?? this.#className);
    });
  }

  finalize(): void {}

  toHTML(): string {
    return '';
  }

  #add(text: string, className: string | undefined): void {
    let from = 0;
    for (;;) {
      const end = text.indexOf('\n', from);
      addPiece(
        this.lines[this.lines.length - 1],
        end < 0 ? text.slice(from) : text.slice(from, end),
        className,
      );
      if (end < 0) return;
      this.lines.push([]);
      from = end + 1;
    }
  }
}
