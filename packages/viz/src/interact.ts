/**
 * Brings a picture to life: tooltips under the pointer, and a walk through the labelled marks by arrow keys.
 * Stands on nothing but its arguments, since `toHTML` writes it into the page as text.
 * Returns what takes it away again.
 */
export function interact(figure: HTMLElement): () => void {
  const svg = figure.querySelector('svg');
  if (!svg) return () => {};
  const stops = Array.from(svg.querySelectorAll('[data-tip]'));
  const tip = document.createElement('div');
  tip.className = 'xai-tip';
  tip.setAttribute('role', 'status');
  tip.hidden = true;
  figure.append(tip);
  let at = -1;
  const place = (x: number, y: number) => {
    const box = figure.getBoundingClientRect();
    tip.style.left = `${Math.max(0, Math.min(x - box.left + 12, box.width - tip.offsetWidth - 4))}px`;
    tip.style.top = `${y - box.top + (y - box.top > box.height - 60 ? -12 - tip.offsetHeight : 16)}px`;
  };
  const show = (mark: Element, x: number, y: number) => {
    hide();
    mark.classList.add('xai-active');
    tip.textContent = mark.getAttribute('data-tip');
    tip.hidden = false;
    place(x, y);
  };
  const hide = () => {
    for (const mark of stops) mark.classList.remove('xai-active');
    tip.hidden = true;
  };
  const point = (event: PointerEvent) => {
    const mark = event.target instanceof Element ? event.target.closest('[data-tip]') : null;
    if (mark) show(mark, event.clientX, event.clientY);
    else hide();
  };
  const walk = (event: KeyboardEvent) => {
    const last = stops.length - 1;
    const next = { ArrowRight: at + 1, ArrowDown: at + 1, ArrowLeft: at - 1, ArrowUp: at - 1, Home: 0, End: last }[
      event.key
    ];
    if (event.key === 'Escape') hide();
    if (next === undefined || last < 0) return;
    event.preventDefault();
    at = Math.min(last, Math.max(0, next));
    const box = stops[at].getBoundingClientRect();
    show(stops[at], box.left + box.width / 2, box.top + box.height / 2);
  };
  if (stops.length) svg.setAttribute('tabindex', '0');
  svg.addEventListener('pointermove', point);
  svg.addEventListener('pointerleave', hide);
  svg.addEventListener('keydown', walk);
  svg.addEventListener('blur', hide);
  return () => {
    svg.removeEventListener('pointermove', point);
    svg.removeEventListener('pointerleave', hide);
    svg.removeEventListener('keydown', walk);
    svg.removeEventListener('blur', hide);
    tip.remove();
  };
}
