/**
 * Three columns on wide screens, one with a drawer on narrow ones. The reader
 * fixes both sidebars and sets their top; here they end at the window's edge.
 */
export const layout = `
.md-container { position: relative; }
.md-main__inner { position: relative; }
.md-content__inner { max-width: 47rem; margin: 0 auto; padding: .5rem 1.5rem 2rem; }
.md-content__inner::before { content: ""; display: table; }
.md-content__button { float: right; margin: .35rem 0 0 .5rem; color: var(--md-default-fg-color--light) !important; border-radius: 4px; }
.md-content__button:hover { color: var(--md-accent-fg-color) !important; }
.md-content__button svg { width: 20px; height: 20px; }
.md-container .md-sidebar { bottom: 0 !important; height: auto !important; padding: .5rem 0 1.5rem; }
.md-sidebar__scrollwrap { overflow-y: auto; scrollbar-width: thin; scrollbar-color: var(--md-default-fg-color--lighter) transparent; }
.md-sidebar .md-sidebar__inner { padding: 0 .75rem 2rem 0; }
.md-container > .md-footer { position: static !important; width: auto !important; pointer-events: auto; }
@media screen and (min-width: 76.25em) {
  #__drawer, .md-header__button[for="__drawer"] { display: none; }
  .md-container > .md-footer { margin: 0 16rem; }
}
@media screen and (max-width: 76.1875em) {
  .md-content__inner { padding: .25rem 0 1.5rem; }
  .md-container .md-sidebar--primary {
    position: fixed; top: 0 !important; left: -16rem !important; height: 100% !important; padding: 0;
    background: var(--md-default-bg-color); box-shadow: 4px 0 24px rgb(0 0 0 / 25%);
    transition: transform .2s; visibility: hidden;
  }
  [data-md-toggle=drawer]:checked ~ .md-container .md-sidebar--primary { visibility: visible; transform: translateX(16rem); }
  [data-md-toggle=drawer]:checked ~ .md-overlay { display: block; position: fixed; inset: 0; z-index: 100; background: rgb(0 0 0 / 40%); }
  [data-md-toggle=drawer]:focus-visible ~ .md-container label[for="__drawer"] { outline: 2px solid var(--md-accent-fg-color); }
  .md-container .md-sidebar--primary .md-sidebar__inner { padding: 1rem; }
}
@media (prefers-reduced-motion: reduce) {
  * { transition: none !important; scroll-behavior: auto !important; }
}
@media print {
  .md-sidebar, .md-footer, .md-header, .md-content__button, .md-clipboard, .headerlink { display: none !important; }
  .md-content { margin: 0 !important; max-width: none !important; }
  .md-content__inner { max-width: none; padding: 0; }
  pre, .admonition, details, table, img { break-inside: avoid; }
  h1, h2, h3, h4 { break-after: avoid; }
  .md-typeset pre > code, .md-typeset .linenums .line { white-space: pre-wrap; width: auto; }
  .md-typeset :is(.md-typeset__scrollwrap, pre) { overflow: visible; }
  .md-typeset details::details-content { content-visibility: visible; height: auto; }
  .md-typeset summary::after { display: none; }
  .tabbed-labels { display: none !important; }
  .tabbed-block { display: block !important; }
  a[href^="http"]::after { content: " (" attr(href) ")"; font-size: .85em; color: var(--md-default-fg-color--light); }
}
`;
