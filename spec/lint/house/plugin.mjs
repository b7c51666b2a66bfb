// The house law of the spec, as a redocly plugin. Each rule is a function of the whole spec that yields [place, message].

import * as operations from './operations.mjs';
import * as schemas from './schemas.mjs';
import { pageTwins } from './pages.mjs';

const RULES = {
  evidence: schemas.evidence,
  described: schemas.described,
  exampled: schemas.exampled,
  'exampled-once': schemas.exampledOnce,
  secrets: schemas.secrets,
  names: schemas.names,
  'no-inline': schemas.noInline,
  flat: schemas.flat,
  formats: schemas.formats,
  forms: schemas.forms,
  'required-is-known': schemas.requiredIsKnown,
  'operation-id': operations.operationId,
  'vendor-title': operations.vendorTitle,
  'operation-security': operations.operationSecurity,
  'repeat-class': operations.repeatClass,
  'path-parameters': operations.pathParameters,
  'query-parameters': operations.queryParameters,
  'content-types': operations.contentTypes,
  answers: operations.answers,
  'answers-once': operations.answersOnce,
  manual: operations.manual,
  links: operations.links,
  'page-twins': pageTwins,
};

const asRedocly = (rule) => () => ({
  Root(spec, { report, location }) {
    for (const [place, message] of rule(spec)) report({ message, location: location.child(place) });
  },
});

export default function house() {
  return {
    id: 'house',
    rules: { oas3: Object.fromEntries(Object.entries(RULES).map(([name, rule]) => [name, asRedocly(rule)])) },
    configs: {
      all: { rules: Object.fromEntries(Object.keys(RULES).map((name) => [`house/${name}`, 'error'])) },
    },
  };
}
