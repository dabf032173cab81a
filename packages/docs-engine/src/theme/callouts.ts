/** Accent, icon and names of each kind of admonition. */
const KINDS: Array<[icon: string, accent: string, names: string[]]> = [
  ['note', '#2f6feb', ['note', 'seealso']],
  ['abstract', '#0a8ea0', ['abstract', 'summary', 'tldr']],
  ['info', '#0a8ea0', ['info', 'todo', 'important']],
  ['tip', '#0f9d76', ['tip', 'hint']],
  ['success', '#2da44e', ['success', 'check', 'done']],
  ['question', '#6f9a1b', ['question', 'help', 'faq']],
  ['warning', '#d98300', ['warning', 'caution', 'attention']],
  ['failure', '#d9534f', ['failure', 'fail', 'missing']],
  ['danger', '#cf222e', ['danger', 'error']],
  ['bug', '#d3247c', ['bug']],
  ['example', '#7c4dff', ['example']],
  ['quote', '#7d8590', ['quote', 'cite']],
];

const kinds = KINDS.map(
  ([icon, accent, names]) =>
    `.md-typeset :is(.admonition, details):is(${names
      .map(name => `.${name}`)
      .join(
        ', ',
      )}) { --bw-accent: ${accent}; --bw-icon: var(--md-admonition-icon--${icon}); }\n`,
).join('');

export const callouts = `
.md-typeset :is(.admonition, details) {
  --bw-accent: #2f6feb; --bw-icon: var(--md-admonition-icon--note);
  margin: 1.2em 0; padding: 0 1em; overflow: hidden; border: 1px solid color-mix(in srgb, var(--bw-accent) 35%, transparent);
  border-left: 4px solid var(--bw-accent); border-radius: 8px; background: color-mix(in srgb, var(--bw-accent) 6%, var(--md-default-bg-color--light));
}
article.md-typeset :is(.admonition, details) { font-size: inherit !important; }
.md-typeset :is(.admonition-title, summary) {
  position: relative; display: block; margin: 0 -1em !important; padding: .55em 1em .55em 2.5rem; font-weight: 600; line-height: 1.5;
}
.md-typeset :is(.admonition, details) > :last-child:not(.admonition-title, summary) { margin-bottom: .8em; }
.md-typeset :is(.admonition-title, summary) + * { margin-top: .2em; }
.md-typeset :is(.admonition-title, summary)::before {
  content: ""; position: absolute; left: .8rem; top: 50%; width: 20px; height: 20px; transform: translateY(-50%);
  background: color-mix(in oklab, var(--bw-accent) 75%, var(--md-default-fg-color));
  -webkit-mask: var(--bw-icon) center / contain no-repeat; mask: var(--bw-icon) center / contain no-repeat;
}
.md-typeset summary { cursor: pointer; list-style: none; padding-right: 2.5rem; }
.md-typeset summary::-webkit-details-marker { display: none; }
.md-typeset summary::after {
  content: ""; position: absolute; right: .8rem; top: 50%; width: 20px; height: 20px; background: currentColor;
  -webkit-mask: var(--md-details-icon) center / contain no-repeat; mask: var(--md-details-icon) center / contain no-repeat;
}
.md-typeset details:not([open]) > summary { border-radius: 6px; }
${kinds}
.md-typeset .tabbed-set { position: relative; margin: 1.2em 0; }
.md-typeset .tabbed-set > input { position: absolute; width: 1px; height: 1px; opacity: 0; }
.md-typeset .tabbed-labels { display: flex; gap: .25rem; overflow-x: auto; scrollbar-width: none; box-shadow: inset 0 -1px var(--md-default-fg-color--lighter); }
.md-typeset .tabbed-labels > label {
  padding: .55em .9em; border-bottom: 2px solid transparent; font-size: .9em; font-weight: 600; white-space: nowrap;
  color: var(--md-default-fg-color--light); cursor: pointer;
}
.md-typeset .tabbed-labels > label:hover { color: var(--md-default-fg-color); }
.md-typeset .tabbed-set > input:focus-visible ~ .tabbed-labels { outline: 2px solid var(--md-accent-fg-color); outline-offset: 2px; }
.md-typeset .tabbed-block { display: none; padding-top: .4em; }
.md-typeset .tabbed-block > :first-child { margin-top: .6em; }
`;

const MAX_TABS = 20;
const position = (index: number) =>
  `.tabbed-set > input:nth-child(${index + 1}):checked`;

/** Which tab shows is decided by its place: there is no script to do it. */
export const tabs = Array.from({ length: MAX_TABS }, (_unused, index) => {
  const n = index + 1;
  return (
    `.md-typeset ${position(
      index,
    )} ~ .tabbed-content > :nth-child(${n}) { display: block; }\n` +
    `.md-typeset ${position(
      index,
    )} ~ .tabbed-labels > :nth-child(${n}) { color: var(--md-accent-fg-color); border-color: var(--md-accent-fg-color); }\n`
  );
}).join('');
