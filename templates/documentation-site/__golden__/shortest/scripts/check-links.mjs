import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { findProblems } from './links.mjs';

/** Fails when a link in docs/ leads nowhere, or a page is missing from the navigation. */
const pages = Object.fromEntries(
  readdirSync('docs', { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name).replaceAll('\\', '/').slice('docs/'.length))
    .map(path => [path, path.endsWith('.md') ? readFileSync(join('docs', path), 'utf8') : '']),
);
const problems = findProblems(pages, readFileSync('mkdocs.yml', 'utf8'));
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exitCode = 1;
else console.log(`${Object.keys(pages).length} files, all links lead somewhere`);
