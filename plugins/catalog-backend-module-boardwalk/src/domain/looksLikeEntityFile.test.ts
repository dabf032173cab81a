import { looksLikeEntityFile } from './looksLikeEntityFile';

describe('looksLikeEntityFile', () => {
  it.each([
    ['catalog-info.yaml', ''],
    ['catalog-info-payments.yml', 'broken: ['],
    ['team.yaml', 'apiVersion: backstage.io/v1alpha1\nkind: Group'],
    ['t.yaml', '# text\n---\napiVersion: "scaffolder.backstage.io/v1beta3"'],
    ['json.yaml', '"apiVersion": "backstage.io/v1alpha1"'],
    ['forgot.yaml', 'kind: Component\nmetadata:\n  name: a'],
  ])('takes %s', (name, head) => {
    expect(looksLikeEntityFile(name, head)).toBe(true);
  });

  it.each([
    ['mkdocs.yml', 'site_name: Docs\nplugins: [techdocs-core]'],
    ['deployment.yaml', 'apiVersion: apps/v1\nkind: Deployment'],
    ['openapi.yaml', 'openapi: 3.1.0\ninfo:\n  kind: Component'],
    ['compose.yaml', 'services: {}'],
    ['values.yaml', 'image: { apiVersion: backstage.io/v1 }'],
  ])('passes over %s', (name, head) => {
    expect(looksLikeEntityFile(name, head)).toBe(false);
  });
});
