import { deflateRawSync } from 'node:zlib';
import { escapeHtml } from '../highlight/codeBlock';

const BASE64 =
  'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const PLANTUML =
  '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_';

/** The text encoding of PlantUML: deflate, and a base64 with digits first. */
export function encodePlantuml(source: string): string {
  return deflateRawSync(Buffer.from(source, 'utf8'), { level: 9 })
    .toString('base64')
    .replace(/=+$/, '')
    .replace(/./g, char => PLANTUML[BASE64.indexOf(char)]);
}

const TITLE = /^[ \t]*title[ \t]+(\S.*)$/m;

/** A picture that a PlantUML server draws when it is looked at. */
export function renderPlantuml(
  server: string,
  source: string,
  alt?: string,
): string {
  const description =
    alt ?? TITLE.exec(source)?.[1].trim() ?? 'PlantUML diagram';
  return `<p class="diagram"><img class="plantuml" src="${escapeHtml(
    `${server}/svg/${encodePlantuml(source)}`,
  )}" alt="${escapeHtml(description)}" loading="lazy"></p>\n`;
}
