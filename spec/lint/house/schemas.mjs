// House rules of schemas, parameters and answers: how they are described, named, shaped and graded.

import {
  allSchemas, answerSchemas, follow, gradeOf, meaning, namedSchemas, operations, parameters, properties, requestBodies,
  responses,
} from './reading.mjs';

const GRADES = ['vendor', 'client', 'title', 'inferred', 'observed'];
const FORMATS = ['axis-int', 'axis-decimal', 'axis-date8', 'axis-timestamp', 'axis-yes-no'];
const SECRET = /^(token|sso|api_key|.*password.*|.*secret.*)$/;
const BANNED_PARAMETERS = ['body', 'params', 'headers', 'cookies', 'kwargs', 'response', 'client'];
const BANNED_PROPERTIES = ['d', 'cls', 'field_dict', 'to_dict', 'from_dict', 'additional_properties'];
const BANNED_SCHEMAS = ['Unset', 'Error'];

const hasExample = (node) => node?.example !== undefined || Object.keys(node?.examples ?? {}).length > 0;

export function* evidence(spec) {
  const graded = [
    ...operations(spec).map(({ operation, at }) => [operation, operation['x-axis-evidence'], at]),
    ...parameters(spec)
      .filter(({ parameter }) => parameter.in !== 'path' || parameter['x-axis-evidence'])
      .map(({ parameter, at }) => [parameter, parameter['x-axis-evidence'], at]),
    ...properties(spec).map(({ schema, property, at }) => [property, gradeOf(spec, schema, property), at]),
  ];
  for (const [node, grade, at] of graded) {
    if (!GRADES.includes(grade)) yield [at, `x-axis-evidence is one of ${GRADES.join(', ')}, not ${grade}`];
    const page = node['x-axis-manual-page'];
    if (page !== undefined && !Number.isInteger(page)) yield [at, 'x-axis-manual-page is a whole number'];
  }
}

export function* described(spec) {
  const say = (what) => `${what} needs a description`;
  const ofParameters = new Set(parameters(spec).map(({ parameter }) => follow(spec, parameter.schema)));
  for (const { name, schema, at } of namedSchemas(spec)) {
    if (!ofParameters.has(schema)) {
      if (!schema.description) yield [at, say(`schema ${name}`)];
    } else if (schema.description) {
      yield [at, `schema ${name} has no description: tools would show it instead of the parameter's own`];
    }
  }
  for (const { owner, name, property, at } of properties(spec)) {
    if (!meaning(spec, property).description) yield [at, say(`property ${owner}.${name}`)];
  }
  for (const { parameter, at } of parameters(spec)) {
    if (!parameter.description) yield [at, say(`parameter ${parameter.name}`)];
  }
  for (const { response, at } of responses(spec)) if (!response.description) yield [at, say('an answer')];
  for (const { operation, at } of operations(spec)) {
    if (!operation.summary || !operation.description) yield [at, 'an operation needs a summary and a description'];
  }
}

export function* exampled(spec) {
  const say = (what) => `${what} needs an example`;
  for (const { owner, name, property, at } of properties(spec)) {
    if (!hasExample(meaning(spec, property))) yield [at, say(`property ${owner}.${name}`)];
  }
  for (const { parameter, at } of parameters(spec)) {
    if (!hasExample(parameter)) yield [at, say(`parameter ${parameter.name}`)];
  }
}

export function* exampledOnce(spec) {
  const ofProperties = new Set(properties(spec).map(({ property }) => follow(spec, property.allOf?.[0] ?? property)));
  const ofParameters = new Set(parameters(spec).map(({ parameter }) => follow(spec, parameter.schema)));
  for (const { name, schema, at } of namedSchemas(spec)) {
    if (ofParameters.has(schema) && !ofProperties.has(schema) && hasExample(schema)) {
      yield [at, `schema ${name} has no example: its parameters have theirs`];
    }
  }
  for (const { schema, at } of answerSchemas(spec)) {
    if (schema.properties && hasExample(schema)) yield [at, 'an answer is exampled by its properties'];
  }
  for (const { content, at } of [...responses(spec), ...requestBodies(spec)].map(({ response, body, at }) => (
    { content: (response ?? body).content, at }))) {
    for (const [type, media] of Object.entries(content ?? {})) {
      if (hasExample(media)) yield [[...at, 'content', type], 'an example stands in the schema, and once'];
    }
  }
}

export function* secrets(spec) {
  const named = [
    ...parameters(spec).map(({ parameter, at }) => [parameter.name, parameter, at]),
    ...properties(spec).map(({ name, property, at }) => [name, meaning(spec, property), at]),
  ];
  for (const [name, node, at] of named) {
    if (SECRET.test(name) && node['x-axis-secret'] !== true) {
      yield [at, `${name} carries a credential: x-axis-secret is true`];
    }
  }
}

export function* names(spec) {
  for (const { parameter, at } of parameters(spec)) {
    if (BANNED_PARAMETERS.includes(parameter.name)) yield [at, `${parameter.name} breaks the generated function`];
  }
  for (const { name, at } of properties(spec)) {
    if (BANNED_PROPERTIES.includes(name)) yield [at, `${name} breaks the generated model`];
    if (!/^[a-z][a-z0-9_]*$/.test(name)) yield [at, `${name} is not snake_case`];
  }
  const others = ['parameters', 'responses'].flatMap((kind) => Object.keys(spec.components?.[kind] ?? {}));
  for (const name of others.filter((one, index) => others.indexOf(one) !== index)) {
    yield [['components', 'responses', name], `${name} is the name of a parameter, too: some languages have one room`];
  }
  for (const { name, at } of namedSchemas(spec)) {
    if (others.includes(name)) yield [at, `${name} is the name of another component, too: some languages have one room`];
    if (BANNED_SCHEMAS.includes(name)) yield [at, `${name} is a name of the generated package`];
    if (!/^[A-Z][A-Za-z0-9]*$/.test(name)) yield [at, `${name} is not in PascalCase`];
  }
}

export function* noInline(spec) {
  for (const { schema, at, depth, unnamed, where } of allSchemas(spec)) {
    if (schema.title !== undefined) yield [at, 'a schema has no title: its name is its key'];
    const words = ['oneOf', 'anyOf', ...(schema.allOf?.length === 1 && schema.allOf[0].$ref ? [] : ['allOf'])];
    const shaped = schema.properties || schema.enum || words.some((word) => schema[word]);
    if (shaped && (unnamed || depth > 0)) {
      yield [at, `an object or an enum is a component, not written inside ${where ?? 'another schema'}`];
    }
  }
}

export function* flat(spec) {
  for (const { schema, at } of answerSchemas(spec)) {
    for (const word of ['oneOf', 'anyOf', 'not', 'discriminator']) {
      if (schema[word]) yield [at, `no ${word} in an answer: the generated union would refuse a surprise`];
    }
    if (schema.enum) yield [at, 'no closed enum in an answer: a new value would break a whole page'];
    if (schema.nullable) yield [at, 'no value of an answer is null: what is not there is an empty string'];
    if (['integer', 'number', 'boolean'].includes(schema.type)) {
      yield [at, 'a scalar of an answer is a string; its format says what the string means'];
    }
    if (schema.properties && !schema.additionalProperties) {
      yield [at, 'an answer may hold more than is known, and says so: additionalProperties is true'];
    }
  }
}

export function* formats(spec) {
  for (const { schema, at } of allSchemas(spec)) {
    if (schema.format !== undefined && !FORMATS.includes(schema.format)) {
      yield [at, `a format is one of ${FORMATS.join(', ')}: generators turn others into native types`];
    }
  }
}

export function* forms(spec) {
  for (const { content } of requestBodies(spec).map(({ body }) => body)) {
    for (const { schema } of Object.values(content ?? {})) {
      const { properties: fields = {} } = follow(spec, schema) ?? {};
      const owner = namedSchemas(spec).find((named) => named.schema === follow(spec, schema));
      for (const [name, field] of Object.entries(fields)) {
        if (owner && follow(spec, field)?.allOf) {
          yield [[...owner.at, 'properties', name], `${name} of a form has no allOf: a generator of TypeScript sends it as a file`];
        }
      }
    }
  }
}

export function* requiredIsKnown(spec) {
  for (const { schema, at } of namedSchemas(spec)) {
    for (const name of schema.required ?? []) {
      const property = schema.properties?.[name];
      if (!property) yield [at, `${name} is required and is not a property`];
      else if (gradeOf(spec, schema, property) === 'inferred') {
        yield [[...at, 'properties', name], `${name} is only inferred, so it is not required`];
      }
    }
  }
}
