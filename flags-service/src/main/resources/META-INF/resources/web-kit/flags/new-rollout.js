// The steps and the gate of a new rollout, made of the few things that its form asks.
(() => {
  'use strict';
  const form = document.getElementById('rollout-form');
  const of = (id) => form.querySelector('#rollout-' + id).value.trim();

  function plan() {
    const feature = form.querySelector('[name=feature]').value;
    const tag = of('who');
    const shares = of('shares').split(/[\s,;%]+/).filter(Boolean).map(Number);
    const change = (share) => tag === ''
      ? { kind: 'feature', feature, percentage: share, everyone: true }
      : { kind: 'tag', tag, percentage: share };
    const stages = shares.map((share) => ({
      name: share + ' %', share, bake: 'PT' + 24 * Number(of('days')) + 'H', changes: [change(share)],
    }));
    const gates = of('measure') === '' ? [] : [{
      rule: 'CanaryMustNotFailMoreThanControl',
      measure: of('measure'),
      minimumSample: Number(of('sample')),
      tolerance: Number(of('tolerance')) / 100,
    }];
    form.querySelector('[name=stages]').value = JSON.stringify(stages);
    form.querySelector('[name=gates]').value = JSON.stringify(gates);
  }

  form.addEventListener('input', plan);
  form.addEventListener('reset', () => setTimeout(plan));
  plan();
})();
