/** Colours of code: a hue mixed with the colour of the text is dark on light and light on dark. */
const tone = (hue: string, share = 54) =>
  `color-mix(in oklab, ${hue} ${share}%, var(--md-default-fg-color))`;

const rule = (classes: string[], style: string) =>
  `${classes.map(name => `.highlight .${name}`).join(', ')} { ${style} }\n`;

const colors = [
  rule(['c'], 'color: var(--md-default-fg-color--light); font-style: italic;'),
  rule(['k', 'kc'], `color: ${tone('#b0348f')};`),
  rule(['s', 'sr'], `color: ${tone('#1a7f37')};`),
  rule(['se', 'si', 'no'], `color: ${tone('#b35900')};`),
  rule(['m'], `color: ${tone('#b35900')};`),
  rule(['nf', 'nd'], `color: ${tone('#6639ba')};`),
  rule(['nc'], `color: ${tone('#0a7c86')};`),
  rule(['nt', 'na', 'nv'], `color: ${tone('#0b57d0')};`),
  rule(['o'], 'color: var(--md-default-fg-color--light);'),
  rule(
    ['gi'],
    `color: ${tone(
      '#1a7f37',
    )}; background: color-mix(in srgb, #2da44e 14%, transparent);`,
  ),
  rule(
    ['gd'],
    `color: ${tone(
      '#cf222e',
    )}; background: color-mix(in srgb, #cf222e 12%, transparent);`,
  ),
  // A changed line is coloured from edge to edge where lines are elements.
  '.highlight .line:has(> .gi:first-child) { background: color-mix(in srgb, #2da44e 14%, transparent); }\n',
  '.highlight .line:has(> .gd:first-child) { background: color-mix(in srgb, #cf222e 12%, transparent); }\n',
  '.highlight .line > :is(.gi, .gd) { background: none; }\n',
  rule(['gh', 'gs'], 'font-weight: 600;'),
  rule(['ge'], 'font-style: italic;'),
].join('');

export const code = `
.md-typeset :is(code, pre, kbd, samp) { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, "Liberation Mono", monospace; font-feature-settings: normal; }
.md-typeset :not(pre) > code { padding: .12em .35em; font-size: .875em; border-radius: 4px; color: var(--md-code-fg-color); background: color-mix(in srgb, var(--md-default-fg-color) 8%, transparent); overflow-wrap: anywhere; word-break: normal; }
.md-typeset .highlight:not(code) { margin: 1em 0; }
.md-typeset pre {
  position: relative; margin: 1em 0; line-height: 1.55; direction: ltr; overflow-x: auto;
  background: var(--md-default-bg-color--light); border: 1px solid var(--md-default-fg-color--lightest); border-radius: 8px;
  scrollbar-width: thin; scrollbar-color: var(--md-default-fg-color--lighter) transparent;
}
.md-typeset .highlight pre { margin: 0; }
.md-typeset pre > code {
  display: block; width: max-content; min-width: 100%; padding: .85em 1em; font-size: .85em; tab-size: 4; white-space: pre;
  color: var(--md-code-fg-color); background: none; overflow: visible;
}
.md-typeset .filename {
  display: block; padding: .45em 1.1em; font: 600 .8em ui-monospace, monospace; color: var(--md-default-fg-color--light);
  border: 1px solid var(--md-default-fg-color--lightest); border-bottom: 0; border-radius: 8px 8px 0 0;
  background: color-mix(in srgb, var(--md-default-fg-color) 4%, var(--md-default-bg-color--light));
}
.md-typeset .filename + pre { border-top-left-radius: 0; border-top-right-radius: 0; }
.md-typeset .linenums > code { padding-left: 0; padding-right: 0; counter-reset: line; }
.md-typeset .line { display: block; min-height: 1.55em; }
.md-typeset pre:not(.linenums) .hll { margin: 0 -1.18em; padding: 0 1.18em; }
.md-typeset .linenums .line { padding-right: 1em; width: max-content; min-width: 100%; }
.md-typeset .linenums .line::before {
  counter-increment: line; content: counter(line); position: sticky; left: 0; display: inline-block;
  width: 3.4em; padding-right: 1.2em; text-align: right; color: var(--md-default-fg-color--light); user-select: none;
  background: var(--md-default-bg-color--light);
}
.md-typeset .hll, .md-typeset .linenums .hll::before { background: color-mix(in srgb, var(--md-accent-fg-color) 10%, var(--md-default-bg-color--light)); }
.md-typeset .linenums .hll::before { box-shadow: inset 3px 0 0 var(--md-accent-fg-color); }
/* Code scrolls under its button. */
.md-typeset pre > div:first-child:not(:only-child) { position: sticky; z-index: 1; left: 0; width: 100%; height: 0; }
.md-typeset pre .md-clipboard { opacity: 0; color: var(--md-default-fg-color--light); padding: .35rem; background: var(--md-default-bg-color--light); border: 1px solid var(--md-default-fg-color--lightest); border-radius: 6px; z-index: 1; }
.md-typeset pre .md-clipboard:hover { color: var(--md-accent-fg-color); border-color: var(--md-default-fg-color--lighter); }
.md-typeset pre:is(:hover, :focus-within) .md-clipboard { opacity: 1; }
.md-typeset pre .md-clipboard svg { width: 18px; height: 18px; }
@media (hover: none) { .md-typeset pre .md-clipboard { opacity: 1; } }
${colors}`;
