import {
  apiEntityV1alpha1Validator,
  componentEntityV1alpha1Validator,
  entityEnvelopeSchemaValidator,
} from '@backstage/catalog-model';
import {
  FieldFormatEntityPolicy,
  NoForeignRootFieldsEntityPolicy,
  SchemaValidEntityPolicy,
} from '@backstage/catalog-model';

const envelope = entityEnvelopeSchemaValidator();
const kinds = {
  Component: componentEntityV1alpha1Validator,
  API: apiEntityV1alpha1Validator,
};
const policies = [
  new SchemaValidEntityPolicy(),
  new FieldFormatEntityPolicy(),
  new NoForeignRootFieldsEntityPolicy(),
];

/**
 * Checks an entity by the model of the catalog.
 *
 * @param {any} entity
 * @param {import('../golden.mjs').Tree} tree
 * @returns {Promise<string[]>}
 */
export async function validateEntity(entity, tree) {
  try {
    envelope(entity);
    const validator = kinds[entity.kind];
    if (!validator) return [`${entity.kind} is no kind that templates yield`];
    const included = entity.spec.definition?.$text;
    const path = included?.replace(/^\.\//, '');
    if (path && !tree.has(path)) return [`there is no ${included}`];
    const whole = path
      ? { ...entity, spec: { ...entity.spec, definition: tree.get(path).text } }
      : entity;
    for (const policy of policies) await policy.enforce(whole);
    return (await validator.check(whole)) ? [] : ['is not of its kind'];
  } catch (error) {
    return [error.message];
  }
}
