/** Environment variable for the secret of a source. */
export const secretVariable = (id: string): string =>
  `DORA_${id.toUpperCase().replaceAll('-', '_')}_SECRET`;

/** What turns the webhook of a source on. */
export const secretConfig = (id: string): string =>
  `dora:
  sources:
    ${id}:
      secrets: ['\${${secretVariable(id)}}']
`;

/** A token for pipelines, restricted to what they need. */
export const tokenConfig = `backend:
  auth:
    externalAccess:
      - type: static
        options:
          token: \${DORA_TOKEN}
          subject: ci
        accessRestrictions:
          - plugin: dora
            permission: dora.event.create
`;
