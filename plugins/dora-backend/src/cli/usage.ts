export const USAGE = `Usage: yarn dora:import FILE... [options]
       yarn dora:import --git PATH --service REF [options]

Stores delivery events of the past in the database of the portal, whether the
portal runs or not. The same import again counts nothing twice, and one that was
cut off goes on where it was.

Files hold one event in a row: CSV with the names of fields in the first line, or
JSON with one event in a line (NDJSON).
  --format csv|ndjson   what the files are; else their names end in .csv, .ndjson
                        or .jsonl
  --type TYPE           fields for rows that leave them out
  --source NAME
  --service REF
  --environment NAME

A git repository gives one successful deployment for each release.
  --git PATH            folder of the repository, or of a bare one
  --service REF         entity, repository or name of the service
  --tags PATTERN        which tags are releases, such as 'v*'; default: those that
                        look like versions
  --branch NAME         take each commit that landed on a branch instead of tags
  --environment NAME    default: production

For both:
  --dry-run             check everything and store nothing
  --config FILE         settings as the portal takes them; may be repeated
  --help

Exit code: 0 all was stored, 1 some rows were rejected, 2 it could not run.
`;
