/** Navigation on the left, table of contents on the right, previous and next below. */
export const navigation = `
.md-nav { font-size: .875rem; line-height: 1.4; }
.md-container .md-nav { font-size: .875rem; background: transparent; }
.md-nav__list { margin: 0; padding: 0; list-style: none; }
.md-nav .md-nav { margin-left: .7rem; padding-left: .35rem; border-left: 1px solid var(--md-default-fg-color--lightest); }
.md-nav__title { display: block; padding: .25rem .6rem .5rem; font-weight: 600; color: var(--md-default-fg-color); }
.md-container .md-nav__link {
  display: flex; align-items: center; justify-content: space-between; gap: .25rem;
  margin: 1px 0; padding: .3rem .6rem; border-radius: 6px;
  color: var(--md-default-fg-color--light); text-decoration: none; cursor: pointer;
}
.md-container .md-nav__link:hover { color: var(--md-default-fg-color); background: var(--md-default-fg-color--lightest); }
.md-container .md-nav__item--active > label.md-nav__link { color: var(--md-default-fg-color); font-weight: 600; text-decoration: none; }
.md-container a.md-nav__link--active {
  color: var(--md-typeset-a-color); font-weight: 600; text-decoration: none;
  background: color-mix(in srgb, var(--md-accent-fg-color) 12%, transparent);
}
.md-nav__toggle ~ .md-nav { display: none; }
.md-nav__toggle:checked ~ .md-nav, .md-nav__item--active > .md-nav { display: block; }
.md-container .md-nav__icon { flex: none; width: 1rem !important; height: 1rem !important; margin: 0; }
.md-container .md-nav__icon::after {
  content: ""; display: block; width: 1rem !important; height: 1rem !important; background: currentColor;
  -webkit-mask: var(--md-nav-icon--next, linear-gradient(transparent, transparent)) center / contain no-repeat;
  mask: var(--md-nav-icon--next, linear-gradient(transparent, transparent)) center / contain no-repeat;
  transition: transform .15s;
}
.md-nav__toggle:checked ~ .md-nav__link .md-nav__icon::after, .md-nav__item--active > .md-nav__link .md-nav__icon::after { transform: rotate(90deg); }
/* The button of the add-on that opens all sections. */
.md-sidebar--primary > [data-techdocs-addons-location] button { left: auto; right: .45rem; top: .55rem; padding: 2px; border-radius: 6px; background: var(--md-default-bg-color); }
.md-nav--secondary { border-left: 1px solid var(--md-default-fg-color--lightest); padding-left: .5rem; }
.md-nav--secondary .md-nav { margin-left: 0; padding-left: .7rem; border-left: 0; }
.md-container .md-nav--secondary .md-nav__link { padding: .2rem .5rem; font-size: .8125rem; }
.md-container .md-nav--secondary .md-nav__link[aria-current] { color: var(--md-typeset-a-color); font-weight: 600; }
.md-container .md-sidebar--secondary .md-nav--secondary { position: relative; }
.md-sidebar--secondary .md-nav__link[aria-current]::before { content: ""; position: absolute; left: -1px; width: 2px; height: 1.4em; border-radius: 2px; background: var(--md-accent-fg-color); }
.md-footer { margin-top: 1rem; }
.md-footer__inner { display: flex; flex-wrap: wrap; gap: 1rem; max-width: 47rem; margin: 0 auto; padding: 0 1.5rem 2rem; }
.md-container .md-footer__link {
  display: flex; align-items: center; gap: .6rem; flex: 1 1 14rem; width: auto; min-width: 0; max-width: calc(50% - .5rem);
  padding: .75rem 1rem; border: 1px solid var(--md-default-fg-color--lightest); border-radius: 8px;
  background: var(--md-default-bg-color--light); color: var(--md-default-fg-color); text-decoration: none;
}
.md-container .md-footer__link:hover { border-color: var(--md-accent-fg-color); color: var(--md-typeset-a-color); }
.md-container .md-footer__link--next { flex-direction: row-reverse; margin-left: auto; text-align: right; }
.md-footer__title { flex: 1; display: flex; flex-direction: column; min-width: 0; font-weight: 600; line-height: 1.35; }
.md-footer__direction { font-size: .75rem; font-weight: 400; color: var(--md-default-fg-color--light); }
@media screen and (min-width: 76.25em) {
  .md-nav--primary .md-nav--secondary { display: none; }
}
@media screen and (max-width: 76.1875em) {
  .md-footer__inner { padding: 0 0 1.5rem; }
  .md-container .md-nav--primary .md-nav__title { display: block; padding: .25rem .6rem .75rem; font-size: 1rem; }
}
@media screen and (max-width: 30em) {
  .md-container .md-footer__link { max-width: none; flex-basis: 100%; }
}
`;
