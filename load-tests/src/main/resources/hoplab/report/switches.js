// Switches of figure, load and drawing; without it everything stands below one another.
'use strict';
document.querySelectorAll('.against').forEach(card => {
  const panels = [...card.querySelectorAll('.panel')];
  const buttons = [...card.querySelectorAll('.switch button')];
  if (buttons.length === 0) return;
  const state = {plot: card.dataset.plot, figure: panels[0].dataset.figure, load: panels[0].dataset.load};
  const show = () => {
    card.dataset.plot = state.plot;
    panels.forEach(panel => {
      panel.hidden = panel.dataset.figure !== state.figure || panel.dataset.load !== state.load;
    });
    buttons.forEach(button => {
      button.setAttribute('aria-pressed', String(state[button.dataset.set] === button.dataset.value));
    });
  };
  buttons.forEach(button => button.addEventListener('click', () => {
    state[button.dataset.set] = button.dataset.value;
    show();
  }));
  card.querySelector('.switches').hidden = false;
  show();
});
