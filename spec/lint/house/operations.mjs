// House rules of an operation: its name, its title, its credentials, its address, what may be sent twice.

import { meaning, operations, parameters, parametersOf, requestBodies, responses } from './reading.mjs';

const WRITES = ['post', 'put', 'patch', 'delete'];
const REPEATS = ['safe', 'unsafe', 'never'];

export function* operationId(spec) {
  for (const { operation, at } of operations(spec)) {
    const [tag, ...more] = operation.tags ?? [];
    if (!tag || more.length) {
      yield [at, 'an operation has exactly one tag'];
    } else if (!new RegExp(`^${tag}_[a-z][a-z0-9]*(_[a-z0-9]+)*$`).test(operation.operationId ?? '')) {
      yield [at, `the operationId of an operation tagged ${tag} is ${tag}_<method>, in snake_case`];
    }
  }
}

export function* vendorTitle(spec) {
  for (const { operation, method, at } of operations(spec)) {
    const title = operation['x-axis-title'];
    if (title === undefined) {
      // What was found elsewhere has no title: a site or a third party may know more than the index.
      if (['vendor', 'title'].includes(operation['x-axis-evidence'])) {
        yield [at, "x-axis-title names the title in the vendor's index that this operation is known from"];
      }
    } else if (!String(title).startsWith(`${method.toUpperCase()} /`)) {
      yield [at, `x-axis-title "${title}" has another method`];
    }
  }
}

export function* operationSecurity(spec) {
  const schemes = (security) => (security ?? []).map((requirement) => Object.keys(requirement).join(' and ')).join();
  if (schemes(spec.security) !== 'tokenBearer') yield [['security'], 'the security of the spec is tokenBearer'];
  for (const { operation, at } of operations(spec)) {
    if (operation.tags?.[0] === 'token') {
      if (schemes(operation.security) !== 'keyBearer') yield [at, 'the security of a token call is keyBearer'];
    } else if (operation.security) {
      yield [at, 'an operation says no security of its own: that of the spec holds'];
    }
  }
}

export function* repeatClass(spec) {
  for (const { operation, method, at } of operations(spec)) {
    const repeat = operation['x-axis-repeat'];
    if (repeat === undefined ? WRITES.includes(method) : !REPEATS.includes(repeat)) {
      yield [at, `x-axis-repeat says of each write whether it may be sent twice: ${REPEATS.join(', ')}`];
    }
  }
}

export function* pathParameters(spec) {
  for (const [url, item] of Object.entries(spec.paths ?? {})) {
    if (item.parameters) yield [['paths', url, 'parameters'], 'parameters stand on the operation, not on the path'];
    if (!url.endsWith('/')) yield [['paths', url], 'every path ends in a slash'];
  }
  for (const { parameter, at } of parameters(spec)) {
    const { pattern } = meaning(spec, parameter.schema);
    if (parameter.in === 'path' && /(^|_)id$/.test(parameter.name) && pattern !== '^[0-9]+$') {
      yield [at, `${parameter.name} needs the pattern ^[0-9]+$, or its path swallows the fixed words beside it`];
    }
  }
}

export function* queryParameters(spec) {
  for (const { parameter, at } of parameters(spec)) {
    const schema = meaning(spec, parameter.schema);
    if (schema.default !== undefined) yield [at, 'a parameter has no default: what is not sent is left to the server'];
    if (schema.type === 'array' || parameter.explode === false) {
      yield [at, 'a list travels as a comma-delimited string with a pattern, not as an array'];
    }
  }
}

export function* contentTypes(spec) {
  const only = (content, type) => Object.keys(content ?? {}).join() === type;
  for (const { body, at } of requestBodies(spec)) {
    const type = 'application/x-www-form-urlencoded';
    if (!only(body.content, type)) yield [at, `a request body has one content type, ${type}`];
  }
  for (const { response, at } of responses(spec)) {
    if (!only(response.content, 'application/json')) yield [at, 'an answer has one content type, application/json'];
  }
}

export function* answers(spec) {
  for (const { operation, at } of operations(spec)) {
    const statuses = Object.keys(operation.responses ?? {}).sort().join(', ');
    if (statuses !== '200, default') {
      yield [[...at, 'responses'], `an operation answers 200 and default, not ${statuses}: 4XX says the same, and`
        + ' generators of TypeScript stumble over it'];
    }
  }
}

export function* answersOnce(spec) {
  const seen = new Map();
  for (const { operation, at } of operations(spec)) {
    for (const [status, response] of Object.entries(operation.responses ?? {})) {
      const text = JSON.stringify(response);
      if (response.$ref) continue;
      if (seen.has(text)) {
        yield [[...at, 'responses', status], `the answer of ${seen.get(text)}, repeated: make it a component`];
      }
      seen.set(text, operation.operationId);
    }
  }
}

export function* manual(spec) {
  for (const { operation, at } of operations(spec)) {
    const page = operation['x-axis-manual-page'];
    const url = page && `https://www.atrixware.com/docs/manual.php?id=18&page=${page}`;
    if (operation.externalDocs?.url !== url) {
      yield [at, `externalDocs leads to the page of the manual that x-axis-manual-page names: ${url ?? 'none here'}`];
    }
  }
}

export function* links(spec) {
  const known = new Map(operations(spec).map(({ operation }) => [operation.operationId, operation]));
  const places = [
    ...responses(spec).map(({ response, at }) => ({ links: response.links, at: [...at, 'links'] })),
    { links: spec.components?.links, at: ['components', 'links'] },
  ];
  for (const { links: found, at } of places) {
    for (const [name, link] of Object.entries(found ?? {})) {
      if (link.$ref) continue;
      const operation = known.get(link.operationId);
      if (!operation) {
        yield [[...at, name], `the link leads to an unknown operation, ${link.operationId}`];
        continue;
      }
      const names = parametersOf(spec, operation).map((parameter) => parameter.name);
      for (const parameter of Object.keys(link.parameters ?? {})) {
        if (!names.includes(parameter)) yield [[...at, name], `${link.operationId} has no parameter ${parameter}`];
      }
    }
  }
}
