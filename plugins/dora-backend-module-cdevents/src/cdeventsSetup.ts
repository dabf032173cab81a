import type { WebhookSourceDescription } from '@boardwalk/plugin-dora-node';

/** How CDEvents are made to arrive. */
export const cdeventsSetup: WebhookSourceDescription['setup'] = {
  steps: [
    'Let the tool send its CDEvents as CloudEvents over HTTP to WEBHOOK_URL, structured, batched or binary, of any version from 0.3 on.',
    'Send the secret of the configuration as a bearer token. A tool that takes only an address may have it as the password in it: https://boardwalk:SECRET@…',
    'Call services by the name or entity reference of their component, or map their ids in dora.sources.cdevents.services.',
    'Nothing is signed: the token is all that protects the address. Use HTTPS only.',
  ],
  snippets: [
    {
      title: 'A service that was deployed, from a command line',
      language: 'sh',
      text: `ID=$(uuidgen)
NOW=$(date -u +%Y-%m-%dT%H:%M:%SZ)
curl WEBHOOK_URL \\
  -H "Authorization: Bearer $DORA_CDEVENTS_TOKEN" \\
  -H 'Content-Type: application/cloudevents+json' --data @- <<EVENT
{
  "specversion": "1.0",
  "id": "$ID",
  "source": "/pipelines/shop",
  "type": "dev.cdevents.service.deployed.0.3.0",
  "datacontenttype": "application/json",
  "data": {
    "context": {
      "specversion": "0.5.0",
      "id": "$ID",
      "source": "/pipelines/shop",
      "type": "dev.cdevents.service.deployed.0.3.0",
      "timestamp": "$NOW"
    },
    "subject": {
      "id": "component:default/NAME",
      "content": {
        "environment": { "id": "production" },
        "artifactId": "pkg:oci/shop@1.4.2?vcs_url=git%2Bhttps://github.com/acme/shop@$COMMIT"
      }
    }
  }
}
EVENT
`,
    },
    {
      title: 'Pipelines that deploy, in the configuration of the portal',
      language: 'yaml',
      text: `dora:
  sources:
    cdevents:
      pipelines:
        - name: roll-out
          environment: production
`,
    },
  ],
};
