const words = (text: string) => text.trim().split(/\s+/);
const capitalized = (key: string) =>
  key
    .split('-')
    .map(word => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');

/** Keys that are shown by their own words. */
const PLAIN = words(`
  space page-up page-down home end backspace tab break caps-lock clear eject
  enter help print-screen scroll-lock num-clear num-lock num-enter alt left-alt
  left-command left-meta left-option left-shift left-super meta option right-alt
  right-command right-meta right-option right-shift right-super shift super
  browser-back browser-favorites browser-forward browser-home browser-refresh
  browser-search browser-stop copy mail media print reset select sleep
  volume-down volume-up zoom power fingerprint left-button middle-button
  right-button
`);

/** What stands on a key, where it is not the key's name. */
const CAPTIONS = words(`
  backslash=\\ bar=| brace-left={ brace-right=} bracket-left=[ bracket-right=]
  colon=: comma=, double-quote=" equal== exclam=! grave=\` greater=> less=<
  minus=- period=. plus=+ question=? semicolon=; single-quote=' slash=/ tilde=~
  underscore=_ arrow-up=Up arrow-down=Down arrow-left=Left arrow-right=Right
  delete=Del insert=Ins escape=Esc num-asterisk=Num_* num-delete=Num_Del
  num-equal=Num_= num-minus=Num_- num-plus=Num_+ num-separator=Num_.
  num-slash=Num_/ alt-graph=AltGr command=Cmd control=Ctrl function=Fn
  left-control=Left_Ctrl left-windows=Left_Win right-control=Right_Ctrl
  right-windows=Right_Win windows=Win backtab=Back_Tab context-menu=Menu
  media-next-track=Next_Track media-pause=Pause media-play=Play
  media-play-pause=Play/Pause media-prev-track=Previous_Track media-stop=Stop
  volume-mute=Mute x-button1=X_Button_1 x-button2=X_Button_2
`);

/** Each key, and the other names by which PyMdown knows it. */
const SYNONYMS = words(`
  num-plus=add alt-graph=altgr context-menu=apps,menu backspace=back,bksp
  backtab=bktab break=cancel caps-lock=capital,cplk brace-right=close-brace
  bracket-right=close-bracket clear=clr command=cmd control=ctrl
  double-quote=dblquote num-separator=decimal,separator delete=del
  num-slash=divide arrow-down=down escape=esc enter=return exclam=exclamation
  browser-favorites=favorites function=fn browser-forward=forward
  grave=grave-accent greater=greater-than,gt minus=hyphen insert=ins
  left-alt=lalt mail=launch-mail media=launch-media left-button=lbutton
  left-command=lcmd,lcommand,left-cmd left-control=lcontrol,lctrl,left-ctrl
  arrow-left=left left-option=lopt,loption,left-opt
  left-windows=left-win,lwin,lwindows less=less-than,lt left-meta=lmeta
  left-shift=lshift left-super=lsuper middle-button=mbutton
  num-asterisk=multiply volume-mute=mute,vol-mute
  page-down=next,page-dn,pg-dn media-next-track=next-track num-delete=num-del
  num-lock=numlk brace-left=open-brace bracket-left=open-bracket option=opt
  media-pause=pause page-up=pg-up,prior bar=pipe media-play=play
  media-play-pause=play-pause media-prev-track=prev-track print-screen=prtsc
  question=question-mark right-alt=ralt right-button=rbutton
  right-control=rcontrol,rctrl,right-ctrl
  right-command=rcmd,rcommand,right-cmd browser-refresh=refresh
  arrow-right=right right-option=right-opt,ropt,roption
  right-windows=right-win,rwin,rwindows right-meta=rmeta right-shift=rshift
  right-super=rsuper scroll-lock=scroll browser-search=search space=spc
  media-stop=stop num-minus=subtract tab=tabulator arrow-up=up
  volume-down=vol-down volume-up=vol-up windows=win x-button1=xbutton1
  x-button2=xbutton2
`);

const split = (entry: string): [name: string, value: string] => {
  const at = entry.indexOf('=');
  return [entry.slice(0, at), entry.slice(at + 1)];
};

const numbered = (prefix: string, caption: string, from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_unused, index) => [
    `${prefix}${from + index}`,
    `${caption}${from + index}`,
  ]);

/** What is shown for each key of PyMdown's key map. */
export const KEY_NAMES: ReadonlyMap<string, string> = new Map([
  ...[...'abcdefghijklmnopqrstuvwxyz'].map(letter => [
    letter,
    letter.toUpperCase(),
  ]),
  ...numbered('', '', 0, 9),
  ...numbered('num', 'Num ', 0, 9),
  ...numbered('f', 'F', 1, 24),
  ...PLAIN.map(key => [key, capitalized(key)]),
  ...CAPTIONS.map(split).map(([key, caption]) => [
    key,
    // An underscore stands for a space, except where it is the whole caption.
    caption === '_' ? caption : caption.replace(/_/g, ' '),
  ]),
] as Array<[string, string]>);

/** Key that each other name means. */
export const KEY_SYNONYMS: ReadonlyMap<string, string> = new Map(
  SYNONYMS.map(split).flatMap(([key, others]) =>
    others.split(',').map((other): [string, string] => [other, key]),
  ),
);
