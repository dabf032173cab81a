/**
 * Colours when a page is opened outside the reader. Inside it, `:root` matches
 * nothing and the reader's own variables, made from the portal's theme, hold.
 */
export const base = `
:root {
  color-scheme: light dark;
  --md-default-fg-color: light-dark(#1f2328, #e6e8eb);
  --md-default-fg-color--light: light-dark(#59636e, #a4acb6);
  --md-default-fg-color--lighter: light-dark(#59636e4d, #a4acb64d);
  --md-default-fg-color--lightest: light-dark(#59636e26, #a4acb626);
  --md-default-bg-color: light-dark(#ffffff, #14181d);
  --md-default-bg-color--light: light-dark(#f6f8fa, #1c2128);
  --md-accent-fg-color: light-dark(#0b57d0, #8ab4f8);
  --md-typeset-a-color: light-dark(#0b57d0, #8ab4f8);
  --md-typeset-font-size: 1rem;
  --md-typeset-table-color: light-dark(#1f232826, #e6e8eb26);
  --md-code-bg-color: light-dark(#f6f8fa, #1c2128);
  --md-code-fg-color: var(--md-default-fg-color);
  --md-text-font-family: system-ui, sans-serif;
}
html { height: 100%; }
body {
  margin: 0;
  min-height: 100%;
  color: var(--md-default-fg-color);
  background: var(--md-default-bg-color);
  font-family: var(--md-text-font-family, system-ui, sans-serif);
  -webkit-font-smoothing: antialiased;
}
*, *::before, *::after { box-sizing: border-box; }
[hidden] { display: none !important; }
a { color: var(--md-typeset-a-color); text-underline-offset: .15em; }
:focus-visible { outline: 2px solid var(--md-accent-fg-color); outline-offset: 2px; border-radius: 2px; }
svg { fill: currentColor; }
.md-icon svg { display: block; width: 20px; height: 20px; }
.md-ellipsis { overflow-wrap: anywhere; min-width: 0; }
.md-toggle { position: absolute; width: 1px; height: 1px; margin: 0; opacity: 0; pointer-events: none; }
.md-header { display: flex; align-items: center; padding: .75rem 1.5rem; border-bottom: 1px solid var(--md-default-fg-color--lightest); font-weight: 600; }
.md-header__inner { display: flex; align-items: center; gap: .75rem; }
.md-overlay { display: none; }
`;
