// Checks a body against a schema of ours and says what is wrong in Discord's own form errors; what it would ignore is a violation.

export type Fields = Readonly<Record<string, unknown>>;

export type FormError = { readonly path: readonly string[]; readonly code: string; readonly message: string };

/** `errors` make Discord answer 400; `violations` it would ignore, but nobody who read the documentation sends them. */
export type Findings = { readonly errors: FormError[]; readonly violations: string[] };

/**
 * Fields by notation: `name`, then `!` where it is required and `?` where it may be null, then `:Type`. Types are Text(least-most), Uri, Int(least-most),
 * Number, Bool, Id, Object, another schema's name, or a list of any of them: Embed[](0-10). Two or more, by what a value is: `Text(0-25)|Int`.
 */
export type Schemas = Readonly<Record<string, string>>;

/** For what a union's value is: the name of its schema, or null. */
export type Unions = Readonly<Record<string, (value: Fields) => string | null>>;

type Spec = { readonly name: string; readonly isRequired: boolean; readonly mayBeNull: boolean; readonly type: string };

export type Form = { readonly schemas: Schemas; readonly unions: Unions };

export function checkForm(form: Form, schema: string, body: Fields, path: readonly string[] = []): Findings {
  const found: Findings = { errors: [], violations: [] };
  checkObject(form, { schema, body, path }, found);
  return found;
}

const parsed = new Map<string, readonly Spec[]>();

function fieldsOf(notation: string): readonly Spec[] {
  const known = parsed.get(notation);
  if (known !== undefined) return known;
  const specs = notation
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => {
      const [, name = '', marks = '', type = 'Text'] = /^([\w-]+)([!?]*)(?::(.+))?$/.exec(word) ?? [];
      return { name, isRequired: marks.includes('!'), mayBeNull: marks.includes('?'), type };
    });
  parsed.set(notation, specs);
  return specs;
}

function checkObject(
  form: Form,
  { schema, body, path }: { readonly schema: string; readonly body: Fields; readonly path: readonly string[] },
  found: Findings,
): void {
  const specs = fieldsOf(form.schemas[schema] ?? '');
  for (const name of Object.keys(body)) {
    if (!specs.some((spec) => spec.name === name) && body[name] !== undefined && !isInert(name, body[name])) {
      found.violations.push(`unknown ${schema.toLowerCase()} field "${name}"`);
    }
  }
  for (const { name, isRequired, mayBeNull, type } of specs) {
    const value = body[name];
    const at = [...path, name];
    if (value === undefined || (value === null && (mayBeNull || !isRequired))) {
      if (isRequired && value === undefined) {
        found.errors.push({ path: at, code: 'BASE_TYPE_REQUIRED', message: 'This field is required' });
      }
      continue;
    }
    checkValue(form, { value, type, path: at }, found);
  }
}

/** What discord.js writes into every body of a message, wherever it goes: the documented default, which changes nothing. */
function isInert(name: string, value: unknown): boolean {
  return value === false && (name === 'tts' || name === 'enforce_nonce');
}

type Question = { readonly value: unknown; readonly type: string; readonly path: readonly string[] };

function checkValue(form: Form, { value, type, path }: Question, found: Findings): void {
  const [first = '', second] = type.split('|');
  if (second !== undefined) {
    const isFirst = typeof value === (first.startsWith('Text') ? 'string' : 'number');
    checkValue(form, { value, type: isFirst ? first : second, path }, found);
    return;
  }
  const [, name = '', list, least, most] = /^(\w+)(\[\])?(?:\((-?\d*)-(-?\d*)\))?$/.exec(type) ?? [];
  const range = {
    least: Number(least || 0),
    most: most === undefined || most === '' ? Number.POSITIVE_INFINITY : Number(most),
  };
  if (list !== undefined) {
    if (!Array.isArray(value)) {
      found.errors.push({ path, code: 'LIST_TYPE_CONVERT', message: 'Only iterables may be used in a ListType' });
      return;
    }
    const wrong = lengthError(value.length, range, path);
    if (wrong !== null) found.errors.push(wrong);
    for (const [at, item] of value.entries()) {
      checkValue(form, { value: item, type: name, path: [...path, String(at)] }, found);
    }
    return;
  }
  const simple = SIMPLE[name];
  if (simple !== undefined) {
    const wrong = simple(value, range, path);
    if (wrong !== null) found.errors.push(wrong);
    return;
  }
  const object = asFields(value);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    found.errors.push({ path, code: 'MODEL_TYPE_CONVERT', message: 'Only dictionaries may be used in a ModelType' });
    return;
  }
  const union = form.unions[name];
  const schema = union === undefined ? name : union(object);
  if (schema === null) {
    found.errors.push({
      path: [...path, 'type'],
      code: 'UNION_TYPE_CHOICES',
      message: `Value of field "type" must be one of those of ${name}.`,
    });
    return;
  }
  checkObject(form, { schema, body: object, path }, found);
}

type Range = { readonly least: number; readonly most: number };

const SIMPLE: Readonly<Record<string, (value: unknown, range: Range, path: readonly string[]) => FormError | null>> = {
  Text: (value, range, path) =>
    typeof value === 'string' ? lengthError(lengthOf(value), range, path) : wrongType(path, 'string'),
  Uri: (value, _, path) => {
    if (typeof value !== 'string') return wrongType(path, 'string');
    if (value.length > 2_048) return tooLong(path, 2_048);
    const isUri = /^(?:https?|attachment):\/\/\S+$/.test(value);
    return isUri ? null : { path, code: 'URL_TYPE_INVALID_URL', message: 'Not a well formed URL.' };
  },
  Int: (value, range, path) =>
    Number.isInteger(value)
      ? numberError(Number(value), range, path)
      : { path, code: 'NUMBER_TYPE_COERCE', message: `Value ${JSON.stringify(value)} is not int.` },
  Number: (value, _, path) => (Number.isFinite(value) ? null : wrongType(path, 'number')),
  Bool: (value, _, path) =>
    typeof value === 'boolean'
      ? null
      : { path, code: 'BOOLEAN_TYPE_CONVERT', message: 'Must be either true or false.' },
  Id: (value, _, path) =>
    /^\d{1,20}$/.test(String(value))
      ? null
      : { path, code: 'NUMBER_TYPE_COERCE', message: `Value ${JSON.stringify(value)} is not snowflake.` },
  Object: (value, _, path) =>
    typeof value === 'object' && value !== null
      ? null
      : { path, code: 'DICT_TYPE_CONVERT', message: 'Only dictionaries may be used in a DictType' },
};

function lengthError(length: number, { least, most }: Range, path: readonly string[]): FormError | null {
  if (length >= least && length <= most) return null;
  if (length > most && least === 0) return tooLong(path, most);
  return { path, code: 'BASE_TYPE_BAD_LENGTH', message: `Must be between ${least} and ${most} in length.` };
}

function numberError(value: number, { least, most }: Range, path: readonly string[]): FormError | null {
  if (value < least)
    return { path, code: 'NUMBER_TYPE_MIN', message: `int value should be greater than or equal to ${least}.` };
  if (value > most)
    return { path, code: 'NUMBER_TYPE_MAX', message: `int value should be less than or equal to ${most}.` };
  return null;
}

function wrongType(path: readonly string[], type: string): FormError {
  return { path, code: 'BASE_TYPE_INVALID', message: `Could not interpret value as ${type}.` };
}

function tooLong(path: readonly string[], most: number): FormError {
  return { path, code: 'BASE_TYPE_MAX_LENGTH', message: `Must be ${most} or fewer in length.` };
}

/** UTF-16 units: the strictest way to count, since Discord does not say which it uses. */
export function lengthOf(words: string): number {
  return words.length;
}

/** Discord's nested form: {embeds: {0: {description: {_errors: [...]}}}}. */
export function formBody(errors: readonly FormError[]): Fields {
  const root: Record<string, unknown> = {};
  for (const { path, code, message } of errors) {
    let at = root;
    for (const step of path) {
      const next = at[step];
      const inner: Record<string, unknown> =
        typeof next === 'object' && next !== null ? (next as Record<string, unknown>) : {};
      at[step] = inner;
      at = inner;
    }
    at._errors = [...asList(at._errors), { code, message }];
  }
  return { message: 'Invalid Form Body', code: 50035, errors: root };
}

export function asFields(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}

export function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
