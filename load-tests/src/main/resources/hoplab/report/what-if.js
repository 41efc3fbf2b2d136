// The predictor's formula, from the numbers that Java put into the page; see DistanceFormula.
document.querySelectorAll('.what-if').forEach(card => {
  const data = JSON.parse(card.querySelector('.what-if-data').textContent);
  const kinds = ['edge', 'private', 'data'];
  const sliders = kinds.map(kind => card.querySelector('.slider[data-kind=' + kind + ']'));
  const checkbox = card.querySelector('.preflight input');
  const state = {useCase: data.useCases[0]};
  const sum = list => list.reduce((a, b) => a + b, 0);

  const parts = (variant, millis) => {
    const formula = variant.formula;
    const trips = kinds.map(kind => formula.inARow[kind] * millis[kind] * 1e3);
    const paid = formula.wakeUps.map(one => one.kinds.filter(kind => millis[kind] > 0).length >= one.least);
    const perTrial = formula.trials.map(trial =>
      trial.baseMicros + sum(trips) + sum(trial.effectsMicros.map((micros, k) => paid[k] ? micros : 0)));
    const geometric = formula.geometric && perTrial.every(micros => micros > 0);
    const micros = geometric
      ? Math.exp(sum(perTrial.map(Math.log)) / perTrial.length) : sum(perTrial) / perTrial.length;
    return {micros, trips};
  };
  const total = (variant, millis, preflight) => parts(variant, millis).micros
    + (preflight && variant.crossOrigin ? millis.edge * 1e3 : 0);
  // For tests: what the page shows before it is rounded.
  card.predictMicros = (useCase, name, edge, privateLinks, dataLinks) => {
    const variants = data.useCases.find(one => one.name === useCase).variants;
    const variant = variants.find(one => one.formula.variant === name);
    return parts(variant, {edge, private: privateLinks, data: dataLinks}).micros;
  };

  const number = (value, digits) => value.toFixed(digits).replace('-', '\u2212');
  const ms = micros => number(micros / 1e3, 2) + '\u00a0ms';
  const name = variant => variant.formula.variant;
  const colour = variant => 'var(--' + variant.style + ')';
  const element = (tag, style, text) => {
    const made = document.createElement(tag);
    made.className = style;
    made.textContent = text || '';
    return made;
  };
  const preflight = () => Boolean(checkbox && checkbox.checked);
  const now = () => Object.fromEntries(
    kinds.map((kind, i) => [kind, Number(sliders[i].querySelector('input').value)]));
  const ranked = millis => state.useCase.variants
    .map(variant => ({variant, micros: total(variant, millis, preflight())}))
    .sort((a, b) => a.micros - b.micros);
  const tied = order => order.filter(one => state.useCase.tieMicros > one.micros - order[0].micros);

  // Who is ahead along one slider, and where that changes.
  const along = (kind, millis, most) => {
    const at = value => ({...millis, [kind]: value});
    const steps = 200;
    const ahead = Array.from({length: steps + 1}, (_, i) => tied(ranked(at(most * i / steps))));
    const crossings = [];
    for (let i = 1; steps >= i; i++) {
      const before = ahead[i - 1][0].variant;
      const after = ahead[i][0].variant;
      if (before !== after) {
        const gap = value => total(before, at(value), preflight()) - total(after, at(value), preflight());
        let low = most * (i - 1) / steps;
        let high = most * i / steps;
        for (let halving = 0; 60 > halving; halving++) {
          const middle = (low + high) / 2;
          if (gap(middle) > 0) high = middle; else low = middle;
        }
        const slope = Math.abs(gap(high + 1) - gap(high + 0.5)) * 2;
        crossings.push({before, after, at: high, give: slope > 0 ? state.useCase.tieMicros / slope : 0});
      }
    }
    return {ahead, crossings};
  };

  const stripe = colours => 'linear-gradient(90deg, ' + colours.map((one, i) =>
    one + ' ' + (100 * i / colours.length).toFixed(2) + '% ' + (100 * (i + 1) / colours.length).toFixed(2) + '%').join(', ') + ')';

  const showSlider = (slider, kind, millis) => {
    const input = slider.querySelector('input');
    const most = Number(input.max);
    const measured = Number(slider.dataset.measured);
    const {ahead, crossings} = along(kind, millis, most);
    const rail = slider.querySelector('.rail');
    const upper = ahead.map(set => colour(set[0].variant));
    const listed = set => set.map(one => one.variant)
      .sort((a, b) => state.useCase.variants.indexOf(a) - state.useCase.variants.indexOf(b));
    rail.style.background =
      stripe(ahead.map(set => colour(listed(set)[0]))) + ' top / 100% 50% no-repeat, '
      + stripe(ahead.map((set, i) => set.length > 1 ? colour(listed(set)[1]) : upper[i])) + ' bottom / 100% 50% no-repeat';
    slider.querySelector('output').textContent = number(millis[kind], kind === 'edge' ? 0 : 1) + '\u00a0ms';
    slider.querySelector('.unmeasured').style.left = Math.min(100, 100 * measured / most) + '%';
    slider.querySelector('.crossing').textContent = crossings.length === 0
      ? 'nobody is overtaken on this slider'
      : crossings.map(one => name(one.after) + ' overtakes ' + name(one.before) + ' beyond '
        + number(one.at, 1) + (one.give > 0 ? ' \u00b1 ' + number(Math.max(one.give, 0.1), 1) : '') + '\u00a0ms'
        + (one.at > measured ? ', where nothing was measured' : '')).join('; ');
    const beyond = millis[kind] > measured;
    const reach = slider.querySelector('.reach');
    reach.textContent = beyond ? 'beyond what was measured'
      : measured === 0 ? 'no distance was measured' : 'measured to ' + number(measured, measured % 1 === 0 ? 0 : 1) + '\u00a0ms';
    reach.classList.toggle('strong', beyond);
    input.setAttribute('aria-valuetext', number(millis[kind], 1) + ' ms; ' + card.querySelector('.ahead').textContent);
  };

  const showBars = (order, millis) => {
    const most = Math.max(...order.map(one => one.micros));
    const leaders = tied(order);
    const rows = state.useCase.variants.map(variant => {
      const found = order.find(one => one.variant === variant);
      const {micros, trips} = parts(variant, millis);
      const row = element('div', 'predicted-row');
      row.dataset.variant = name(variant);
      const who = element('p', 'who', '');
      who.append(element('i', 'mark ' + variant.style), ' ', element('strong', '', name(variant)));
      const bar = element('span', 'bar');
      bar.setAttribute('aria-hidden', 'true');
      const piece = (style, part, own) => {
        if (part > 0) {
          const made = element('span', 'piece ' + style);
          made.style.width = 100 * part / most + '%';
          if (own) made.style.background = colour(variant);
          bar.append(made);
        }
      };
      piece('', micros - sum(trips), true);
      piece('k-edge', trips[0]);
      piece('k-rest', found.micros - micros);
      piece('k-link', trips[1]);
      piece('k-db', trips[2]);
      const figure = element('p', 'figure');
      if (leaders.some(one => one.variant === variant)) {
        figure.append(element('span', 'badge', leaders.length > 1 ? 'tie' : 'ahead'), ' ');
      }
      const counts = kinds.map(kind => [kind, variant.formula.inARow[kind]
        + (kind === 'edge' && variant.crossOrigin && preflight() ? 1 : 0)]);
      figure.append(element('strong', 'median', ms(found.micros)), element('span', 'small soft',
        counts.filter(one => one[1] > 0).map(one => one[1] + ' ' + one[0]).join(' + ')));
      row.append(who, bar, figure);
      return row;
    });
    card.querySelector('.predicted').replaceChildren(...rows);
  };

  const show = () => {
    const millis = now();
    const order = ranked(millis);
    const leaders = tied(order);
    const rest = order.filter(one => !leaders.includes(one)).map(one => name(one.variant) + ' takes '
      + number(one.micros / order[0].micros, 2) + '\u00d7 as long, +' + ms(one.micros - order[0].micros));
    const first = leaders.length > 1
      ? leaders.map(one => name(one.variant)).join(' and ') + ' tie at ' + ms(order[0].micros)
      : name(order[0].variant) + ' is ahead with ' + ms(order[0].micros);
    card.querySelector('.ahead').textContent = [first, ...rest].join('; ') + '.';
    card.querySelector('.tie').textContent = 'A tie is less than ' + ms(state.useCase.tieMicros)
      + ': the most by which the model missed a difference where it was checked.';
    showBars(order, millis);
    sliders.forEach((slider, i) => showSlider(slider, kinds[i], millis));
    card.querySelectorAll('[data-use-case]').forEach(button => button.setAttribute(
      'aria-pressed', String(button.dataset.useCase === state.useCase.name)));
  };

  card.querySelectorAll('[data-use-case]').forEach(button => button.addEventListener('click', () => {
    state.useCase = data.useCases.find(one => one.name === button.dataset.useCase);
    show();
  }));
  card.querySelectorAll('.presets button').forEach(button => button.addEventListener('click', () => {
    kinds.forEach((kind, i) => {
      sliders[i].querySelector('input').value = button.dataset[kind];
    });
    show();
  }));
  card.querySelectorAll('input').forEach(input => input.addEventListener('input', show));
  card.querySelector('.what-if-controls').hidden = false;
  card.querySelector('details').open = false;
  show();
});
