// Holds a request to the tables of the Bot API: unknown fields, wrong types, missing ones. The real server lets most of it pass in silence.
import { METHOD_FIELDS } from './api-methods.ts';
import { TYPE_FIELDS, UNIONS } from './api-types.ts';
import { asRecord, type Body, parseJson } from './body.ts';

type FieldSpec = { readonly name: string; readonly isRequired: boolean; readonly type: string };

const parsed = new Map<string, readonly FieldSpec[]>();

/** Sentences about what the documentation forbids; empty where all is well. */
export function checkRequest(method: string, { fields, files }: Pick<Body, 'fields' | 'files'>): readonly string[] {
  const specs = fieldsOf(METHOD_FIELDS[method] ?? '');
  const given = { ...fields };
  // telegraf writes the method's own name into its forms, as a webhook's reply does.
  if (given.method === method) delete given.method;
  const wrong: string[] = [];
  const attached = new Set([...JSON.stringify(fields).matchAll(/attach:\/\/([^"\\]+)/g)].map(([, name]) => name));
  for (const name of Object.keys(files)) {
    const spec = specs.find((one) => one.name === name);
    if (spec?.type === 'File' || spec?.type === 'Upload') given[name] = 'an uploaded file';
    else if (!attached.has(name)) wrong.push(`file ${name} is neither a field nor attached to one`);
  }
  return [...wrong, ...checkFields(specs, given, '')];
}

/** The fields that a type of the tables has, for whoever asks about one value alone. */
function fieldsOf(notation: string): readonly FieldSpec[] {
  const known = parsed.get(notation);
  if (known !== undefined) return known;
  const specs = notation
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => {
      const [, name = '', mark, type = 'String'] = /^(\w+)(!?)(?::(.+))?$/.exec(word) ?? [];
      return { name, isRequired: mark === '!', type };
    });
  parsed.set(notation, specs);
  return specs;
}

function checkFields(
  specs: readonly FieldSpec[],
  given: Readonly<Record<string, unknown>>,
  path: string,
): readonly string[] {
  const missing = specs.filter(
    ({ name, isRequired }) => isRequired && (given[name] === undefined || given[name] === null),
  );
  return [
    ...missing.map(({ name }) => `${path}${name} is missing`),
    ...Object.entries(given).flatMap(([name, value]) => {
      const spec = specs.find((one) => one.name === name);
      if (spec === undefined) return [`unknown field ${path}${name}`];
      return value === null || value === undefined ? [] : checkValue(value, spec.type, `${path}${name}`);
    }),
  ];
}

function checkValue(value: unknown, type: string, path: string): readonly string[] {
  if (type.endsWith('[]')) {
    const list = typeof value === 'string' ? parseJson(value) : value;
    if (!Array.isArray(list)) return [`${path} is no list`];
    return list.flatMap((item, at) => checkValue(item, type.slice(0, -2), `${path}.${at}`));
  }
  if (type in SIMPLE) return SIMPLE[type]?.(value) === true ? [] : [`${path} is no ${type}`];
  const object = typeof value === 'string' ? parseJson(value) : value;
  if (typeof object !== 'object' || object === null || Array.isArray(object)) return [`${path} is no ${type}`];
  if (type === 'Object') return [];
  const name = UNIONS[type] === undefined ? type : UNIONS[type](object);
  const notation = name === null ? undefined : TYPE_FIELDS[name];
  if (notation === undefined) return [`${path} is no kind of ${type}`];
  return checkFields(fieldsOf(notation), asRecord(object), `${path}.`);
}

/** Text stands for a number or a truth, as in a query or a form. */
const SIMPLE: Readonly<Record<string, (value: unknown) => boolean>> = {
  String: (value) => typeof value === 'string',
  Int: (value) => Number.isInteger(value) || (typeof value === 'string' && /^-?\d+$/.test(value)),
  Float: (value) => Number.isFinite(value) || (typeof value === 'string' && /^-?\d+(?:\.\d+)?$/.test(value)),
  Bool: (value) => typeof value === 'boolean' || (typeof value === 'string' && /^(?:true|false)$/i.test(value)),
  Chat: (value) => Number.isInteger(value) || (typeof value === 'string' && /^(?:-?\d+|@\w+)$/.test(value)),
  File: (value) => typeof value === 'string' && value !== '',
  Upload: (value) => typeof value === 'string',
};
