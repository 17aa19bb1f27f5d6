/** What can be measured of how it looks. Every function stands on its own: it runs in the page of a browser, where this file is not. */

/** Text that is too faint against what lies behind it, in light on dark and dark on light (WCAG 2.2, 1.4.3 and 1.4.11). */
export function faint() {
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const pixel = (...colours) => {
    canvas.clearRect(0, 0, 1, 1);
    for (const colour of colours) {
      canvas.fillStyle = colour;
      canvas.fillRect(0, 0, 1, 1);
    }
    return [...canvas.getImageData(0, 0, 1, 1).data];
  };
  const luminance = (rgb) => rgb.slice(0, 3).map((value) => value / 255).map((value) => (value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4)).reduce((sum, value, index) => sum + value * [0.2126, 0.7152, 0.0722][index], 0);
  const behind = (element) => (element === null ? [] : [...behind(element.parentElement), getComputedStyle(element).backgroundColor]);
  const contrast = (element) => {
    const ground = behind(element);
    const [a, b] = [luminance(pixel(...ground)), luminance(pixel(...ground, getComputedStyle(element).color))];
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  };
  const words = '.cop-notes-text, .cop-notes-description, .cop-notes-title, .cop-notes-count, .cop-notes-label, .cop-notes-empty, .cop-notes-narrowing-text, .cop-notes-community, .cop-notes-message-text, .cop-notes-presenting-words, .cop-notes-presenting-detail, .cop-notes-cover-title, .cop-notes-cover-detail';
  const check = (selector, least) => [...document.querySelectorAll(selector)].filter((element) => element.textContent !== '' || least === 3)
    .map((element) => ({ what: element.className, contrast: Math.round(contrast(element) * 100) / 100 })).filter((each) => each.contrast < least);
  return [...check(words, 4.5), ...check('.cop-notes-icon, .cop-notes-fold, .cop-notes-button, .cop-notes-presenting-icon, .cop-notes-cover-icon', 3)];
}

/** What can be touched and is smaller than a finger. */
export function small() {
  return [...document.querySelectorAll('.cop-notes-view button, .cop-notes-cover button, .cop-notes-view select, .cop-notes-view input, .cop-notes-section, .cop-notes-group, .cop-notes-row')]
    .map((element) => ({ what: element.getAttribute('aria-label') ?? element.className, ...element.getBoundingClientRect().toJSON() }))
    .filter(({ width, height }) => width > 0 && (width < 44 || height < 44)).map(({ what, width, height }) => `${what} ${Math.round(width)}×${Math.round(height)}`);
}

/** What is wider than its place. */
export function wide() {
  return [...document.querySelectorAll('.cop-notes-view, .cop-notes-view *')].filter((element) => getComputedStyle(element).overflowX === 'visible' && element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0).map((element) => element.className);
}
