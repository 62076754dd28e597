// Answers to presses of buttons and to inline questions: once, in time, and within the limits.
import { asList, asRecord, asText, type Fields } from './body.ts';
import { receiveMarkup } from './markup.ts';
import type { Call, Method } from './method.ts';
import { receiveFrom } from './send.ts';
import { bad } from './world.ts';

const RESULTS_MAX = 50;
const TOO_OLD = 'query is too old and response timeout expired or query ID is invalid';

export const QUERIES: Readonly<Record<string, Method>> = {
  answerCallbackQuery: (call) => {
    if ([...(asText(call.fields.text) ?? '')].length > 200) throw bad('MESSAGE_TOO_LONG');
    return settle(call, 'callback_query_id');
  },
  answerInlineQuery: (call) => {
    const results = asList(call.fields.results).map(asRecord);
    if (results.length > RESULTS_MAX) throw bad('RESULTS_TOO_MUCH');
    const ids = results.map(({ id }) => asText(id) ?? '');
    if (ids.some((id) => Buffer.byteLength(id) < 1 || Buffer.byteLength(id) > 64)) throw bad('RESULT_ID_INVALID');
    if (new Set(ids).size < ids.length) throw bad('RESULT_ID_DUPLICATE');
    if (Buffer.byteLength(asText(call.fields.next_offset) ?? '') > 64) throw bad('NEXT_OFFSET_INVALID');
    for (const result of results) checkResult(call, result);
    const button = asRecord(call.fields.button);
    if (button.start_parameter !== undefined && !/^[A-Za-z0-9_-]{1,64}$/.test(String(button.start_parameter))) {
      throw bad('START_PARAM_INVALID');
    }
    return settle(call, 'inline_query_id');
  },
};

function settle({ world, fields, name, at }: Call, field: string): true {
  const id = asText(fields[field]) ?? '';
  const until = world.openQueries.get(id);
  if (until === undefined || at > until) throw bad(TOO_OLD);
  world.openQueries.delete(id);
  world.answeredQueries.push({ method: name, at, ...fields });
  return true;
}

function checkResult(call: Call, result: Fields): void {
  receiveMarkup(call.world, call.name, result.reply_markup);
  const content = asRecord(result.input_message_content);
  if (content.message_text === undefined) return;
  const { silent } = receiveFrom(
    { ...call, fields: content },
    { kind: 'text', field: 'message_text', entities: 'entities' },
  );
  for (const what of silent) call.world.violate(call.name, what);
}
