/** So far beyond what is in sight is drawn too, in pixels: a person who scrolls should see no gap. */
const margin = 800;

/** Hears of an element that came into sight, or went out of it; its height is in pixels. */
export type SightListener = (el: HTMLElement, height: number) => void;

/** Which elements are in sight, or nearly. */
export class InSight {
  private readonly near = new WeakSet<Element>();
  private readonly observer: IntersectionObserver;

  constructor(scrolled: HTMLElement, listener: SightListener) {
    this.observer = new IntersectionObserver((entries) => {
      for (const { target, isIntersecting, boundingClientRect: { height } } of entries) {
        // What is in a view that is not displayed has no height: it stays as it is.
        if (!target.instanceOf(HTMLElement) || (!isIntersecting && height === 0)) continue;
        if (isIntersecting) this.near.add(target);
        else this.near.delete(target);
        listener(target, height);
      }
    }, { root: scrolled, rootMargin: `${String(margin)}px 0px` });
  }

  watch(el: HTMLElement): void {
    this.observer.observe(el);
  }

  unwatch(el: Element): void {
    this.observer.unobserve(el);
  }

  isNear(el: Element): boolean {
    return this.near.has(el);
  }

  stop(): void {
    this.observer.disconnect();
  }
}
