// What Discord says of components beyond their schema: which may stand where, how many in all, and that no two share an id.
import { asFields, asList, type Fields, type FormError, lengthOf } from './form.ts';

const ROW = 1;
const BUTTON = 2;
const TEXT_INPUT = 4;
const TEXT_DISPLAY = 10;
const LABEL = 18;
const SELECTS = [3, 5, 6, 7, 8];
/** Without the flag for components of version 2 there are rows, and nothing else. */
const V2_ONLY = [9, 10, 11, 12, 13, 14, 17];
const ROWS_MAX = 5;
const NESTED_MAX = 40;
const TEXT_CHARS_MAX = 4_000;
const LINK_STYLE = 5;
const PREMIUM_STYLE = 6;

type Placed = { readonly fields: Fields; readonly path: readonly string[] };

export function checkComponents(
  components: readonly unknown[],
  { isV2, isModal, path }: { readonly isV2: boolean; readonly isModal: boolean; readonly path: readonly string[] },
): readonly FormError[] {
  const errors: FormError[] = [];
  const all = flatten(components, path);
  if (!isV2 && !isModal) {
    if (components.length > ROWS_MAX)
      errors.push(wrong(path, 'BASE_TYPE_BAD_LENGTH', `Must be between 1 and ${ROWS_MAX} in length.`));
    for (const [at, component] of components.entries()) {
      if (asFields(component).type !== ROW) errors.push(choice([...path, String(at), 'type'], [ROW]));
    }
    for (const { fields, path: at } of all) {
      if (V2_ONLY.includes(Number(fields.type)))
        errors.push(wrong([...at, 'type'], 'UNION_TYPE_CHOICES', 'IS_COMPONENTS_V2 is needed for this component'));
    }
  }
  if (isModal) {
    const allowed = [ROW, TEXT_DISPLAY, LABEL];
    for (const [at, component] of components.entries()) {
      if (!allowed.includes(Number(asFields(component).type)))
        errors.push(choice([...path, String(at), 'type'], allowed));
    }
  }
  if (all.length > NESTED_MAX)
    errors.push(
      wrong(path, 'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED', `The total number of components exceeds ${NESTED_MAX}`),
    );
  const chars = all.reduce(
    (sum, { fields }) => sum + (fields.type === TEXT_DISPLAY ? lengthOf(String(fields.content)) : 0),
    0,
  );
  if (chars > TEXT_CHARS_MAX) {
    errors.push(
      wrong(
        path,
        'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
        `Total message content must not exceed ${TEXT_CHARS_MAX} characters.`,
      ),
    );
  }
  const ids = new Set<unknown>();
  for (const { fields, path: at } of all) {
    if (fields.type === ROW) checkRow(fields, at, { isModal, errors });
    if (fields.type === BUTTON) checkButton(fields, at, errors);
    if (SELECTS.includes(Number(fields.type))) checkSelect(fields, at, errors);
    if (fields.custom_id === undefined) continue;
    if (ids.has(fields.custom_id))
      errors.push(
        wrong([...at, 'custom_id'], 'COMPONENT_CUSTOM_ID_DUPLICATED', 'Component custom id cannot be duplicated'),
      );
    ids.add(fields.custom_id);
  }
  return errors;
}

export function flatten(components: readonly unknown[], path: readonly string[] = []): readonly Placed[] {
  return components.flatMap((component, at) => {
    const fields = asFields(component);
    const here = [...path, String(at)];
    const single = ['accessory', 'component'].filter(
      (name) => typeof fields[name] === 'object' && fields[name] !== null,
    );
    return [
      { fields, path: here },
      ...flatten(asList(fields.components), [...here, 'components']),
      ...single.map((name) => ({ fields: asFields(fields[name]), path: [...here, name] })),
    ];
  });
}

function checkRow(
  row: Fields,
  path: readonly string[],
  { isModal, errors }: { isModal: boolean; errors: FormError[] },
): void {
  const types = asList(row.components).map((component) => Number(asFields(component).type));
  const allowed = isModal ? [TEXT_INPUT] : [BUTTON, ...SELECTS];
  types.forEach((type, at) => {
    if (!allowed.includes(type)) errors.push(choice([...path, 'components', String(at), 'type'], allowed));
  });
  if (types.some((type) => type !== BUTTON) && types.length > 1) {
    errors.push(
      wrong(
        [...path, 'components'],
        'COMPONENT_LAYOUT_WIDTH_EXCEEDED',
        'The specified component exceeds the maximum width',
      ),
    );
  }
}

function checkButton(button: Fields, path: readonly string[], errors: FormError[]): void {
  const required = (name: string): void => {
    errors.push(wrong([...path, name], 'BASE_TYPE_REQUIRED', 'This field is required'));
  };
  const refused = (name: string): void => {
    errors.push(wrong([...path, name], 'BUTTON_COMPONENT_INVALID', `A button of this style cannot have ${name}`));
  };
  const has = (name: string): boolean => button[name] !== undefined && button[name] !== null;
  if (button.style === PREMIUM_STYLE) {
    if (!has('sku_id')) required('sku_id');
    return;
  }
  if (button.style === LINK_STYLE) {
    if (!has('url')) required('url');
    else if (!/^(?:https?|discord):\/\/\S+$/.test(String(button.url))) {
      errors.push(wrong([...path, 'url'], 'BASE_TYPE_BAD_URL', 'Not a well formed URL.'));
    }
    if (has('custom_id')) refused('custom_id');
  } else {
    if (!has('custom_id')) required('custom_id');
    if (has('url')) refused('url');
  }
  if (!has('emoji') && (!has('label') || button.label === '')) required('label');
}

function checkSelect(select: Fields, path: readonly string[], errors: FormError[]): void {
  const options = asList(select.options).map(asFields);
  const values = options.map(({ value }) => value);
  values.forEach((value, at) => {
    if (values.indexOf(value) < at)
      errors.push(
        wrong(
          [...path, 'options', String(at), 'value'],
          'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
          'The specified option value is already used',
        ),
      );
  });
  const least = Number(select.min_values ?? 1);
  const most = Number(select.max_values ?? 1);
  if (least > most)
    errors.push(
      wrong([...path, 'min_values'], 'SELECT_COMPONENT_MIN_VALUES_EXCEEDS_MAX_VALUES', 'min_values exceeds max_values'),
    );
  if (options.length > 0 && most > options.length) {
    errors.push(
      wrong(
        [...path, 'max_values'],
        'SELECT_COMPONENT_MAX_VALUES_EXCEEDS_OPTIONS',
        'max_values exceeds the number of options',
      ),
    );
  }
}

function choice(path: readonly string[], allowed: readonly number[]): FormError {
  return wrong(path, 'UNION_TYPE_CHOICES', `Value of field "type" must be one of (${allowed.join(', ')}).`);
}

function wrong(path: readonly string[], code: string, message: string): FormError {
  return { path, code, message };
}
