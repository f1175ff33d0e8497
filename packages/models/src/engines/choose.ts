import { automatic, preferred } from '#engines';
import type { Engine, Model, Session } from './engine.js';
import { prove } from './prove.js';

/** Which engine runs a model, and why those before it do not. */
export interface EngineChoice {
  readonly engine: string;
  readonly skipped: readonly { readonly engine: string; readonly reason: string }[];
}

/** Opens the model on the first engine that is installed, proves itself, and runs it. */
export async function choose(
  model: Model,
  { engine, onEngine }: { engine?: Engine | readonly Engine[]; onEngine?: (choice: EngineChoice) => void },
): Promise<{ engine: Engine; session: Session }> {
  const engines = [engine ?? preferred() ?? automatic].flat();
  const skipped: { engine: string; reason: string }[] = [];
  for (const each of engines) {
    try {
      if (!(await each.available()))
        throw new RangeError(`models: ${each.name} is not installed: npm install ${each.name}`);
      await prove(each);
      const session = await each.open(model);
      onEngine?.({ engine: session.engine, skipped });
      return { engine: each, session };
    } catch (cause) {
      if (engines.length === 1) throw cause;
      skipped.push({ engine: each.name, reason: cause instanceof Error ? cause.message : String(cause) });
    }
  }
  const reasons = skipped.map(({ reason }) => reason.replace(/^models: /, '')).join('; ');
  throw new RangeError(`models: no engine runs this model: ${reasons || 'none was given'}`);
}
