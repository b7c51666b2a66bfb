// House rules of paginated families: the plain call, its pages and its count go together.

import { follow, operations, parametersOf } from './reading.mjs';

const PAGE = 'page{page}/';

const queryNames = (spec, operation) =>
  parametersOf(spec, operation).filter(({ in: place }) => place === 'query').map(({ name }) => name).sort().join();

function rowSchema(spec, operation) {
  const schema = follow(spec, follow(spec, operation.responses?.['200'])?.content?.['application/json']?.schema);
  return schema?.type === 'array' ? follow(spec, schema.items) : undefined;
}

export function* pageTwins(spec) {
  const gets = operations(spec).filter(({ method }) => method === 'get');
  const byUrl = new Map(gets.map((found) => [found.url, found]));
  const byId = new Map(gets.map((found) => [found.operation.operationId, found]));

  for (const { url, operation, at } of operations(spec)) {
    const walk = operation['x-axis-walk'];
    if (walk !== undefined && !url.endsWith(PAGE)) yield [at, `x-axis-walk stands only where a path ends in ${PAGE}`];
  }
  for (const { url, operation, at } of gets.filter((found) => found.url.endsWith(PAGE))) {
    const walk = operation['x-axis-walk'];
    if (!walk?.plain || !walk.count || !Array.isArray(walk.key) || !walk.key.length) {
      yield [at, 'a paged operation says its x-axis-walk: plain, count and key'];
      continue;
    }
    const base = url.slice(0, -PAGE.length);
    for (const [word, wanted, id] of [
      ['plain', base, operation.operationId.replace(/_page$/, '')],
      ['count', `${base}count/`, operation.operationId.replace(/_page$/, '_count')],
    ]) {
      const twin = byId.get(walk[word]);
      if (!twin) yield [at, `x-axis-walk.${word} is an unknown operation, ${walk[word]}`];
      else if (twin.url !== wanted) yield [at, `x-axis-walk.${word} is at ${twin.url}, not at ${wanted}`];
      else if (walk[word] !== id) yield [at, `the ${word} twin of ${operation.operationId} is named ${id}`];
      else if (word === 'plain' && queryNames(spec, twin.operation) !== queryNames(spec, operation)) {
        yield [at, `${operation.operationId} and ${id} take the same query parameters`];
      }
    }
    const row = rowSchema(spec, operation);
    if (!row) yield [at, 'a page is an array of rows'];
    for (const field of row ? walk.key : []) {
      if (!row.properties?.[field]) yield [at, `the row key ${field} is not a field of the row`];
    }
  }
  for (const { url, at } of gets.filter((found) => found.url.endsWith('/count/'))) {
    const base = url.slice(0, -'count/'.length);
    if (byUrl.has(base) && !byUrl.has(base + PAGE)) yield [at, `the family of ${base} has a count and no ${PAGE}`];
  }
}
