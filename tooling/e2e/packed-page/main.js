import { ortWeb } from '@xai/models';
import { toSVG } from '@xai/viz';
import { mount } from '@xai/viz/browser';
import { explainPaperRow } from './explain.js';

const violations = [];
addEventListener('securitypolicyviolation', (event) =>
  violations.push(`${event.violatedDirective}: ${event.blockedURI}`),
);

/** The outcome as text in the page: a script of the test may not evaluate anything under this policy. */
function report(result) {
  const pre = document.createElement('pre');
  pre.id = 'result';
  pre.hidden = true;
  pre.textContent = JSON.stringify({ ...result, violations });
  document.body.append(pre);
}

try {
  const { engine, why, scene } = await explainPaperRow(ortWeb);
  mount(document.querySelector('#plot'), scene);
  report({
    engine,
    values: Array.from(why.values.data),
    base: why.base.data[0],
    output: why.output.data[0],
    svg: toSVG(scene),
  });
} catch (error) {
  report({ error: String(error?.stack ?? error) });
}
