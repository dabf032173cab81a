/**
 * Formulas. The browser draws MathML itself; these rules mend what it leaves
 * out, and let a wide formula scroll instead of stretching the page.
 */
export const math = `
.md-typeset math { font-family: "Cambria Math", "STIX Two Math", "Latin Modern Math", math; font-size: 1.08em; line-height: normal; text-indent: 0; font-style: normal; }
.md-typeset math * { border-color: currentColor; }
.md-typeset div.arithmatex { margin: 1.1em 0; padding: .1em 0; overflow-x: auto; overflow-y: hidden; }
.md-typeset math.tml-display { display: block math; width: 100%; }
.md-typeset mtable.tml-jot > mtr > mtd { padding-top: .7ex; padding-bottom: .7ex; }
.md-typeset mtable.tml-small mtd { padding-top: .35ex; padding-bottom: .35ex; }
.md-typeset .tml-right { text-align: -webkit-right; text-align: right; }
.md-typeset .tml-left { text-align: -webkit-left; text-align: left; }
.md-typeset .tml-sml-pad { padding-left: .05em; }
.md-typeset .tml-med-pad { padding-left: .1em; }
.md-typeset .tml-lrg-pad { padding-left: .15em; }
.md-typeset menclose { position: relative; padding: .5ex 0; }
.md-typeset .tml-overline { border-top: .065em solid; padding: .1em 0 0; }
.md-typeset .tml-underline { border-bottom: .065em solid; padding: 0 0 .1em; }
.md-typeset .tml-fbox { padding: 3pt; border: 1px solid; }
.md-typeset :is(.tml-cancel, .tml-xcancel) { position: absolute; inset: 0; background: currentColor; }
.md-typeset .upstrike { clip-path: polygon(.05em 100%, 0 calc(100% - .05em), calc(100% - .05em) 0, 100% .05em); }
.md-typeset .downstrike { clip-path: polygon(0 .05em, .05em 0, 100% calc(100% - .05em), calc(100% - .05em) 100%); }
.md-typeset .sout { clip-path: polygon(0 calc(55% + .03em), 0 calc(55% - .03em), 100% calc(55% - .03em), 100% calc(55% + .03em)); }
`;
