/** Edits and comments: told apart by more than their colour. */
export const critic = `
.md-typeset .critic.block { display: block; margin: 1em 0; padding: .6em 1em; border-radius: 6px; }
.md-typeset .critic.block > :first-child { margin-top: 0; }
.md-typeset .critic.block > :last-child { margin-bottom: 0; }
.md-typeset .critic.comment { margin-left: .3em; color: var(--md-default-fg-color--light); font-style: italic; }
.md-typeset .critic.comment::before { content: "// "; }
.md-typeset .diagram > img { display: block; margin: 0 auto; }
`;
