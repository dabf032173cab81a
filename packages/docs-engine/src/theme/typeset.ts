/** Text: sizes follow the reader's text size, which the reader makes too small on phones. */
export const typeset = `
article.md-typeset { font-size: max(var(--md-typeset-font-size, 1rem), .9375rem); line-height: 1.65; overflow-wrap: break-word; }
.md-typeset p, .md-typeset ul, .md-typeset ol, .md-typeset dl, .md-typeset blockquote { margin: 0 0 1em; }
.md-typeset ul, .md-typeset ol { padding-left: 1.6em; }
.md-typeset li { margin: .25em 0; }
.md-typeset li > p { margin: .5em 0; }
.md-typeset li > ul, .md-typeset li > ol { margin: .25em 0; }
.md-typeset li::marker { color: var(--md-default-fg-color--light); }
article.md-typeset h1 { margin: 0 0 .7em; font-size: 2.1em; line-height: 1.2; letter-spacing: -.018em; text-wrap: balance; }
article.md-typeset h2 { margin: 2.2em 0 .7em; padding-bottom: .35em; font-size: 1.5em; line-height: 1.3; letter-spacing: -.01em; border-bottom: 1px solid var(--md-default-fg-color--lightest); }
article.md-typeset h3 { margin: 1.7em 0 .5em; font-size: 1.2em; line-height: 1.4; }
article.md-typeset h4 { margin: 1.5em 0 .5em; font-size: 1.05em; line-height: 1.4; }
article.md-typeset h5, article.md-typeset h6 { margin: 1.4em 0 .4em; font-size: 1em; line-height: 1.4; color: var(--md-default-fg-color--light); }
.md-typeset :is(h1, h2, h3, h4, h5, h6), .md-typeset [id]:target { scroll-margin-top: 5rem; }
.md-typeset .headerlink { margin-left: .4em; color: var(--md-default-fg-color--light); text-decoration: none; opacity: 0; font-weight: 400; }
.md-typeset :is(h1, h2, h3, h4, h5, h6):hover .headerlink, .md-typeset .headerlink:focus-visible { opacity: 1; }
@media (hover: none) { .md-typeset .headerlink { opacity: .6; } }
.md-typeset img, .md-typeset video, .md-typeset svg { max-width: 100%; height: auto; }
.md-typeset img { border-radius: 6px; }
.md-typeset p > img:only-child { display: block; margin: 0 auto; outline: 1px solid var(--md-default-fg-color--lightest); outline-offset: -1px; }
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
  border: 1px solid var(--md-default-fg-color--lighter); border-bottom-width: 2px; background: var(--md-default-bg-color--light); color: var(--md-default-fg-color);
}
.md-typeset .keys span { padding: 0 .2em; color: var(--md-default-fg-color--light); }
.md-typeset dt { font-weight: 600; }
.md-typeset dd { margin: .2em 0 1em; padding-left: 1em; border-left: 2px solid var(--md-default-fg-color--lightest); }
.md-typeset dd > :last-child { margin-bottom: 0; }
.md-typeset .footnote { margin-top: 3em; font-size: .9em; color: var(--md-default-fg-color--light); }
.md-typeset .footnote > hr { margin: 0 0 1em; }
.md-typeset .footnote-ref { padding: 0 .15em; text-decoration: none; font-weight: 600; }
.md-typeset :is(.footnote li, .footnote-ref):target, .md-typeset sup[id]:target { background: color-mix(in srgb, var(--md-accent-fg-color) 14%, transparent); }
.md-typeset .footnote-backref { text-decoration: none; font-weight: 700; }
.md-typeset__scrollwrap {
  margin: 1.2em 0; overflow-x: auto; border: 1px solid var(--md-default-fg-color--lightest); border-radius: 8px;
  background: var(--md-default-bg-color--light); scrollbar-width: thin; scrollbar-color: var(--md-default-fg-color--lighter) transparent;
}
.md-typeset__table { display: inline-block; min-width: 100%; vertical-align: top; }
.md-typeset table { border-collapse: collapse; width: 100%; }
article.md-typeset table:not([class]) { border: 0; border-radius: 0; background: none; border-collapse: separate; border-spacing: 0; font-size: .925em; }
.md-typeset table:not([class]) :is(th, td) { padding: .6em .95em; text-align: left; vertical-align: top; min-width: 5em; border: 0; border-bottom: 1px solid var(--md-default-fg-color--lightest); }
.md-typeset table:not([class]) :is(th, td) code { overflow-wrap: break-word; }
.md-typeset table:not([class]) th { background: color-mix(in srgb, var(--md-default-fg-color) 4%, transparent); font-weight: 600; white-space: nowrap; }
.md-typeset table:not([class]) tbody tr:last-child td { border-bottom: 0; }
.md-typeset table:not([class]) tbody tr:hover { background: color-mix(in srgb, var(--md-default-fg-color) 2.5%, transparent); box-shadow: none; }
.md-typeset .task-list-item { list-style: none; margin-left: -1.45em; }
.md-typeset .task-list-control { display: inline-block; vertical-align: -.15em; margin-right: .25em; }
.md-typeset .task-list-control input {
  -webkit-appearance: none; appearance: none; display: block; width: 1.05em; height: 1.05em; margin: 0; opacity: 1;
  border: 1.5px solid var(--md-default-fg-color--light); border-radius: 4px; background: center / 80% no-repeat;
}
.md-typeset .task-list-control input:checked { border-color: var(--md-accent-fg-color); background-color: var(--md-accent-fg-color); }
.md-typeset .task-list-control input:checked::after {
  content: ""; display: block; width: 30%; height: 62%; margin: 3% auto 0; border: solid var(--md-default-bg-color); border-width: 0 2px 2px 0; transform: rotate(45deg);
}
.md-typeset .task-list-control .task-list-indicator { display: none; }
.md-typeset .grid { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 15rem), 1fr)); gap: .75rem; margin: 1em 0; }
.md-typeset .grid.cards > :is(ul, ol) { display: contents; }
.md-typeset .grid.cards > :is(ul, ol) > li, .md-typeset .grid > .card { list-style: none; margin: 0; padding: .9rem 1rem; border: 1px solid var(--md-default-fg-color--lighter); border-radius: 8px; }
.md-typeset .md-button { display: inline-block; padding: .45em 1.1em; border: 1px solid var(--md-accent-fg-color); border-radius: 6px; text-decoration: none; font-weight: 600; }
.md-typeset .md-button--primary { background: var(--md-accent-fg-color); color: var(--md-accent-bg-color, #fff); }
`;
