import type { Attribution } from '@xai/core';
import { type Scene, type ThemeName, toHTML, toSVG } from '@xai/viz';
import { toPNG } from '@xai/viz/node';
import { type CommonOption, plots } from '@xai/viz/plots';
import type { Context } from '../context.js';
import { fault } from '../errors.js';
import { readAttributions } from '../io/json.js';
import { checkWritable, writeFiles } from '../io/write.js';

/** The options of `xai plot` as given. */
export interface PlotFlags {
  readonly out: string;
  readonly target?: number;
  readonly row?: number;
  readonly feature?: string;
  readonly color?: string;
  readonly maxDisplay?: number;
  readonly notExplained?: boolean;
  readonly theme?: ThemeName;
}

const FLAGS: Readonly<Record<CommonOption, string>> = {
  row: '--row',
  feature: '--feature',
  color: '--color',
  maxDisplay: '--max-display',
  notExplained: '--not-explained',
};

type Write = (scene: Scene, theme?: ThemeName) => string | Promise<string | Uint8Array>;

const writers: Readonly<Record<string, Write>> = {
  svg: (scene, theme) => toSVG(scene, { theme }),
  html: (scene, theme) => toHTML(scene, { theme }),
  png: (scene, theme) => toPNG(scene, { theme }),
};

/** Draws plot `name` of an attribution file. Throws RangeError for a format, plot or option that cannot be served. */
export async function runPlot(name: string, file: string, flags: PlotFlags, context: Context): Promise<void> {
  const { out, theme, row, feature, color, maxDisplay, notExplained } = flags;
  const options = { row, feature, color, maxDisplay, notExplained };
  const ending = /\.(\w+)$/.exec(out)?.[1]?.toLowerCase() ?? '';
  if (!Object.hasOwn(writers, ending)) {
    throw fault(`a picture is a .${Object.keys(writers).join(', .')} file: ${out}`);
  }
  if (!Object.hasOwn(plots, name)) throw fault(`a plot that does not exist: ${name}`);
  const plot = plots[name];
  for (const key of ['row', 'feature', 'color', 'maxDisplay', 'notExplained'] as const) {
    if (options[key] !== undefined && !plot.uses.includes(key)) {
      throw fault(`plot ${name} has no option ${FLAGS[key]}: ${options[key]}`);
    }
  }
  checkWritable(out);
  const list = chosen(readAttributions(file), flags.target, file);
  const scene = plot.draw(list.length === 1 ? list[0] : list, options);
  const content = await writers[ending](scene, theme);
  context.signal.throwIfAborted();
  writeFiles([{ path: out, content }]);
}

function chosen(list: readonly Attribution[], target: number | undefined, file: string): readonly Attribution[] {
  if (target === undefined) return list;
  const found = list.find((a) => a.target === target);
  if (found) return [found];
  throw fault(`${file}: a target that is not there: ${target}; it has ${list.map((a) => a.target).join(', ')}`);
}
