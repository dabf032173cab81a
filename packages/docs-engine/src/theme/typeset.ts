/** Text: sizes follow the reader's text size, which the reader makes too small on phones. */
export const typeset = `
article.md-typeset { font-size: max(var(--md-typeset-font-size, 1rem), .9375rem); line-height: 1.65; overflow-wrap: break-word; }
.md-typeset p, .md-typeset ul, .md-typeset ol, .md-typeset dl, .md-typeset blockquote { margin: 0 0 1em; }
.md-typeset ul, .md-typeset ol { padding-left: 1.6em; }
.md-typeset li { margin: .25em 0; }
.md-typeset li > p { margin: .5em 0; }
.md-typeset li > ul, .md-typeset li > ol { margin: .25em 0; }
.md-typeset li::marker { color: var(--md-default-fg-color--light); }
article.md-typeset h1 { margin: 0 0 .8em; font-size: 2em; line-height: 1.2; letter-spacing: -.01em; text-wrap: balance; }
article.md-typeset h2 { margin: 2em 0 .7em; padding-bottom: .3em; font-size: 1.5em; line-height: 1.3; border-bottom: 1px solid var(--md-default-fg-color--lightest); }
article.md-typeset h3 { margin: 1.7em 0 .5em; font-size: 1.2em; line-height: 1.4; }
article.md-typeset h4 { margin: 1.5em 0 .5em; font-size: 1.05em; line-height: 1.4; }
article.md-typeset h5, article.md-typeset h6 { margin: 1.4em 0 .4em; font-size: 1em; line-height: 1.4; color: var(--md-default-fg-color--light); }
.md-typeset :is(h1, h2, h3, h4, h5, h6), .md-typeset [id]:target { scroll-margin-top: 5rem; }
.md-typeset .headerlink { margin-left: .4em; color: var(--md-default-fg-color--light); text-decoration: none; opacity: 0; font-weight: 400; }
.md-typeset :is(h1, h2, h3, h4, h5, h6):hover .headerlink, .md-typeset .headerlink:focus-visible { opacity: 1; }
@media (hover: none) { .md-typeset .headerlink { opacity: .6; } }
.md-typeset img, .md-typeset video, .md-typeset svg { max-width: 100%; height: auto; }
.md-typeset img { border-radius: 4px; }
.md-typeset hr { margin: 2em 0; border: 0; border-bottom: 1px solid var(--md-default-fg-color--lightest) !important; }
.md-typeset blockquote { padding: .1em 0 .1em 1em; border-left: 4px solid var(--md-default-fg-color--lighter) !important; }
.md-typeset blockquote > :last-child { margin-bottom: 0; }
.md-typeset mark { background: color-mix(in srgb, #e3b341 35%, transparent); color: inherit; padding: .05em .15em; border-radius: 3px; }
.md-typeset ins { background: color-mix(in srgb, #2da44e 22%, transparent); text-decoration: underline; text-decoration-thickness: from-font; }
.md-typeset del { background: color-mix(in srgb, #cf222e 16%, transparent); }
.md-typeset sub, .md-typeset sup { font-size: .75em; line-height: 0; }
.md-typeset abbr[title] { text-decoration: underline dotted; cursor: help; }
.md-typeset kbd {
  display: inline-block; padding: .05em .45em; font: .85em ui-monospace, monospace; border-radius: 4px;
  border: 1px solid var(--md-default-fg-color--lighter); border-bottom-width: 2px; background: var(--md-code-bg-color);
}
.md-typeset .keys span { padding: 0 .2em; color: var(--md-default-fg-color--light); }
.md-typeset dt { font-weight: 600; }
.md-typeset dd { margin: .25em 0 1em 1.6em; }
.md-typeset .footnote { margin-top: 3em; font-size: .9em; color: var(--md-default-fg-color--light); }
.md-typeset .footnote-backref { text-decoration: none; }
.md-typeset__scrollwrap { margin: 1em 0; overflow-x: auto; }
.md-typeset__table { display: inline-block; min-width: 100%; }
.md-typeset table { border-collapse: collapse; width: 100%; }
article.md-typeset table:not([class]) { border: 1px solid var(--md-typeset-table-color); border-radius: 6px; border-collapse: separate; border-spacing: 0; overflow: hidden; font-size: .925em; }
.md-typeset table:not([class]) :is(th, td) { padding: .55em .9em; text-align: left; vertical-align: top; min-width: 5em; }
.md-typeset table:not([class]) th { background: var(--md-default-fg-color--lightest); white-space: nowrap; }
.md-typeset table:not([class]) tbody tr:last-child td { border-bottom: 0; }
.md-typeset .task-list-item { list-style: none; margin-left: -1.45em; }
.md-typeset .task-list-control { display: inline-block; vertical-align: -.15em; margin-right: .25em; }
.md-typeset .task-list-control input { width: 1.05em; height: 1.05em; margin: 0; accent-color: var(--md-accent-fg-color); }
.md-typeset .task-list-control .task-list-indicator { display: none; }
.md-typeset .grid { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 15rem), 1fr)); gap: .75rem; margin: 1em 0; }
.md-typeset .grid.cards > :is(ul, ol) { display: contents; }
.md-typeset .grid.cards > :is(ul, ol) > li, .md-typeset .grid > .card { list-style: none; margin: 0; padding: .9rem 1rem; border: 1px solid var(--md-default-fg-color--lighter); border-radius: 8px; }
.md-typeset .md-button { display: inline-block; padding: .45em 1.1em; border: 1px solid var(--md-accent-fg-color); border-radius: 6px; text-decoration: none; font-weight: 600; }
.md-typeset .md-button--primary { background: var(--md-accent-fg-color); color: var(--md-accent-bg-color, #fff); }
`;
