// How the house rules read the spec: every operation, parameter and schema with its place, and references followed.

const METHODS = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'];

const entries = (value) => Object.entries(value ?? {});

/** What a local reference points to; anything else is returned as it is. */
export function follow(spec, node) {
  const steps = node?.$ref?.startsWith('#/') ? node.$ref.slice(2).split('/') : undefined;
  if (!steps) return node;
  return follow(spec, steps.reduce((at, step) => at?.[step.replaceAll('~1', '/').replaceAll('~0', '~')], spec));
}

/** What a schema means: references followed, and a schema that words another one merged with that one. */
export function meaning(spec, node) {
  const { allOf, ...own } = follow(spec, node) ?? {};
  return allOf?.length === 1 ? { ...meaning(spec, allOf[0]), ...own } : { ...own, ...(allOf && { allOf }) };
}

/** How well a property is known: as well as its object, unless it says otherwise. */
export const gradeOf = (spec, owner, property) =>
  meaning(spec, property)['x-axis-evidence'] ?? owner['x-axis-evidence'];

/** Every operation: { url, method, operation, item, at }. */
export function operations(spec) {
  return entries(spec.paths).flatMap(([url, item]) =>
    METHODS.filter((method) => item[method]).map((method) => (
      { url, method, item, operation: item[method], at: ['paths', url, method] })));
}

/** Every parameter where it is written (not where it is only referred to): { parameter, at }. */
export function parameters(spec) {
  const listed = (list, at) => (list ?? []).map((parameter, index) => ({ parameter, at: [...at, 'parameters', index] }));
  return [
    ...entries(spec.components?.parameters).map(([name, parameter]) => (
      { parameter, at: ['components', 'parameters', name] })),
    ...entries(spec.paths).flatMap(([url, item]) => listed(item.parameters, ['paths', url])),
    ...operations(spec).flatMap(({ operation, at }) => listed(operation.parameters, at)),
  ].filter(({ parameter }) => !parameter.$ref);
}

/** The parameters of one operation, references followed. */
export const parametersOf = (spec, operation) =>
  (operation.parameters ?? []).map((parameter) => follow(spec, parameter));

/** Every response where it is written: { response, at }. */
export function responses(spec) {
  return [
    ...entries(spec.components?.responses).map(([name, response]) => (
      { response, at: ['components', 'responses', name] })),
    ...operations(spec).flatMap(({ operation, at }) =>
      entries(operation.responses).map(([status, response]) => ({ response, at: [...at, 'responses', status] }))),
  ].filter(({ response }) => !response.$ref);
}

/** Every request body where it is written: { body, at }. */
export function requestBodies(spec) {
  return [
    ...entries(spec.components?.requestBodies).map(([name, body]) => (
      { body, at: ['components', 'requestBodies', name] })),
    ...operations(spec).filter(({ operation }) => operation.requestBody).map(({ operation, at }) => (
      { body: operation.requestBody, at: [...at, 'requestBody'] })),
  ].filter(({ body }) => !body.$ref);
}

/** The component schemas: { name, schema, at }. */
export const namedSchemas = (spec) =>
  entries(spec.components?.schemas).map(([name, schema]) => ({ name, schema, at: ['components', 'schemas', name] }));

/** The properties of the component schemas: { owner, schema, name, property, at }. */
export const properties = (spec) =>
  namedSchemas(spec).flatMap(({ name: owner, schema, at }) =>
    entries(schema.properties).map(([name, property]) => (
      { owner, schema, name, property, at: [...at, 'properties', name] })));

/** A schema and all that is written inside it: { schema, at, depth }. */
export function nested(schema, at, depth = 0) {
  if (!schema || typeof schema !== 'object') return [];
  const children = [
    ...entries(schema.properties).map(([name, child]) => [child, ['properties', name]]),
    ...['allOf', 'oneOf', 'anyOf'].flatMap((word) =>
      (schema[word] ?? []).map((child, index) => [child, [word, index]])),
    ...['items', 'additionalProperties', 'not'].filter((word) => typeof schema[word] === 'object')
      .map((word) => [schema[word], [word]]),
  ];
  return [{ schema, at, depth }, ...children.flatMap(([child, step]) => nested(child, [...at, ...step], depth + 1))];
}

const contentSchemas = (content, at) =>
  entries(content).filter(([, media]) => media.schema).map(([type, media]) => (
    { schema: media.schema, at: [...at, 'content', type, 'schema'] }));

/** Every schema that is not a component: those of parameters, request bodies and responses. */
export const unnamedSchemas = (spec) => [
  ...parameters(spec).filter(({ parameter }) => parameter.schema).map(({ parameter, at }) => (
    { schema: parameter.schema, at: [...at, 'schema'], where: 'parameter' })),
  ...requestBodies(spec).flatMap(({ body, at }) => contentSchemas(body.content, at)),
  ...responses(spec).flatMap(({ response, at }) => contentSchemas(response.content, at)),
];

/** Every schema written anywhere, with all that is inside it. */
export const allSchemas = (spec) => [
  ...namedSchemas(spec).flatMap(({ schema, at }) => nested(schema, at)),
  ...unnamedSchemas(spec).flatMap(({ schema, at, where }) =>
    nested(schema, at).map((found) => ({ ...found, where, unnamed: true }))),
];

/** Every schema that an answer can hold, references followed, each once. */
export function answerSchemas(spec) {
  const seen = new Map();
  const visit = (schema, at) => {
    for (const found of nested(schema, at)) {
      if (found.schema.$ref) {
        const name = found.schema.$ref.split('/').at(-1);
        if (!seen.has(found.schema.$ref)) {
          seen.set(found.schema.$ref, []);
          const target = follow(spec, found.schema);
          if (target) visit(target, ['components', 'schemas', name]);
        }
      } else {
        seen.set(found.at.join('\n'), [found]);
      }
    }
  };
  for (const { response, at } of responses(spec)) {
    for (const { schema, at: place } of contentSchemas(response.content, at)) visit(schema, place);
  }
  return [...seen.values()].flat();
}
