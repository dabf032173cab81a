import { base } from './base';
import { callouts, tabs } from './callouts';
import { code } from './code';
import { critic } from './critic';
import { layout } from './layout';
import { math } from './math';
import { navigation } from './navigation';
import { typeset } from './typeset';

/** The site's whole stylesheet, in the order in which later rules win. */
export const stylesheet = [
  base,
  layout,
  navigation,
  typeset,
  code,
  callouts,
  tabs,
  critic,
  math,
]
  .join('\n')
  .replace(/\n\s*/g, '\n')
  .replace(/ *([{};,]) */g, '$1')
  .replace(/\n/g, '')
  .trim();
