import { describe, expect, test } from 'vitest';
import { limeFacts } from '../src/lime-facts.js';
import { adult, adultLime } from './fixtures.js';

describe('limeFacts', () => {
  test('limeFacts gives the share and the probabilities of the explained class', () => {
    const { notes, outputs } = limeFacts(adultLime(), 0, 0.879);
    expect(outputs).toEqual([0.121, 0.879]);
    expect(notes.join('\n')).toContain('calls >50K: 12 % (20 % weighted by nearness)');
    expect(notes.join('\n')).toContain('Surrogate here: 1.130; the model itself: 0.879; gap 0.251; R² 0.513.');
    expect(notes.join('\n')).toContain('Rank 2 and 3 may change places with another seed.');
  });

  test('limeFacts takes one probability as that of the second of two classes', () => {
    const a = adultLime();
    const one = { ...a, target: 0, diagnostics: a.diagnostics.map((d) => ({ ...d, outputs: [0.879] })) };
    const { notes, outputs } = limeFacts(one, 0, 0.75);
    expect(outputs).toEqual([0.25, 0.75]);
    expect(notes.join('\n')).toContain('calls >50K: 12 %');
  });

  test('limeFacts says nothing that the diagnostics do not hold', () => {
    const { conditions, notes } = limeFacts(adult(), 0, 0.3);
    expect(conditions).toBeUndefined();
    expect(notes.join('\n')).not.toMatch(/Share|Surrogate/);
  });
});
