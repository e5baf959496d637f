// What every page does: forms become typed JSON, outcomes are said, parts follow the server without moving under a reader.
(() => {
  'use strict';
  const texts = () => document.getElementById('texts').dataset;
  const LIVE_EVERY_MS = 2000;
  const SAID_FOR_MS = 6000;

  function say(text, bad) {
    const said = document.getElementById('said');
    const line = document.createElement('p');
    line.className = bad ? 'bad' : 'good';
    line.textContent = text;
    said.replaceChildren(line);
    clearTimeout(say.timer);
    if (!bad) {
      say.timer = setTimeout(() => said.replaceChildren(), SAID_FOR_MS);
    }
  }

  // A member is a number, a flag, a list or null by its data-type; JSON sends it as what it is.
  function typed(form) {
    const body = {};
    for (const field of form.querySelectorAll('[name]')) {
      const name = field.name;
      switch (field.dataset.type) {
        case 'number': body[name] = field.value.trim() === '' ? null : Number(field.value.trim().replace(',', '.')); break;
        case 'flag': body[name] = field.checked; break;
        case 'list':
          body[name] = body[name] || [];
          if (field.checked) { body[name].push(field.value); }
          break;
        case 'day': body[name] = field.value === '' ? null : field.value + 'T00:00:00.000Z'; break;
        case 'optional': body[name] = field.value === '' ? null : field.value; break;
        case 'words': body[name] = field.value.split(/[\s,]+/).filter(Boolean); break;
        case 'json': body[name] = JSON.parse(field.value); break;
        case 'value': body[name] = value(field.value.trim()); break;
        case 'from-now': if (field.value !== '') { body[name] = new Date(Date.now() + Number(field.value) * 60000).toISOString(); } break;
        default: if (field.value !== '' || field.dataset.empty !== 'out') { body[name] = field.value; }
      }
    }
    return body;
  }

  // JSON where it can be read as such, else the text itself: true, 0.9 and "5" are what they say, and so is fast.
  function value(text) {
    try { return JSON.parse(text); } catch { return text; }
  }

  htmx.defineExtension('typed-json', {
    onEvent(name, event) {
      if (name === 'htmx:configRequest' && event.detail.verb !== 'get') {
        event.detail.headers['Content-Type'] = 'application/json';
        event.detail.headers['X-CSRF-Token'] = document.body.dataset.csrf;
      }
    },
    encodeParameters(xhr, parameters, element) {
      xhr.overrideMimeType('application/json');
      const form = element.closest('form');
      return form ? JSON.stringify(typed(form)) : '{}';
    },
  });

  document.addEventListener('htmx:afterRequest', (event) => {
    const xhr = event.detail.xhr;
    if (event.detail.requestConfig.verb === 'get' || !xhr.status) {
      return;
    }
    const form = event.detail.elt.closest('form');
    form?.querySelector('.refusal')?.remove();
    if (event.detail.successful) {
      event.detail.elt.closest('dialog')?.close();
      if (form && form.dataset.reset !== undefined) { form.reset(); }
      if (form?.closest('details')) { form.querySelectorAll('input:not([type=hidden])').forEach((field) => { field.defaultValue = field.value; }); }
      say(texts().saved, false);
    } else {
      refused(xhr, form);
    }
    follow(true);
  });

  function refused(xhr, form) {
    let problem = {};
    try { problem = JSON.parse(xhr.responseText); } catch { /* a proxy's own answer: the status says enough */ }
    const kind = (problem.type || '').split('/').pop();
    const own = texts()[kind.replace(/-(.)/g, (m, c) => c.toUpperCase())] || (xhr.status === 403 ? texts().forbidden : texts().other);
    const silent = ['forbidden', 'csrf', 'unavailable', 'changed-meanwhile'].includes(kind);
    const detail = silent ? '' : ' ' + (said(problem, form) || xhr.statusText);
    const text = texts().failed.replace('%s', own + detail);
    say(text, true);
    if (kind === 'changed-meanwhile') { form?.reset(); } // the page is about to show what holds
    if (form) { sayIn(form, text); }
    form?.querySelectorAll('[name]').forEach((field) => {
      const wrong = (problem.errors || []).some((e) => e.field === field.name);
      field.toggleAttribute('aria-invalid', wrong);
      if (field.defaultValue !== undefined && form.dataset.commits !== undefined) { field.value = field.defaultValue; }
    });
  }

  // A page that has texts for codes says a problem in its own language; without them the server's English is shown.
  const reasons = () => JSON.parse(document.getElementById('reasons')?.dataset.texts || '{}');

  function said(problem, form) {
    const known = reasons();
    const words = (code, args, otherwise) => !known[code] ? otherwise
      : known[code].replace(/\{(\w+)\}/g, (all, name) => word(known, name, args?.[name] ?? all));
    if (!problem.errors?.length) {
      return words(problem.code, problem.args, problem.detail);
    }
    const faults = problem.errors.map((e) => label(form, e.field) + ': ' + words(e.code, e.args, e.detail)).join('; ');
    return words(problem.code, { faults }, problem.detail);
  }

  function word(known, name, value) {
    if (name === 'kind') { return known['kind.' + value] || value; }
    return name === 'until' ? new Date(value).toLocaleString(document.documentElement.lang, { dateStyle: 'long', timeStyle: 'short' }) : value;
  }

  // What the page calls a field, else its name in the API.
  function label(form, field) {
    const input = form?.querySelector('[name="' + CSS.escape(field) + '"]');
    const own = input?.labels?.[0]?.firstChild?.textContent.trim();
    return own || input?.getAttribute('aria-label') || field;
  }

  // A refusal is also said where it happened: an open dialog hides the rest of the page, also from who cannot see.
  function sayIn(form, text) {
    if (form.dataset.commits !== undefined || form.querySelector('button') === null) { return; }
    const line = document.createElement('p');
    line.className = 'refusal bad';
    line.setAttribute('role', 'alert');
    line.textContent = text;
    form.append(line);
  }

  document.addEventListener('htmx:sendError', () => stale(true));

  function stale(yes) {
    document.getElementById('stale').hidden = !yes;
  }

  // Buttons that open a question, and its way out.
  document.addEventListener('click', (event) => {
    const opener = event.target.closest('[data-opens]');
    if (opener) { document.getElementById(opener.dataset.opens).showModal(); }
    if (event.target.closest('[data-closes]')) { event.target.closest('dialog').close(); }
  });

  // Enter commits a field as leaving it does; it must not send the form a second time.
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && event.target.matches('form[data-commits] input')) {
      event.preventDefault();
      event.target.blur();
    }
    if (event.key === 'Escape' && event.target.matches('form[data-commits] input')) {
      event.target.value = event.target.defaultValue;
    }
  });

  // The page is asked for again; each part that differs takes the place of the old one, unless somebody is busy in it.
  const shown = new Map();
  const remember = (root) => root.querySelectorAll('[data-part]').forEach((part) => shown.set(part.id, part.outerHTML));
  // What somebody has filled in and not sent yet stays, also when they look elsewhere meanwhile.
  const isBegun = (part) => [...part.querySelectorAll('details[open] form:not([data-commits]) input:not([type=checkbox], [type=hidden])')]
    .some((field) => field.value !== field.defaultValue);
  const isBusy = (part) => part.querySelector('dialog[open]') !== null || isBegun(part)
    || (part.contains(document.activeElement) && document.activeElement.matches('input:not([type=checkbox]), textarea, select'));

  // What a reader has unfolded stays so.
  const openIn = (part) => [part, ...part.querySelectorAll('details')].filter((d) => d.matches('details[open][id]')).map((d) => d.id);
  const unfold = (ids) => ids.forEach((id) => document.getElementById(id)?.setAttribute('open', ''));

  let asking = false;
  async function follow(now) {
    const live = document.querySelector('[data-live]');
    if (asking || !live || (!now && document.hidden)) { return; }
    asking = true;
    try {
      const answer = await fetch(location.href, { headers: { Accept: 'text/html' }, redirect: 'manual' });
      if (answer.type === 'opaqueredirect') { location.reload(); return; }
      if (!answer.ok) { stale(true); return; }
      stale(false);
      apply(new DOMParser().parseFromString(await answer.text(), 'text/html'));
    } catch {
      stale(true);
    } finally {
      asking = false;
    }
  }

  function apply(fresh) {
    for (const list of fresh.querySelectorAll('[data-parts]')) {
      const here = document.getElementById(list.id);
      const ids = [...list.children].map((c) => c.id);
      if (here && ids.join() !== [...here.children].map((c) => c.id).join() && !isBusy(here)) {
        const unfolded = openIn(here);
        here.replaceChildren(...[...list.children].map((c) => document.importNode(c, true)));
        unfold(unfolded);
        htmx.process(here);
        [...list.children].forEach((c) => c.matches('[data-part]') && shown.set(c.id, c.outerHTML));
      }
    }
    for (const part of fresh.querySelectorAll('[data-part]')) {
      const here = document.getElementById(part.id);
      if (!here || shown.get(part.id) === part.outerHTML || isBusy(here)) { continue; }
      const focus = here.contains(document.activeElement) ? document.activeElement.id : null;
      shown.set(part.id, part.outerHTML);
      const next = document.importNode(part, true);
      const unfolded = openIn(here);
      here.replaceWith(next);
      unfold(unfolded);
      htmx.process(next);
      if (focus) { document.getElementById(focus)?.focus({ preventScroll: true }); }
    }
  }

  remember(document);
  setInterval(() => follow(false), LIVE_EVERY_MS);
  document.addEventListener('visibilitychange', () => follow(false));
})();
