import type { Context } from '../context.js';
import { fault } from '../errors.js';
import { openElsewhere } from './open-elsewhere.js';
import { openFile } from './open-file.js';
import type { NamedColumns, OpenedModel, OpenFlags } from './opened-model.js';
import type { ModelSource } from './source.js';

/** Opens a model for a table. Throws RangeError where no engine runs it, or an option cannot be served. */
export async function openModel(
  source: ModelSource,
  columns: NamedColumns,
  flags: OpenFlags,
  context: Context,
): Promise<OpenedModel> {
  if (source.kind === 'file') return openFile(source, columns, flags);
  if (flags.output) throw fault(`--output changes a file, a model that runs elsewhere has none: ${source.name}`);
  if (flags.layer) throw fault(`--layer looks into a file, a model that runs elsewhere has none: ${source.name}`);
  return openElsewhere(source, context);
}
