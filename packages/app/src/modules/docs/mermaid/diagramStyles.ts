/**
 * Styles of the frame around a drawing. They travel with it: a stylesheet of
 * the portal does not reach into the reader's shadow tree, and the stylesheet
 * of the docs is another one where MkDocs built them.
 */
export const diagramStyles = `
.bw-diagram { position: relative; margin: 1.2em 0; }
.bw-diagram-frame {
  overflow-x: auto; padding: 1rem; border: 1px solid var(--md-default-fg-color--lightest);
  border-radius: 8px; background: var(--md-default-bg-color--light); scrollbar-width: thin;
}
.bw-diagram-frame svg { display: block; height: auto; margin: 0 auto; fill: revert-layer; }
.bw-diagram-tools { position: absolute; top: .5rem; right: .5rem; display: flex; gap: .25rem; opacity: 0; }
.bw-diagram:is(:hover, :focus-within) > .bw-diagram-tools { opacity: 1; }
@media (hover: none) { .bw-diagram-tools { position: static; justify-content: flex-end; margin-top: .35rem; opacity: 1; } }
.bw-diagram button {
  display: grid; place-items: center; width: 2rem; height: 2rem; padding: 0; cursor: pointer;
  color: var(--md-default-fg-color--light); background: var(--md-default-bg-color);
  border: 1px solid var(--md-default-fg-color--lightest); border-radius: 6px;
}
.bw-diagram button:hover { color: var(--md-default-fg-color); border-color: var(--md-default-fg-color--lighter); }
.bw-diagram button svg { width: 1.1rem; height: 1.1rem; }
.bw-diagram button span { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.bw-diagram-dialog {
  width: calc(100vw - 2rem); max-width: none; height: calc(100vh - 2rem); max-height: none; padding: 3rem 1.5rem 1.5rem;
  color: var(--md-default-fg-color); background: var(--md-default-bg-color--light);
  border: 1px solid var(--md-default-fg-color--lighter); border-radius: 12px;
}
.bw-diagram-dialog::backdrop { background: rgb(0 0 0 / 55%); }
.bw-diagram-dialog > button { position: absolute; top: .6rem; right: .6rem; }
.bw-diagram-stage { height: 100%; }
.bw-diagram-stage svg { display: block; width: 100% !important; min-width: 0 !important; max-width: none !important; height: 100%; }
.bw-diagram-error {
  margin: 1em 0 .5em; padding: .6em 1em; overflow-wrap: anywhere;
  border-left: 4px solid #cf222e; border-radius: 6px; background: color-mix(in srgb, #cf222e 8%, transparent);
}
.md-typeset .bw-diagram-error code { display: block; margin-top: .4em; padding: 0; background: none; white-space: pre-wrap; }
pre.mermaid[hidden] { display: none; }
@media print { .bw-diagram-tools { display: none; } .bw-diagram-frame { overflow: visible; } .bw-diagram-frame svg { min-width: 0 !important; } }
`;
